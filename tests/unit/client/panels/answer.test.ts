import { answerTo, concernsNewcomer, leadsIt } from '@palabre/client/src/panels/strip/answer.ts'
import type { PageId, ParticipantId } from '@palabre/shared/ids'
import type { Spotlight } from '@palabre/shared/session'
import { describe, expect, it } from 'vitest'

const ana = 'facilitator-0001' as ParticipantId
const bob = 'participant-0001' as ParticipantId
const summons: Spotlight = { page: 'carte' as PageId, by: ana, at: 1_790_000_000_000, held: false }
const step: Spotlight = { ...summons, step: 'draw' }
const held: Spotlight = { ...summons, held: true }
const ofBob: Spotlight = { ...held, who: bob }

const free = (me: ParticipantId) => ({ me, busy: false, page: 'notes' as PageId })
const writes = (me: ParticipantId) => ({ ...free(me), busy: true })

describe('what a screen does about a call', () => {
  it('goes to a call, along with a guide, and nowhere without either', () => {
    expect(answerTo(null, free(bob))).toBe('nothing')
    expect(answerTo(summons, free(bob))).toBe('go')
    expect(answerTo(held, free(bob))).toBe('guide')
  })

  it('never moves whoever is writing', () => {
    for (const call of [summons, step, held]) expect(answerTo(call, writes(bob))).toBe('offer')
  })

  it('offers no way to a step to whoever writes where it is', () => {
    const there = { ...writes(bob), page: step.page }
    expect(answerTo(step, there)).toBe('nothing')
    expect(answerTo(summons, there)).toBe('offer')
  })

  it('leaves the one who leads where they are, but starts a step for them too', () => {
    expect(answerTo(summons, free(ana))).toBe('nothing')
    expect(answerTo(held, free(ana))).toBe('nothing')
    expect(answerTo(step, free(ana))).toBe('go')
  })

  it('leads a facilitator as well who shows somebody else’s view', () => {
    expect(leadsIt(ofBob, bob)).toBe(true)
    expect(answerTo(ofBob, free(ana))).toBe('guide')
  })
})

describe('who comes later', () => {
  const back = { withPage: true, answered: undefined }
  const fresh = { withPage: false, answered: undefined }

  it('is not summoned by an old call on coming back to a page', () => {
    expect(concernsNewcomer(summons, back)).toBe(false)
    expect(concernsNewcomer(step, back)).toBe(false)
  })

  it('starts where everyone is when no page was asked for, once', () => {
    expect(concernsNewcomer(step, fresh)).toBe(true)
    expect(concernsNewcomer(step, { withPage: false, answered: step.at })).toBe(false)
  })

  it('is guided while the call holds', () => {
    expect(concernsNewcomer(held, back)).toBe(true)
    expect(concernsNewcomer(held, { withPage: true, answered: held.at })).toBe(true)
  })
})
