import { callsForVote, isUnderWay, type SessionState } from '@palabre/shared/session'
import { ArrowLeft, ArrowRight, DoorClosed, Eye, ListOrdered, Play, Vote } from 'lucide-react'
import { lazy, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, Later, Menu, MenuItem, MenuLabel, MenuSeparator } from '../../components/index.ts'
import { PictogramMark } from '../marks/pictogram-mark.tsx'
import { CloseSession, CloseSessionDialog } from './close-session.tsx'
import styles from './lead.module.css'
import { openLead } from './lead-open.ts'
import { type Moves, UnshownNotes, useMoves } from './unshown-notes.tsx'
import { type Lead, useLead } from './use-lead.ts'

const ChoosePlanDialog = lazy(async () => ({
  default: (await import('../plan/choose-plan-dialog.tsx')).ChoosePlanDialog,
}))

interface Part {
  readonly state: SessionState
  readonly lead: Lead
}

/** Where the session stands, and the one button that leads on: opening it, its first step, the next one, its end. */
export function StepCard({ state }: { readonly state: SessionState }) {
  const lead = useLead()
  if (!state.open) return <Closed state={state} lead={lead} />
  return state.plan.length === 0 ? <WithoutPlan /> : <OnPlan state={state} lead={lead} />
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
      {state.plan.length === 0 && <ChoosePlan />}
    </section>
  )
}

function WithoutPlan() {
  const { t } = useTranslation()
  return (
    <section className={styles.card} aria-label={t('lead.step.label')}>
      <p>{t('lead.noPlan')}</p>
      <ChoosePlan />
      <CloseSession look="quiet" />
    </section>
  )
}

function OnPlan({ state, lead }: Part) {
  const { t } = useTranslation()
  const { plan, step } = state
  const phase = plan[step]
  const justMoved = useJustMoved(step)
  const moves = useMoves(state, lead)
  if (!phase) return null
  const last = step === plan.length - 1
  const waits = isUnderWay(state.silent) || isVoting(state) || callsForVote(state)
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
        <StepMenu state={state} lead={lead} moves={moves} />
      </div>
      {phase.instruction && <p>{phase.instruction}</p>}
      <UnderWay state={state} />
      <UnshownNotes moves={moves} lead={lead} />
      {waitsToBegin(state) ? (
        <Begin state={state} lead={lead} />
      ) : last ? (
        <CloseSession look={waits ? 'plain' : 'primary'} />
      ) : (
        <>
          <Button
            look={waits ? 'plain' : 'primary'}
            size="large"
            wide
            icon={ArrowRight}
            resting={lead.busy || justMoved}
            onClick={() => moves.to(step + 1)}
          >
            {t('lead.next')}
          </Button>
          <p className={styles.soft}>{t('lead.then', { title: plan[step + 1]?.title })}</p>
        </>
      )}
    </section>
  )
}

/** Two people who lead press « next » within a breath of each other, and one presses twice: they meant one step. */
const breathMs = 1_000

/** Whether the step changed a moment ago, whoever changed it. */
function useJustMoved(step: number): boolean {
  const [settled, setSettled] = useState(step)
  useEffect(() => {
    if (settled === step) return
    const timer = setTimeout(() => setSettled(step), breathMs)
    return () => clearTimeout(timer)
  }, [settled, step])
  return settled !== step
}

function ChoosePlan() {
  const { t } = useTranslation()
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <Button icon={ListOrdered} wide onClick={() => setChoosing(true)}>
        {t('lead.choosePlan')}
      </Button>
      <Later>{choosing && <ChoosePlanDialog onClose={() => setChoosing(false)} />}</Later>
    </>
  )
}

function isVoting({ ballots }: SessionState): boolean {
  return Object.values(ballots).some(({ state }) => state === 'open')
}

/** What belongs to this step and only a facilitator can begin or end: seen to before the session goes on. */
function UnderWay({ state }: Pick<Part, 'state'>) {
  const { t } = useTranslation()
  const writing = isUnderWay(state.silent)
  const voting = isVoting(state)
  return (
    <>
      {writing && (
        <Button look="primary" size="large" icon={Eye} wide onClick={() => openLead('silent')}>
          {t('lead.underWay.silent')}
        </Button>
      )}
      {(voting || callsForVote(state)) && (
        <Button look={writing ? 'plain' : 'primary'} size="large" icon={Vote} wide onClick={() => openLead('ballots')}>
          {t(voting ? 'lead.underWay.ballot' : 'lead.underWay.vote')}
        </Button>
      )}
    </>
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

/** Back, to any step, and to the end: plans are there to be left. */
function StepMenu({ state: { plan, step }, lead, moves }: Part & { readonly moves: Moves }) {
  const { t } = useTranslation()
  const [closing, setClosing] = useState(false)
  return (
    <>
      <IconButton
        icon={ArrowLeft}
        label={t('lead.previous')}
        resting={lead.busy || step === 0}
        onClick={() => moves.to(step - 1)}
      />
      <Menu trigger={<IconButton icon={ListOrdered} label={t('lead.goto')} />}>
        <MenuLabel>{t('lead.goto')}</MenuLabel>
        {plan.map((phase, index) => (
          <MenuItem
            key={phase.id}
            disabled={index === step}
            {...(phase.minutes ? { hint: t('lead.minutes', { count: phase.minutes }) } : {})}
            onSelect={() => moves.to(index)}
          >
            {`${index + 1}. ${phase.title}`}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem icon={DoorClosed} onSelect={() => setClosing(true)}>
          {t('lead.close')}
        </MenuItem>
      </Menu>
      <CloseSessionDialog open={closing} onOpenChange={setClosing} />
    </>
  )
}
