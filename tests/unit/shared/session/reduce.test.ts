import type { PageId, ParticipantId } from '@palabre/shared/ids'
import {
  type Ballot,
  freshSession,
  type Phase,
  reduceSession,
  rulesOfSession,
  type SessionIntent,
  type SessionState,
  timerLeft,
} from '@palabre/shared/session'
import { describe, expect, it } from 'vitest'

const by = 'facilitator-0001' as ParticipantId
const now = 1_790_000_000_000
const carte = 'carte' as PageId

const plan: readonly Phase[] = [
  { id: 'welcome', title: 'Accueil' },
  { id: 'write', title: 'Écrire', minutes: 5, rights: 'stickies', page: carte },
  { id: 'look', title: 'Regarder', rights: 'look' },
]
const open: SessionState = { ...freshSession, open: true }
const planned: SessionState = { ...open, plan }

function reduced(state: SessionState, ...intents: SessionIntent[]): SessionState {
  return intents.reduce((before, intent) => {
    const result = reduceSession(before, intent, { now, by })
    if (!result.ok) throw new Error(`${intent.do}: ${result.failure.reason}`)
    return result.value
  }, state)
}

function refusal(state: SessionState, intent: SessionIntent): string | undefined {
  const result = reduceSession(state, intent, { now, by })
  return result.ok ? undefined : result.failure.reason
}

describe('opening and closing', () => {
  it('opens, and closes with nothing left running', () => {
    const busy = reduced(
      planned,
      { do: 'goto', step: 1 },
      { do: 'freeze', frozen: true },
      { do: 'spotlight', page: carte },
    )
    expect(busy).toMatchObject({ open: true, frozen: true, timer: { running: true }, spotlight: { page: carte } })
    expect(reduced(freshSession, { do: 'open' }).openedAt).toBe(now)
    const closed = reduced(busy, { do: 'close' })
    expect(closed).toMatchObject({
      open: false,
      frozen: false,
      timer: null,
      spotlight: null,
      step: 1,
      plan,
      openedAt: null,
    })
    // Whoever comes in then starts where the step is.
    expect(reduced(closed, { do: 'open' })).toMatchObject({
      open: true,
      rights: 'stickies',
      spotlight: { page: carte, step: 'write' },
    })
    expect(reduced(busy, { do: 'open' })).toEqual(busy)
  })

  it('runs nothing while closed, but lets one prepare', () => {
    const closed = { ...planned, open: false }
    const refused: readonly SessionIntent[] = [
      { do: 'next' },
      { do: 'goto', step: 1 },
      { do: 'timer', timer: 'start', ms: 1_000 },
      { do: 'summon', page: carte },
      { do: 'spotlight' },
    ]
    for (const intent of refused) expect(refusal(closed, intent), intent.do).toBe('session_closed')
    const prepared = reduced(
      closed,
      { do: 'plan', plan },
      { do: 'rights', rights: 'look' },
      { do: 'freeze', frozen: true },
    )
    expect(prepared).toMatchObject({ plan, rights: 'look', frozen: true })
  })
})

describe('the plan', () => {
  it('enters a step with its rights and its timer', () => {
    const writing = reduced(planned, { do: 'next' })
    expect(writing).toMatchObject({ step: 1, rights: 'stickies', timer: { running: true, endsAt: now + 300_000 } })
    const looking = reduced(writing, { do: 'next' })
    expect(looking).toMatchObject({ step: 2, rights: 'look', timer: null })
    expect(reduced(looking, { do: 'goto', step: 0 })).toMatchObject({ step: 0, rights: 'all', timer: null })
    expect(reduced(looking, { do: 'back' }).step).toBe(1)
  })

  it('calls everyone to the page of a step, and lets go of them where it has none', () => {
    const writing = reduced(planned, { do: 'spotlight', page: 'ailleurs' as PageId, who: by }, { do: 'next' })
    expect(writing.spotlight).toEqual({ page: carte, by, at: now, held: false, step: 'write' })
    expect(reduced(writing, { do: 'next' }).spotlight).toBeNull()
  })

  it('ends at both ends', () => {
    expect(refusal(planned, { do: 'back' })).toBe('no_such_step')
    expect(refusal({ ...planned, step: 2 }, { do: 'next' })).toBe('no_such_step')
    expect(refusal(planned, { do: 'goto', step: 3 })).toBe('no_such_step')
    expect(refusal(open, { do: 'next' })).toBe('no_such_step')
  })

  it('keeps two facilitators from pressing next twice', () => {
    const first = reduced(planned, { do: 'next', ifStep: 0 })
    expect(refusal(first, { do: 'next', ifStep: 0 })).toBe('stale_step')
    expect(first.step).toBe(1)
  })

  it('stays within a plan that got shorter', () => {
    expect(reduced({ ...planned, step: 2 }, { do: 'plan', plan: plan.slice(0, 2) }).step).toBe(1)
    expect(reduced({ ...planned, step: 2 }, { do: 'plan', plan: [] }).step).toBe(0)
  })
})

describe('the timer', () => {
  const at = (state: SessionState, intent: SessionIntent, time: number) => {
    const result = reduceSession(state, intent, { now: time, by })
    if (!result.ok) throw new Error(result.failure.reason)
    return result.value
  }

  it('ends at an instant of the server', () => {
    const running = reduced(open, { do: 'timer', timer: 'start', ms: 60_000 })
    expect(running.timer).toEqual({ running: true, endsAt: now + 60_000, leftMs: 60_000 })
  })

  it('pauses, resumes, and takes a minute more', () => {
    const running = reduced(open, { do: 'timer', timer: 'start', ms: 60_000 })
    const paused = at(running, { do: 'timer', timer: 'pause' }, now + 20_000)
    expect(paused.timer).toEqual({ running: false, endsAt: null, leftMs: 40_000 })
    expect(at(paused, { do: 'timer', timer: 'pause' }, now + 30_000)).toEqual(paused)
    const longer = at(paused, { do: 'timer', timer: 'add', ms: 60_000 }, now + 30_000)
    expect(longer.timer).toEqual({ running: false, endsAt: null, leftMs: 100_000 })
    const resumed = at(longer, { do: 'timer', timer: 'resume' }, now + 50_000)
    expect(resumed.timer).toEqual({ running: true, endsAt: now + 150_000, leftMs: 100_000 })
    expect(at(resumed, { do: 'timer', timer: 'add', ms: 60_000 }, now + 60_000).timer).toMatchObject({
      endsAt: now + 210_000,
    })
    expect(at(resumed, { do: 'timer', timer: 'stop' }, now + 60_000).timer).toBeNull()
  })

  it('that has run out starts again from the time added', () => {
    const running = reduced(open, { do: 'timer', timer: 'start', ms: 1_000 })
    const again = at(running, { do: 'timer', timer: 'add', ms: 60_000 }, now + 90_000)
    expect(again.timer && timerLeft(again.timer, now + 90_000)).toBe(60_000)
  })

  it('is not there unless started', () => {
    for (const timer of ['pause', 'resume'] as const) expect(refusal(open, { do: 'timer', timer })).toBe('no_timer')
    expect(refusal(open, { do: 'timer', timer: 'add', ms: 1 })).toBe('no_timer')
    expect(refusal(open, { do: 'timer', timer: 'stop' })).toBeUndefined()
  })
})

describe('what only facilitators see', () => {
  it('hides items and shows them again; draws a curtain over everything', () => {
    const hidden = reduced(open, { do: 'hide', what: 'items', ids: ['b-note-0001', 'a-note-0001'], hidden: true })
    expect(hidden.hidden).toEqual(['a-note-0001', 'b-note-0001'])
    const shown = reduced(hidden, { do: 'hide', what: 'items', ids: ['a-note-0001'], hidden: false })
    expect(shown.hidden).toEqual(['b-note-0001'])
    const drawn = reduced(open, { do: 'curtain', drawn: true })
    expect(drawn.curtain).toBe(true)
    expect(reduced(drawn, { do: 'close' }).curtain).toBe(false)
  })
})

describe('a result for the room', () => {
  const ballot: Ballot = {
    question: 'Where to begin?',
    method: 'ranking',
    items: [],
    dots: 3,
    perItem: 3,
    labels: {},
    electorate: 2,
    proxies: 0,
    turnout: 2,
    openedAt: now,
    state: 'open',
  }
  const counted: Ballot = { ...ballot, state: 'closed', closedAt: now, results: { method: 'ranking', items: {} } }
  const voted: SessionState = { ...planned, ballots: { open: ballot, counted } }

  it('is shown until it is taken off, the step changes, or the session closes', () => {
    const shown = reduced(voted, { do: 'result', ballot: 'counted' })
    expect(shown.shownResult).toBe('counted')
    for (const intent of [{ do: 'result' }, { do: 'next' }, { do: 'close' }] as const)
      expect(reduced(shown, intent).shownResult).toBeNull()
  })

  it('is none before the count', () => {
    expect(refusal(voted, { do: 'result', ballot: 'open' })).toBe('ballot_open')
    expect(refusal(voted, { do: 'result', ballot: 'toString' })).toBe('unknown_ballot')
  })
})

describe('what people are told', () => {
  it('keeps the sheet of the session and its check list', () => {
    const checklist = [{ id: 'line-1', text: 'Paper for those without a phone', done: false }]
    const told = reduced(
      open,
      { do: 'about', about: { who: 'The neighbourhood house' } },
      { do: 'checklist', checklist },
    )
    expect(told).toMatchObject({ about: { who: 'The neighbourhood house' }, checklist })
  })

  it('follows somebody’s view where one was named', () => {
    const followed = reduced(open, { do: 'spotlight', page: carte, who: by })
    expect(followed.spotlight).toMatchObject({ page: carte, held: true, who: by })
  })
})

describe('what holds for everyone', () => {
  it('calls once, or holds until released', () => {
    const summoned = reduced(open, { do: 'summon', page: carte, view: [0, 0, 100, 50] })
    expect(summoned.spotlight).toEqual({ page: carte, view: [0, 0, 100, 50], by, at: now, held: false })
    const held = reduced(summoned, { do: 'spotlight', page: carte })
    expect(held.spotlight).toEqual({ page: carte, by, at: now, held: true })
    expect(reduced(held, { do: 'spotlight' }).spotlight).toBeNull()
  })

  it('locks items and unlocks them', () => {
    const locked = reduced(
      open,
      { do: 'lock', ids: ['item-b', 'item-a'], locked: true },
      { do: 'lock', ids: ['item-a'], locked: true },
    )
    expect(locked.locked).toEqual(['item-a', 'item-b'])
    expect(reduced(locked, { do: 'lock', ids: ['item-a', 'item-x'], locked: false }).locked).toEqual(['item-b'])
  })

  it('hides cursors and names, and keeps the other settings', () => {
    const hidden = reduced(
      open,
      { do: 'hide', what: 'names', hidden: true },
      { do: 'settings', settings: { sound: false } },
    )
    expect(hidden.settings).toEqual({ ...freshSession.settings, hideNames: true, sound: false })
    expect(reduced(hidden, { do: 'hide', what: 'cursors', hidden: true }).settings.hideCursors).toBe(true)
  })

  it('becomes the rules that the gate and the commands read', () => {
    const state = reduced(open, { do: 'rights', rights: 'stickies' }, { do: 'lock', ids: ['item-a'], locked: true })
    expect(rulesOfSession(state)).toEqual({ rights: 'stickies', frozen: false, locked: new Set(['item-a']) })
  })

  it('lets nobody write on the board while all write in silence, whatever the step allows', () => {
    const round = { id: 'r', state: 'open', notes: 0, people: 0, page: 'p' as PageId } as const
    const writing: SessionState = { ...open, rights: 'stickies', silent: round }
    expect(rulesOfSession(writing).rights).toBe('look')
    expect(rulesOfSession({ ...writing, silent: { ...round, state: 'revealing' } }).rights).toBe('look')
    expect(rulesOfSession({ ...writing, silent: { ...round, state: 'revealed' } }).rights).toBe('stickies')
    expect(rulesOfSession({ ...writing, open: false }).rights).toBe('stickies')
  })

  it('never changes the state it was given', () => {
    const frozen = Object.freeze({ ...planned, locked: Object.freeze([]), settings: Object.freeze(planned.settings) })
    reduced(
      frozen as SessionState,
      { do: 'next' },
      { do: 'lock', ids: ['a'], locked: true },
      { do: 'hide', what: 'names', hidden: true },
      { do: 'close' },
    )
    expect(frozen.step).toBe(0)
  })
})
