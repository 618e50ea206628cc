import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { useServices } from '../services.ts'
import styles from './editor.module.css'
import { planChanges } from './plan-changes.ts'
import type { Steps } from './use-plan.ts'
import type { PlanDraft } from './use-plan-draft.ts'

interface PlanConflictProps {
  readonly draft: PlanDraft
  /** What somebody else saved meanwhile. */
  readonly theirs: Steps
  readonly onSettled: () => void
}

/** Says what somebody else did to the plan meanwhile, and asks whose goes on: nobody overwrites without knowing. */
export function PlanConflict({ draft, theirs, onSettled }: PlanConflictProps) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const settle = (way: 'join' | 'theirs' | 'mine'): void => {
    draft.act({ do: 'settle', way, plan: theirs })
    if (way === 'join') announcer.say(t('plan.conflict.joined'))
    if (way === 'theirs') announcer.say(t('plan.conflict.took'))
    onSettled()
  }
  return (
    <section className={styles.conflict} role="alert">
      <strong>{t('plan.conflict.title')}</strong>
      <ul>
        {planChanges(draft.base, theirs).map(({ what, step }) => (
          <li key={`${what} ${step.id}`}>{t(`plan.conflict.${what}`, { title: step.title || t('plan.noTitle') })}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => settle('join')}>
          {t('plan.conflict.join')}
        </Button>
        <Button onClick={() => settle('theirs')}>{t('plan.conflict.theirs')}</Button>
        <Button onClick={() => settle('mine')}>{t('plan.conflict.mine')}</Button>
      </div>
    </section>
  )
}
