import type { ParticipantId } from '../ids.ts'
import { fail, ok, type Result } from '../result.ts'
import type { SessionIntent } from './intent.ts'
import { planMark, stepInPlan } from './plan.ts'
import { freshFloor, type Phase, type SessionState, type Spotlight, type Timer } from './state.ts'
import { addTime, pauseTimer, resumeTimer, startTimer } from './timer.ts'

export type SessionRefusal =
  | 'stale_step'
  | 'plan_changed'
  | 'no_such_step'
  | 'no_timer'
  | 'session_closed'
  | 'unknown_ballot'
  | 'ballot_open'

export interface SessionContext {
  /** Epoch ms. */
  readonly now: number
  readonly by: ParticipantId
}

/** The session after a facilitator's intent, or why it stays as it is. */
export function reduceSession(
  state: SessionState,
  intent: SessionIntent,
  context: SessionContext,
): Result<SessionState, SessionRefusal> {
  if (intent.ifStep !== undefined && intent.ifStep !== state.step)
    return fail('stale_step', { detail: `step ${intent.ifStep} asked, the session stands at ${state.step}` })
  if (!state.open && needsOpenSession.has(intent.do)) return fail('session_closed')
  switch (intent.do) {
    case 'open':
      return ok(state.open ? state : { ...state, ...opened(state, context) })
    case 'close':
      return ok({ ...state, ...whileClosed })
    case 'about':
      return ok({ ...state, about: intent.about })
    case 'checklist':
      return ok({ ...state, checklist: intent.checklist })
    case 'plan':
      if (intent.ifPlan !== undefined && intent.ifPlan !== planMark(state.plan)) return fail('plan_changed')
      return ok({ ...state, plan: intent.plan, step: stepInPlan(state, intent.plan) })
    case 'next':
      return enter(state, state.step + 1, context)
    case 'back':
      return enter(state, state.step - 1, context)
    case 'goto':
      return enter(state, intent.step, context)
    case 'timer':
      return withTimer(state, intent, context.now)
    case 'rights':
      return ok({ ...state, rights: intent.rights })
    case 'freeze':
      return ok({ ...state, frozen: intent.frozen })
    case 'summon':
      return ok({ ...state, spotlight: spotlightOf(intent.page, intent.view, context, false) })
    case 'spotlight':
      return ok({
        ...state,
        spotlight:
          intent.page === undefined
            ? null
            : {
                ...spotlightOf(intent.page, intent.view, context, true),
                ...(intent.who === undefined ? {} : { who: intent.who }),
              },
      })
    case 'lock':
      return ok({ ...state, locked: withIds(state.locked, intent.ids, intent.locked) })
    case 'curtain':
      return ok({ ...state, curtain: intent.drawn })
    case 'hide': {
      if (intent.what === 'items') return ok({ ...state, hidden: withIds(state.hidden, intent.ids, intent.hidden) })
      const setting = intent.what === 'cursors' ? 'hideCursors' : 'hideNames'
      return ok({ ...state, settings: { ...state.settings, [setting]: intent.hidden } })
    }
    case 'result':
      return withResult(state, intent.ballot)
    case 'settings':
      return ok({ ...state, settings: { ...state.settings, ...definedOf(intent.settings) } })
  }
}

/** Whoever comes in starts where the step is: a session may go on where the last one stopped. */
function opened({ plan, step }: SessionState, context: SessionContext): Partial<SessionState> {
  const phase = plan[step]
  return {
    open: true,
    openedAt: context.now,
    rights: phase?.rights ?? 'all',
    spotlight: phase ? calledTo(phase, context) : null,
    proxiesStood: { most: 0, since: context.now },
  }
}

/** Nothing is left running, nothing holds people where they are, they may go on drawing, and the room is empty. */
const whileClosed = {
  open: false,
  openedAt: null,
  timer: null,
  spotlight: null,
  frozen: false,
  rights: 'all',
  curtain: false,
  shownResult: null,
  floor: freshFloor,
  proxies: 0,
} as const

/** What only makes sense with people in the room; the rest may be prepared or set right at any time. */
const needsOpenSession: ReadonlySet<SessionIntent['do']> = new Set([
  'next',
  'back',
  'goto',
  'timer',
  'summon',
  'spotlight',
])

/**
 * Enters a step: its rights hold, its timer starts, everyone is called to its page, or let go where it has none; what
 * the room was shown of a vote goes.
 */
function enter(state: SessionState, step: number, context: SessionContext): Result<SessionState, SessionRefusal> {
  const phase = state.plan[step]
  if (!phase) return fail('no_such_step', { detail: `step ${step} of ${state.plan.length}` })
  return ok({
    ...state,
    step,
    rights: phase.rights ?? 'all',
    timer: phase.minutes ? startTimer(phase.minutes * 60_000, context.now) : null,
    spotlight: calledTo(phase, context),
    shownResult: null,
  })
}

function withResult(state: SessionState, id: string | undefined): Result<SessionState, SessionRefusal> {
  if (id === undefined) return ok({ ...state, shownResult: null })
  const ballot = Object.hasOwn(state.ballots, id) ? state.ballots[id] : undefined
  if (!ballot) return fail('unknown_ballot', { field: 'ballot' })
  return ballot.results ? ok({ ...state, shownResult: id }) : fail('ballot_open', { field: 'ballot' })
}

function calledTo({ page, id }: Phase, context: SessionContext): Spotlight | null {
  return page ? { ...spotlightOf(page, undefined, context, false), step: id } : null
}

function withTimer(
  state: SessionState,
  intent: Extract<SessionIntent, { do: 'timer' }>,
  now: number,
): Result<SessionState, SessionRefusal> {
  if (intent.timer === 'start') return ok({ ...state, timer: startTimer(intent.ms, now) })
  if (intent.timer === 'stop') return ok({ ...state, timer: null })
  if (!state.timer) return fail('no_timer')
  return ok({ ...state, timer: changed(state.timer, intent, now) })
}

function changed(timer: Timer, intent: Extract<SessionIntent, { do: 'timer' }>, now: number): Timer {
  switch (intent.timer) {
    case 'add':
      return addTime(timer, intent.ms, now)
    case 'pause':
      return pauseTimer(timer, now)
    case 'resume':
      return resumeTimer(timer, now)
    default:
      return timer
  }
}

function spotlightOf(
  page: Spotlight['page'],
  view: Spotlight['view'],
  { by, now }: SessionContext,
  held: boolean,
): Spotlight {
  return { page, ...(view ? { view } : {}), by, at: now, held }
}

function withIds(locked: readonly string[], ids: readonly string[], add: boolean): readonly string[] {
  const next = new Set(locked)
  for (const id of ids) {
    if (add) next.add(id)
    else next.delete(id)
  }
  return [...next].sort()
}

function definedOf<Value extends object>(
  value: { readonly [Key in keyof Value]?: Value[Key] | undefined },
): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<Value>
}
