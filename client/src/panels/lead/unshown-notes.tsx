import { isUnderWay, type SessionState } from '@palabre/shared/session'
import { ArrowRight, Eye } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import { useAsk } from '../use-ask.ts'
import { openLead } from './lead-open.ts'
import { type Lead, useSessionState } from './use-lead.ts'

export interface Moves {
  /** Enters a step of the plan, or first asks what becomes of notes that nobody has seen. */
  readonly to: (step: number) => void
  /** The step that waits for the answer. */
  readonly asked: number | undefined
  readonly answered: () => void
}

/**
 * Moving along the plan. A step in which everybody writes for themselves asks another question: notes that wait to be
 * shown are of the one before, and cannot be gathered once it begins.
 */
export function useMoves({ plan, step, silent }: SessionState, { ask }: Lead): Moves {
  const [asked, setAsked] = useState<number>()
  const notes = silent && isUnderWay(silent) ? silent.notes : 0
  return {
    asked,
    answered: () => setAsked(undefined),
    to: (next) => {
      if (notes > 0 && plan[next]?.silent) setAsked(next)
      else void ask({ do: 'goto', step: next, ifStep: step })
    },
  }
}

interface UnshownNotesProps {
  readonly moves: Moves
  readonly lead: Lead
}

/** What becomes of the notes that nobody has seen, before others are written. */
export function UnshownNotes({ moves: { asked, answered }, lead }: UnshownNotesProps) {
  const { t } = useTranslation()
  const { plan, step, silent } = useSessionState()
  const ask = useAsk()
  if (asked === undefined || !silent) return null
  const show = () => {
    answered()
    openLead('silent')
  }
  const leave = async () => {
    if (!(await ask(`/silent/${silent.id}/close`, {}))) return
    answered()
    await lead.ask({ do: 'goto', step: asked, ifStep: step })
  }
  return (
    <Dialog
      open
      onOpenChange={answered}
      title={t('lead.unshown.title', { count: silent.notes })}
      description={t('lead.unshown.means', { title: plan[asked]?.title })}
      footer={
        <>
          <Button icon={ArrowRight} disabled={lead.busy} onClick={() => void leave()}>
            {t('lead.unshown.leave')}
          </Button>
          <Button look="primary" icon={Eye} onClick={show}>
            {t('lead.unshown.show')}
          </Button>
        </>
      }
    />
  )
}
