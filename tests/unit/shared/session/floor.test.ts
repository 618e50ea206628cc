import type { ParticipantId } from '@palabre/shared/ids'
import {
  type FloorChange,
  type FloorMemory,
  floorWithout,
  freshFloor,
  peopleBefore,
  reduceFloor,
} from '@palabre/shared/session'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const [ana, bilal, chloe, dina] = ['ana', 'bilal', 'chloe', 'dina'] as ParticipantId[] as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
  ParticipantId,
]
const nobody: FloorMemory = { floor: freshFloor, spoken: new Set() }

function played(...changes: readonly FloorChange[]): FloorMemory {
  return changes.reduce((memory, change) => {
    const reduced = reduceFloor(memory, change)
    return reduced.ok ? reduced.value : memory
  }, nobody)
}
const raise = (who: ParticipantId) => ({ do: 'raise', who }) as const
const give = (who?: ParticipantId) => ({ do: 'give', who }) as const
const over = { do: 'done' } as const

describe('hands', () => {
  it('wait in the order of asking, each once', () => {
    const { floor } = played(raise(ana), raise(bilal), raise(ana))
    expect(floor.queue).toEqual([ana, bilal])
    expect([ana, bilal, chloe].map((who) => peopleBefore(floor, who))).toEqual([0, 1, undefined])
  })

  it('of those who have not spoken come first', () => {
    const { floor } = played(raise(ana), give(), raise(bilal), over, raise(ana), raise(chloe))
    expect(floor).toEqual({ kind: 'hands', speaking: null, queue: [bilal, chloe, ana], spoken: 1 })
  })

  it('are lowered by the floor being given, by lowering and by leaving', () => {
    expect(played(raise(ana), raise(bilal), give(bilal)).floor).toMatchObject({ speaking: bilal, queue: [ana] })
    expect(played(raise(ana), { do: 'lower', who: ana }).floor.queue).toEqual([])
    expect(floorWithout(played(raise(ana), raise(bilal), give()).floor, ana)).toMatchObject({
      speaking: null,
      queue: [bilal],
    })
    expect(floorWithout(played(raise(ana)).floor, ana).queue).toEqual([])
  })

  it('say so when nobody waits', () => {
    expect(reduceFloor(nobody, give())).toMatchObject({ ok: false, failure: { reason: 'floor_nobody_waits' } })
  })

  it('are all down after clearing, and whoever spoke has spoken', () => {
    expect(played(raise(ana), raise(bilal), give(), { do: 'clear' }).floor).toEqual({ ...freshFloor, spoken: 1 })
  })
})

describe('a round', () => {
  const round = { do: 'round', people: [ana, bilal, chloe] } as const

  it('has everybody in it, those who have spoken last', () => {
    expect(played(give(ana), round).floor).toEqual({
      kind: 'round',
      speaking: null,
      queue: [bilal, chloe, ana],
      spoken: 1,
    })
  })

  it('lets people pass without anything being kept, and come back by raising a hand', () => {
    const passed = played(round, { do: 'pass', who: bilal }, give(), { do: 'pass', who: ana })
    expect(passed.floor).toEqual({ kind: 'round', speaking: null, queue: [chloe], spoken: 0 })
    expect(played(round, { do: 'pass', who: ana }, raise(ana)).floor.queue).toEqual([bilal, chloe, ana])
  })

  it('is over when nobody is left, and when it is ended', () => {
    expect(played(round, give(), give(), give(), over).floor).toEqual({ ...freshFloor, spoken: 3 })
    expect(played(round, give(), { do: 'hands' }).floor).toMatchObject({ kind: 'hands', speaking: ana, queue: [] })
  })

  it('needs somebody', () => {
    expect(reduceFloor(nobody, { do: 'round', people: [] })).toMatchObject({
      failure: { reason: 'floor_nobody_here' },
    })
  })
})

describe('whatever people do', () => {
  const who = fc.constantFrom(ana, bilal, chloe, dina)
  const change: fc.Arbitrary<FloorChange | { readonly do: 'leave'; readonly who: ParticipantId }> = fc.oneof(
    fc.record({ do: fc.constantFrom('raise' as const, 'lower' as const, 'pass' as const), who }),
    fc.record({ do: fc.constant('give' as const), who: fc.option(who, { nil: undefined }) }),
    fc.record({ do: fc.constantFrom('done' as const, 'clear' as const, 'hands' as const) }),
    fc.record({ do: fc.constant('round' as const), people: fc.array(who) }),
    fc.record({ do: fc.constant('leave' as const), who }),
  )

  it('nobody waits twice or while speaking, who left is not there, and who has not spoken comes first', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        let memory = nobody
        for (const each of changes) {
          if (each.do === 'leave') memory = { ...memory, floor: floorWithout(memory.floor, each.who) }
          else {
            const reduced = reduceFloor(memory, each)
            if (reduced.ok) memory = reduced.value
          }
          const { floor, spoken } = memory
          expect(new Set(floor.queue).size).toBe(floor.queue.length)
          expect(floor.queue).not.toContain(floor.speaking)
          if (each.do === 'leave' || each.do === 'pass' || each.do === 'lower')
            expect(floor.queue).not.toContain(each.who)
          const places = floor.queue.map((id) => spoken.has(id))
          expect(places).toEqual(places.toSorted((a, b) => Number(a) - Number(b)))
          expect(floor.spoken).toBe(spoken.size)
          if (floor.speaking === null && floor.queue.length === 0) expect(floor.kind).toBe('hands')
        }
      }),
    )
  })
})
