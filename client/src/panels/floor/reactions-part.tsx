import { reactions as choice } from '@palabre/shared/protocol'
import { SmilePlus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, IconButton, Popover } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { useServices } from '../services.ts'
import styles from './floor.module.css'
import { reactionLooks } from './reaction-looks.ts'
import { reactionPlace } from './reaction-place.tsx'
import { createReactions, type Reactions, type Tally } from './reactions.ts'

/** Reactions are said at most this often: a cheering hall must not talk over the session. */
const sayEveryMs = 10_000

/** The reactions of everybody, for as long as this part is on screen. */
export function useReactions(): Reactions {
  const { frames } = useServices()
  const made = useMemo(() => createReactions(frames), [frames])
  useEffect(() => made.follow(), [made])
  return made
}

interface ReactionTallyProps {
  readonly reactions: Reactions
  /** Over the page: nothing moves aside for what is gone in a moment. */
  readonly floating?: boolean
}

/** What people show without a word: « 5 bravo ». */
export function ReactionTally({ reactions, floating = false }: ReactionTallyProps) {
  const { t } = useTranslation()
  const tally = useStore(reactions.tally)
  const place = useStore(reactionPlace, ({ element }) => element)
  useSaid(tally)
  if (tally.length === 0 || (floating && !place)) return null
  const shown = (
    <ul className={floating ? styles.floating : styles.tally} aria-label={t('reaction.shown')}>
      {tally.map(({ reaction, count }) => {
        const { name, icon: Icon } = reactionLooks[reaction]
        return (
          <li key={reaction} className={styles.shown}>
            <Icon size={20} aria-hidden />
            <span aria-hidden>{count}</span>
            <span className={utilities.visuallyHidden}>
              {t('reaction.count', { count, what: t(`reaction.${name}`) })}
            </span>
          </li>
        )
      })}
    </ul>
  )
  return floating && place ? createPortal(shown, place) : shown
}

/** One tap for each; on a narrow screen they are behind one button. */
export function ReactionChoice({ reactions }: { readonly reactions: Reactions }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={t('reaction.choose')}
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton icon={SmilePlus} label={t('reaction.choose')} />}
    >
      <div className={styles.choice}>
        {choice.map((reaction) => {
          const { name, icon } = reactionLooks[reaction]
          return (
            <Button
              key={reaction}
              look="quiet"
              icon={icon}
              onClick={() => {
                reactions.send(reaction)
                setOpen(false)
              }}
            >
              {t(`reaction.${name}`)}
            </Button>
          )
        })}
      </div>
      <p className={styles.hint}>{t('reaction.means')}</p>
    </Popover>
  )
}

/** Says what is shown a little after it came, with what came meanwhile. */
function useSaid(tally: Tally): void {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const latest = useRef(tally)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const said = useRef(Number.NEGATIVE_INFINITY)
  latest.current = tally
  const any = tally.length > 0
  useEffect(() => {
    if (!any || timer.current !== undefined) return
    const wait = Math.max(1_500, said.current + sayEveryMs - performance.now())
    timer.current = setTimeout(() => {
      timer.current = undefined
      if (latest.current.length === 0) return
      said.current = performance.now()
      const words = latest.current.map(({ reaction, count }) =>
        t('reaction.count', { count, what: t(`reaction.${reactionLooks[reaction].name}`) }),
      )
      announcer.say(t('reaction.said', { reactions: words.join(', ') }))
    }, wait)
  }, [any, announcer, t])
  useEffect(() => () => clearTimeout(timer.current), [])
}
