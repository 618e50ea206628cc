import { isUnderWay, type Phase, type SessionState } from '@palabre/shared/session'
import { BookOpen, ChevronDown } from 'lucide-react'
import { lazy, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, Later, Popover } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { leadOpen } from '../lead/lead-open.ts'
import { PictogramMark } from '../marks/pictogram-mark.tsx'
import { useServices } from '../services.ts'
import { useNarrow } from '../use-media.ts'
import styles from './strip.module.css'

const InstructionDialog = lazy(async () => ({
  default: (await import('../methods/instruction-dialog.tsx')).InstructionDialog,
}))

/** The step everyone is at; a tap unfolds what one is asked to do, in full and in large words. */
export function StepPart({ phase }: { readonly phase: Phase }) {
  const { t } = useTranslation()
  const { session } = useServices()
  const step = useStore(session, ({ state }) => state.step)
  const steps = useStore(session, ({ state }) => state.plan.length)
  const { unfolded, unasked, setUnfolded } = useUnfolded(phase)
  const [method, setMethod] = useState<string>()
  const narrow = useNarrow()
  const button = useRef<HTMLButtonElement>(null)
  // On a phone, what else the strip leads to lies below its title, and stays in reach.
  const strip = (): Element | null => button.current?.parentElement ?? null
  useStepAnnounced(phase)

  const count = t('strip.stepOf', { step: step + 1, steps })
  const head = (
    <>
      {phase.pictogram && (
        <span className={styles.pictogram}>
          <PictogramMark pictogram={phase.pictogram} size={22} />
        </span>
      )}
      <span className={styles.words}>
        <span className={styles.count}>{count}</span>
        <span className={styles.title}>{phase.title}</span>
      </span>
    </>
  )
  if (!phase.instruction && !phase.method) return <div className={styles.step}>{head}</div>
  return (
    <>
      <Popover
        label={t('strip.instruction')}
        align="start"
        anchor={narrow ? strip : undefined}
        open={unfolded}
        unasked={unasked}
        onOpenChange={setUnfolded}
        trigger={
          <button ref={button} type="button" className={styles.step}>
            {head}
            <ChevronDown className={styles.chevron} size={18} aria-hidden />
            <span className={utilities.visuallyHidden}>{t('strip.unfold')}</span>
          </button>
        }
      >
        <div className={styles.unfolded}>
          <p className={styles.unfoldedCount}>{count}</p>
          <p className={styles.unfoldedTitle}>{phase.title}</p>
          {phase.instruction && <p className={styles.large}>{phase.instruction}</p>}
          {phase.method && (
            <Button
              icon={BookOpen}
              size="large"
              onClick={() => {
                setUnfolded(false)
                setMethod(phase.method)
              }}
            >
              {t('strip.method')}
            </Button>
          )}
        </div>
      </Popover>
      {phase.instruction && <Beside words={phase.instruction} onUnfold={() => setUnfolded(true)} />}
      <Later>
        {method !== undefined && <InstructionDialog method={method} onClose={() => setMethod(undefined)} />}
      </Later>
    </>
  )
}

/**
 * Whether the instruction of a step is unfolded. What was unfolded of the last one would only mislead; on a phone, where
 * the strip has no room for it, each one unfolds once by itself, and goes with the next touch of the board. Not for those
 * who lead from there just now, nor over a vote or a round of writing, which the strip leads to below its title.
 */
function useUnfolded({ id, instruction, silent }: Phase) {
  const { session } = useServices()
  const narrow = useNarrow()
  const leads = useStore(leadOpen, ({ open }) => open)
  const asked = useStore(session, ({ state }) => isUnderWay(state.silent) || hasOpenBallot(state))
  const [shown, setShown] = useState<Shown>({ unfolded: false, unasked: false })
  if (shown.step !== id) {
    const unasked = narrow && instruction !== undefined && !silent && !asked && !leads
    setShown({ step: id, unfolded: unasked, unasked })
  } else if (asked && shown.unasked && shown.unfolded) setShown({ ...shown, unfolded: false })
  return {
    unfolded: shown.unfolded,
    unasked: shown.unasked,
    setUnfolded: (unfolded: boolean): void =>
      setShown((now) => ({ ...now, unfolded, unasked: !unfolded && now.unasked })),
  }
}

interface Shown {
  /** The step whose instruction this is about. */
  readonly step?: string
  readonly unfolded: boolean
  /** It unfolded by itself. */
  readonly unasked: boolean
}

function hasOpenBallot({ ballots }: SessionState): boolean {
  return Object.values(ballots).some(({ state }) => state === 'open')
}

/** On a laptop, what one is asked to do beside the title; where it does not fit, a press shows all of it. */
function Beside({ words, onUnfold }: { readonly words: string; readonly onUnfold: () => void }) {
  const { t } = useTranslation()
  const line = useRef<HTMLParagraphElement>(null)
  const cut = useCut(line, words)
  return (
    <div className={styles.beside}>
      <p ref={line} className={styles.instruction}>
        {words}
      </p>
      {cut && (
        <Button look="quiet" onClick={onUnfold}>
          {t('strip.readAll')}
        </Button>
      )}
    </div>
  )
}

/** Whether an element shows less than all of its words. */
function useCut(ref: React.RefObject<HTMLElement | null>, words: string): boolean {
  const [cut, setCut] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words fit or do not
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [ref, words])
  return cut
}

/** Says each step aloud as it begins; not the one that was there when one came. */
function useStepAnnounced({ id, title, instruction }: Phase): void {
  const { announcer } = useServices()
  const said = useRef(id)
  useEffect(() => {
    if (said.current === id) return
    said.current = id
    announcer.say(instruction ? `${title}. ${instruction}` : title)
  }, [announcer, id, title, instruction])
}
