import type { ParticipantId } from '@palabre/shared/ids'
import {
  freshSession,
  type Phase,
  planMark,
  planMinutes,
  reduceSession,
  type SessionIntent,
  type SessionState,
} from '@palabre/shared/session'
import { describe, expect, it } from 'vitest'

const context = { now: 1_790_000_000_000, by: 'facilitator-0001' as ParticipantId }
const step = (id: string, minutes?: number): Phase => ({ id, title: id, ...(minutes ? { minutes } : {}) })
const [a, b, c, d] = [step('a', 5), step('b', 10), step('c'), step('d', 20)] as const
const open: SessionState = { ...freshSession, open: true, plan: [a, b, c] }

function reduced(state: SessionState, ...intents: SessionIntent[]): SessionState {
  return intents.reduce((before, intent) => {
    const result = reduceSession(before, intent, context)
    if (!result.ok) throw new Error(`${intent.do}: ${result.failure.reason}`)
    return result.value
  }, state)
}

const at = (state: SessionState): string | undefined => state.plan[state.step]?.id

describe('a plan that changes while the session runs', () => {
  const second = reduced(open, { do: 'goto', step: 1 })

  it('leaves the session on its step when steps come or go before it', () => {
    expect(at(reduced(second, { do: 'plan', plan: [d, a, b, c] }))).toBe('b')
    expect(at(reduced(second, { do: 'plan', plan: [b, c] }))).toBe('b')
    expect(at(reduced(second, { do: 'plan', plan: [c, d, a, { ...b, title: 'Autrement' }] }))).toBe('b')
    const first = reduced(open, { do: 'goto', step: 0 })
    expect(at(reduced(first, { do: 'plan', plan: [d, a, b] }))).toBe('a')
  })

  it('keeps the timer and the rights of the step', () => {
    const after = reduced(second, { do: 'plan', plan: [d, a, b, c] })
    expect(after).toMatchObject({ timer: second.timer, rights: second.rights, step: 2 })
  })

  it('goes on with the next step left when its own is gone, or the last', () => {
    expect(at(reduced(second, { do: 'plan', plan: [a, d, c] }))).toBe('c')
    expect(at(reduced(second, { do: 'plan', plan: [a] }))).toBe('a')
    expect(reduced(second, { do: 'plan', plan: [] }).step).toBe(0)
  })

  it('begins with its first step for as long as none was entered', () => {
    expect(at(reduced(open, { do: 'plan', plan: [d, a, b] }))).toBe('d')
    expect(at(reduced({ ...open, open: false }, { do: 'plan', plan: [d, a, b] }))).toBe('d')
  })
})

describe('a plan that two people edit', () => {
  it('is replaced only by one that was made from it', () => {
    const ifPlan = planMark(open.plan)
    const mine = reduced(open, { do: 'plan', plan: [a, b], ifPlan })
    expect(mine.plan).toEqual([a, b])
    const theirs = reduceSession(mine, { do: 'plan', plan: [c], ifPlan }, context)
    expect(theirs).toMatchObject({ ok: false, failure: { reason: 'plan_changed' } })
    expect(reduced(mine, { do: 'plan', plan: [c] }).plan).toEqual([c])
  })

  it('has a mark of what it says, not of the order of its keys', () => {
    expect(planMark([{ id: 'a', title: 'a', minutes: 5 }])).toBe(planMark([{ minutes: 5, title: 'a', id: 'a' }]))
    const others = [[], [a], [b], [a, b], [b, a], [{ ...a, minutes: 6 }], [{ ...a, silent: true }]]
    expect(new Set(others.map(planMark)).size).toBe(others.length)
    expect(planMark([a])).toMatch(/^[0-9a-f]{16}$/)
  })
})

it('is as long as its steps', () => {
  expect(planMinutes([a, b, c, d])).toBe(35)
  expect(planMinutes([])).toBe(0)
})
