import { looseSteps, readPlanFile, readyPlans } from '@palabre/shared/plans'
import { planMinutes } from '@palabre/shared/session'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass, Dialog, Tabs } from '../../components/index.ts'
import { asLanguage } from '../../i18n/languages.ts'
import { type OtherBoard, useServices } from '../services.ts'
import styles from './choose.module.css'
import { durationWords } from './plan-times.ts'
import { TakePlan } from './take-plan.tsx'
import type { OfferedPlan } from './use-take-plan.ts'

type From = 'ready' | 'board' | 'file'

/** Chooses a plan: one that ships, one of another board, or one in a file; then looks it through and takes it. */
export function ChoosePlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [from, setFrom] = useState<From>('ready')
  const [offered, setOffered] = useState<OfferedPlan>()
  if (offered) return <TakePlan plan={offered} onBack={() => setOffered(undefined)} onClose={onClose} />
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={t('plan.chooseTitle')}>
      <Tabs<From>
        label={t('plan.from.label')}
        value={from}
        onChange={setFrom}
        tabs={[
          { value: 'ready', label: t('plan.from.ready'), content: <ReadyPlans onOffer={setOffered} /> },
          { value: 'board', label: t('plan.from.board'), content: <PlansOfBoards onOffer={setOffered} /> },
          { value: 'file', label: t('plan.from.file'), content: <PlanInFile onOffer={setOffered} /> },
        ]}
      />
    </Dialog>
  )
}

interface OfferProps {
  readonly onOffer: (plan: OfferedPlan) => void
}

function ReadyPlans({ onOffer }: OfferProps) {
  const { t, i18n } = useTranslation()
  return (
    <ul className={styles.cards}>
      {readyPlans(asLanguage(i18n.language)).map((plan) => (
        <li key={plan.id}>
          <button type="button" className={styles.card} onClick={() => onOffer(plan)}>
            <strong>{plan.title}</strong>
            <span>{plan.description}</span>
            <span className={styles.fact}>
              {t('plan.totalOf', {
                steps: t('plan.steps', { count: plan.steps.length }),
                time: durationWords(t, planMinutes(plan.steps)),
              })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function PlansOfBoards({ onOffer }: OfferProps) {
  const { t } = useTranslation()
  const { otherBoards } = useServices()
  const [failure, setFailure] = useState<string>()
  const boards = otherBoards.list()
  const look = async (board: OtherBoard): Promise<void> => {
    const reply = await otherBoards.read(board)
    if (!reply.ok) return setFailure(t(`errors.${reply.failure.reason}`))
    const { title, pages, session } = reply.value
    if (session.plan.length === 0) return setFailure(t('plan.boards.noPlan', { title }))
    const kinds = new Map(pages.map(({ id, kind }) => [id, kind]))
    onOffer({ title, steps: looseSteps(session.plan, (page) => kinds.get(page)) })
  }
  if (boards.length === 0) return <p className={styles.explain}>{t('plan.boards.none')}</p>
  return (
    <>
      <p className={styles.explain}>{t('plan.boards.explain')}</p>
      {failure && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <ul className={styles.boards}>
        {boards.map((board) => (
          <li key={board.boardId}>
            <Button wide onClick={() => void look(board)}>
              {board.title || t('board.untitled')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function PlanInFile({ onOffer }: OfferProps) {
  const { t } = useTranslation()
  const [failure, setFailure] = useState<string>()
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const plan = readPlanFile(await file.text())
    if (plan.ok) return onOffer(plan.value)
    const { reason, field = '' } = plan.failure
    setFailure(t(`plan.file.${reason}`, { field }))
  }
  return (
    <>
      <p className={styles.explain}>{t('plan.file.explain')}</p>
      {failure && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <label className={buttonClass({}, styles.pick)}>
        <FileUp size={20} aria-hidden />
        {t('plan.file.pick')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            void read(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
    </>
  )
}
