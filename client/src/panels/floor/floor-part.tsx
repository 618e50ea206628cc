import { Hand, Mic, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useNarrow } from '../use-media.ts'
import styles from './floor.module.css'
import { ReactionChoice, ReactionTally, useReactions } from './reactions-part.tsx'
import { useFloor, useSpeakerWords } from './use-floor.ts'

/** A raised hand, a reaction, « je passe »: one tap each. */
export function FloorPart() {
  const { t } = useTranslation()
  const { me } = useServices()
  const narrow = useNarrow()
  const reactions = useReactions()
  const { floor, ask, before, mine } = useFloor()
  const standing = useStanding()
  useSaidStanding(standing, mine)
  const speaks = me.role !== 'observer'
  const raised = before !== undefined
  const inRound = floor.kind === 'round'
  return (
    <div className={styles.part}>
      {speaks && !mine && !(inRound && raised) && (
        <Button
          icon={Hand}
          look={raised ? 'primary' : 'plain'}
          aria-pressed={raised}
          aria-label={t('floor.raise')}
          className={narrow ? styles.square : undefined}
          onClick={() => void (raised ? ask.lower() : ask.raise())}
        >
          {!narrow && t(raised ? 'floor.raised' : 'floor.raise')}
        </Button>
      )}
      {speaks && inRound && (raised || mine) && (
        <Button icon={Undo2} onClick={() => void ask.pass()}>
          {t('floor.pass')}
        </Button>
      )}
      {standing && (
        <p className={mine ? styles.mine : styles.standing}>
          {!raised && <Mic size={20} aria-hidden />}
          <span>{standing}</span>
        </p>
      )}
      {speaks && <ReactionChoice reactions={reactions} />}
      <ReactionTally reactions={reactions} floating />
    </div>
  )
}

/** Where one stands, said kindly: whose turn it is comes after whose turn one waits for. */
function useStanding(): string | undefined {
  const { t } = useTranslation()
  const { speaks } = useSpeakerWords()
  const { floor, before, mine } = useFloor()
  if (mine) return t('floor.yours')
  if (before !== undefined) {
    const ahead = before + (floor.speaking ? 1 : 0)
    return ahead === 0 ? t('floor.next') : t('floor.before', { count: ahead })
  }
  return floor.speaking ? speaks(floor.speaking) : undefined
}

/** Says it when it changes; that it is one's turn cannot wait. */
function useSaidStanding(standing: string | undefined, mine: boolean): void {
  const { announcer } = useServices()
  const said = useRef(standing)
  useEffect(() => {
    if (said.current === standing) return
    said.current = standing
    if (standing) announcer.say(standing, mine ? 'assertive' : 'polite')
  }, [standing, mine, announcer])
}
