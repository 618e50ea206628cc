import { planMinutes } from '@palabre/shared/session'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, CheckField, Dialog } from '../../components/index.ts'
import type { CallFailure } from '../../sync/api.ts'
import { PictogramMark } from '../marks/pictogram-mark.tsx'
import { ChoiceCards } from '../take-home/choice-cards.tsx'
import { useMay } from '../use-permission.ts'
import styles from './choose.module.css'
import { durationWords } from './plan-times.ts'
import { usePlan } from './use-plan.ts'
import { missingKinds, type OfferedPlan, type Place, useTakePlan } from './use-take-plan.ts'

interface TakePlanProps {
  readonly plan: OfferedPlan
  readonly onBack: () => void
  readonly onClose: () => void
}

/** The steps of an offered plan, and where they go: in place of the current ones or after them. */
export function TakePlan({ plan, onBack, onClose }: TakePlanProps) {
  const { t } = useTranslation()
  const has = usePlan().length > 0
  const may = useMay('edit-pages')
  const { board, take } = useTakePlan()
  const [place, setPlace] = useState<Place>('replace')
  const [adding, setAdding] = useState(true)
  const [failure, setFailure] = useState<CallFailure>()
  const missing = missingKinds(plan.steps, board.pages)
  const go = async (): Promise<void> => {
    const reply = await take(plan, { place: has ? place : 'replace', addPages: may && adding })
    if (reply.ok) onClose()
    else setFailure(reply.failure.reason)
  }
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={plan.title}
      description={plan.description}
      footer={
        <>
          <Button onClick={onBack}>{t('plan.apply.back')}</Button>
          <Button look="primary" onClick={() => void go()}>
            {t('plan.apply.use')}
          </Button>
        </>
      }
    >
      {failure && (
        <p className={styles.failure} role="alert">
          {t(`errors.${failure}`)}
        </p>
      )}
      <p className={styles.fact}>
        {t('plan.totalOf', {
          steps: t('plan.steps', { count: plan.steps.length }),
          time: durationWords(t, planMinutes(plan.steps)),
        })}
      </p>
      <ol className={styles.preview}>
        {plan.steps.map(({ title, instruction, pictogram, minutes, silent }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps on their way have no ids, and the list stands still
          <li key={index}>
            <span className={styles.picture}>{pictogram && <PictogramMark pictogram={pictogram} />}</span>
            <div>
              <strong>{title || t('plan.noTitle')}</strong>
              <span className={styles.fact}>
                {[minutes && durationWords(t, minutes), silent && t('plan.silent')].filter(Boolean).join(' · ')}
              </span>
              {instruction && <p>{instruction}</p>}
            </div>
          </li>
        ))}
      </ol>
      {has && (
        <ChoiceCards<Place>
          label={t('plan.apply.where')}
          value={place}
          onChange={setPlace}
          options={[
            { value: 'replace', label: t('plan.apply.replace') },
            { value: 'append', label: t('plan.apply.append') },
          ]}
        />
      )}
      {may && missing.length > 0 && (
        <CheckField
          label={t('plan.apply.addPages', { pages: missing.map((kind) => t(`page.${kind}`)).join(', ') })}
          checked={adding}
          onChange={setAdding}
        />
      )}
    </Dialog>
  )
}
