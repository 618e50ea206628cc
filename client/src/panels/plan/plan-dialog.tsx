import { planMark, planMinutes } from '@palabre/shared/session'
import { ArrowLeft, Plus, Save, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, Dialog, notify } from '../../components/index.ts'
import type { CallFailure } from '../../sync/api.ts'
import { useServices } from '../services.ts'
import { useEditor } from '../use-editor.ts'
import { useMedia } from '../use-media.ts'
import styles from './editor.module.css'
import { PlanConflict } from './plan-conflict.tsx'
import { durationWords } from './plan-times.ts'
import { StepForm } from './step-form.tsx'
import { StepList } from './step-list.tsx'
import { usePlan, useSavePlan } from './use-plan.ts'
import { type PlanDraft, usePlanDraft } from './use-plan-draft.ts'

/** As in editor.module.css: below it, a step's form would cover the list that one came for. */
const sideBySide = '(min-width: 48rem)'

/** Writes the plan: its steps on one side, the chosen one on the other; on a phone one after the other. */
export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const saved = usePlan()
  const runningStep = useStore(useServices().session, ({ state }) => state.plan[state.step]?.id)
  const save = useSavePlan()
  const draft = usePlanDraft(saved, useMedia(sideBySide) ? runningStep : undefined)
  const [failure, setFailure] = useState<CallFailure>()
  const [leaving, setLeaving] = useState(false)
  const changed = planMark(saved) !== planMark(draft.base)
  const { act, dirty, steps } = draft

  // Nothing of mine is at stake: the plan on screen is the one that is there.
  useEffect(() => {
    if (changed && !dirty) act({ do: 'settle', way: 'theirs', plan: saved })
  }, [changed, dirty, saved, act])

  const keep = async (): Promise<void> => {
    const reply = await save(steps, draft.base)
    if (!reply.ok) return setFailure(reply.failure.reason)
    notify({ text: t('plan.saved') })
    onClose()
  }
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && (dirty ? setLeaving(true) : onClose())}
      title={t('plan.editTitle')}
      footer={
        leaving ? (
          <Leaving onGoOn={() => setLeaving(false)} onLeave={onClose} />
        ) : (
          <>
            <p className={styles.total}>
              {t('plan.totalOf', {
                steps: t('plan.steps', { count: steps.length }),
                time: durationWords(t, planMinutes(steps)),
              })}
            </p>
            <Button look="primary" icon={Save} disabled={!dirty || changed} onClick={() => void keep()}>
              {t('plan.save')}
            </Button>
          </>
        )
      }
    >
      {changed && dirty && <PlanConflict draft={draft} theirs={saved} onSettled={() => setFailure(undefined)} />}
      {failure && <p className={styles.failure}>{t(`errors.${failure}`)}</p>}
      <Panes draft={draft} />
    </Dialog>
  )
}

function Leaving({ onGoOn, onLeave }: { readonly onGoOn: () => void; readonly onLeave: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.total} role="alert">
        {t('plan.unsaved')}
      </p>
      <Button look="attention" onClick={onLeave}>
        {t('plan.leave')}
      </Button>
      <Button look="primary" onClick={onGoOn}>
        {t('plan.goOn')}
      </Button>
    </>
  )
}

function Panes({ draft }: { readonly draft: PlanDraft }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { steps, chosen, removed, act } = draft
  const place = steps.findIndex(({ id }) => id === chosen)
  const step = steps[place]
  return (
    <div className={styles.panes} data-form={step ? true : undefined}>
      <div className={styles.stepsPane}>
        {removed && (
          <div className={styles.removed} role="status">
            <span>{t('plan.removed', { title: removed.step.title || t('plan.noTitle') })}</span>
            <Button look="quiet" icon={Undo2} onClick={() => act({ do: 'put-back' })}>
              {t('plan.putBack')}
            </Button>
          </div>
        )}
        <StepList draft={draft} />
        <Button icon={Plus} wide onClick={() => act({ do: 'add', step: { id: editor.newId(), title: '' } })}>
          {t('plan.addStep')}
        </Button>
      </div>
      <div className={styles.formPane}>
        {step ? (
          <>
            <Button
              look="quiet"
              icon={ArrowLeft}
              className={styles.back}
              onClick={() => act({ do: 'choose', id: undefined })}
            >
              {t('plan.allSteps')}
            </Button>
            <StepForm key={step.id} step={step} place={place} draft={draft} />
          </>
        ) : (
          <p className={styles.hint}>{t('plan.pickStep')}</p>
        )}
      </div>
    </div>
  )
}
