import type { SessionState } from '@palabre/shared/session'
import { ArrowLeft, ArrowRight, DoorClosed, ListOrdered, Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, IconButton, Menu, MenuItem, MenuLabel } from '../../components/index.ts'
import { PictogramMark } from '../marks/pictogram-mark.tsx'
import styles from './lead.module.css'
import { openLead } from './lead-open.ts'
import { type Lead, useLead } from './use-lead.ts'

interface Part {
  readonly state: SessionState
  readonly lead: Lead
}

/** Where the session stands, and the one button that leads on: opening it, its first step, the next one, its end. */
export function StepCard({ state }: { readonly state: SessionState }) {
  const lead = useLead()
  if (!state.open) return <Closed state={state} lead={lead} />
  return state.plan.length === 0 ? <WithoutPlan lead={lead} /> : <OnPlan state={state} lead={lead} />
}

function Closed({ state, lead }: Part) {
  const { t } = useTranslation()
  return (
    <section className={styles.card} aria-label={t('lead.step.label')}>
      <p>{t(state.plan.length > 0 ? 'lead.closed.planned' : 'lead.closed.unplanned')}</p>
      <Button
        look="primary"
        size="large"
        wide
        icon={Play}
        disabled={lead.busy}
        onClick={() => lead.ask({ do: 'open' })}
      >
        {t('lead.open')}
      </Button>
      {state.plan.length === 0 && (
        <Button icon={ListOrdered} wide onClick={() => openLead('plan')}>
          {t('lead.choosePlan')}
        </Button>
      )}
    </section>
  )
}

function WithoutPlan({ lead }: Pick<Part, 'lead'>) {
  const { t } = useTranslation()
  return (
    <section className={styles.card} aria-label={t('lead.step.label')}>
      <p>{t('lead.noPlan')}</p>
      <Button icon={ListOrdered} wide onClick={() => openLead('plan')}>
        {t('lead.choosePlan')}
      </Button>
      <CloseSession lead={lead} quiet />
    </section>
  )
}

function OnPlan({ state, lead }: Part) {
  const { t } = useTranslation()
  const { plan, step } = state
  const phase = plan[step]
  if (!phase) return null
  const last = step === plan.length - 1
  return (
    <section className={styles.card} aria-label={t('lead.step.label')}>
      <div className={styles.stepHead}>
        {phase.pictogram && (
          <span className={styles.pictogram}>
            <PictogramMark pictogram={phase.pictogram} size={28} />
          </span>
        )}
        <div className={styles.stepWords}>
          <p className={styles.soft}>{t('strip.stepOf', { step: step + 1, steps: plan.length })}</p>
          <h3>{phase.title}</h3>
        </div>
        <StepMenu state={state} lead={lead} />
      </div>
      {phase.instruction && <p>{phase.instruction}</p>}
      {waitsToBegin(state) ? (
        <Begin state={state} lead={lead} />
      ) : last ? (
        <CloseSession lead={lead} />
      ) : (
        <>
          <Button
            look="primary"
            size="large"
            wide
            icon={ArrowRight}
            disabled={lead.busy}
            onClick={() => lead.ask({ do: 'next', ifStep: step })}
          >
            {t('lead.next')}
          </Button>
          <p className={styles.soft}>{t('lead.then', { title: plan[step + 1]?.title })}</p>
        </>
      )}
    </section>
  )
}

/** A first step whose time nobody has started: people are still coming in. */
function waitsToBegin({ plan, step, timer }: SessionState): boolean {
  return step === 0 && timer === null && plan[0]?.minutes !== undefined
}

function Begin({ lead }: Part) {
  const { t } = useTranslation()
  return (
    <Button
      look="primary"
      size="large"
      wide
      icon={Play}
      disabled={lead.busy}
      onClick={() => lead.ask({ do: 'goto', step: 0, ifStep: 0 })}
    >
      {t('lead.begin')}
    </Button>
  )
}

/** Back, and to any step: plans are there to be left. */
function StepMenu({ state: { plan, step }, lead }: Part) {
  const { t } = useTranslation()
  return (
    <>
      <IconButton
        icon={ArrowLeft}
        label={t('lead.previous')}
        disabled={lead.busy || step === 0}
        onClick={() => lead.ask({ do: 'back', ifStep: step })}
      />
      <Menu trigger={<IconButton icon={ListOrdered} label={t('lead.goto')} />}>
        <MenuLabel>{t('lead.goto')}</MenuLabel>
        {plan.map((phase, index) => (
          <MenuItem
            key={phase.id}
            disabled={index === step}
            {...(phase.minutes ? { hint: t('lead.minutes', { count: phase.minutes }) } : {})}
            onSelect={() => lead.ask({ do: 'goto', step: index, ifStep: step })}
          >
            {`${index + 1}. ${phase.title}`}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}

/** Ends the session, once one has read what that means. */
function CloseSession({ lead, quiet }: { readonly lead: Lead; readonly quiet?: boolean }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const close = async () => {
    if (!(await lead.ask({ do: 'close' }))) return
    setAsking(false)
    openLead('after')
  }
  return (
    <>
      <Button
        look={quiet ? 'quiet' : 'primary'}
        size={quiet ? 'medium' : 'large'}
        wide
        icon={DoorClosed}
        onClick={() => setAsking(true)}
      >
        {t('lead.close')}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t('lead.closeTitle')}
        description={t('lead.closeMeans')}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
            <Button look="primary" icon={DoorClosed} disabled={lead.busy} onClick={() => void close()}>
              {t('lead.close')}
            </Button>
          </>
        }
      />
    </>
  )
}
