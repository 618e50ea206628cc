/** Speaking in turn: who has the floor, who is next. Nothing of it is about how much anybody spoke. */
import type { ParticipantId } from '../ids.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Floor } from './state.ts'

export type FloorChange =
  | { readonly do: 'raise' | 'lower' | 'pass'; readonly who: ParticipantId }
  /** To the next in the queue, or to somebody. */
  | { readonly do: 'give'; readonly who?: ParticipantId | undefined }
  | { readonly do: 'done' | 'clear' | 'hands' }
  /** Everybody has their turn; `people` are in an order that says nothing. */
  | { readonly do: 'round'; readonly people: readonly ParticipantId[] }

export type FloorRefusal = 'floor_nobody_waits' | 'floor_nobody_here'

/** The floor as it is told, with what is never told: who has spoken. */
export interface FloorMemory {
  readonly floor: Floor
  readonly spoken: ReadonlySet<ParticipantId>
}

/** The floor after a change, or why it stays as it is. */
export function reduceFloor(memory: FloorMemory, change: FloorChange): Result<FloorMemory, FloorRefusal> {
  const { floor } = memory
  switch (change.do) {
    case 'raise':
      if (floor.speaking === change.who || floor.queue.includes(change.who)) return ok(memory)
      return ok(settled(memory, { queue: [...floor.queue, change.who] }))
    case 'lower':
      return ok(settled(memory, { queue: without(floor.queue, change.who) }))
    case 'pass':
      // Whoever passes has not spoken: nothing of it is kept, and a raised hand brings them back.
      return ok(settled(memory, leave(floor, change.who)))
    case 'give': {
      const who = change.who ?? floor.queue[0]
      if (who === undefined) return fail('floor_nobody_waits')
      if (who === floor.speaking) return ok(memory)
      return ok(settled(turnEnded(memory), { speaking: who, queue: without(floor.queue, who) }))
    }
    case 'done':
      return ok(settled(turnEnded(memory), { speaking: null }))
    case 'clear':
      return ok(settled(turnEnded(memory), { kind: 'hands', speaking: null, queue: [] }))
    case 'hands':
      return ok(floor.kind === 'hands' ? memory : settled(memory, { kind: 'hands', queue: [] }))
    case 'round': {
      const people = [...new Set(change.people)]
      if (people.length === 0) return fail('floor_nobody_here')
      return ok(settled(turnEnded(memory), { kind: 'round', speaking: null, queue: people }))
    }
  }
}

/** The floor without somebody who has left for good. */
export function floorWithout(floor: Floor, who: ParticipantId): Floor {
  return overAtLast({ ...floor, ...leave(floor, who) })
}

/** How many speak before somebody: none when they are next; undefined when they do not wait. */
export function peopleBefore({ queue }: Pick<Floor, 'queue'>, who: ParticipantId): number | undefined {
  const place = queue.indexOf(who)
  return place < 0 ? undefined : place
}

function leave({ speaking, queue }: Floor, who: ParticipantId): Pick<Floor, 'speaking' | 'queue'> {
  return { speaking: speaking === who ? null : speaking, queue: without(queue, who) }
}

/** Whoever had the floor has spoken. */
function turnEnded({ floor, spoken }: FloorMemory): FloorMemory {
  return { floor, spoken: floor.speaking === null ? spoken : new Set([...spoken, floor.speaking]) }
}

/** Those who have not spoken come first, each part in the order of asking. */
function settled({ floor, spoken }: FloorMemory, change: Partial<Floor>): FloorMemory {
  const next = { ...floor, ...change }
  const queue = [...next.queue.filter((who) => !spoken.has(who)), ...next.queue.filter((who) => spoken.has(who))]
  return { floor: overAtLast({ ...next, queue, spoken: spoken.size }), spoken }
}

/** A round that nobody is left in is over. */
function overAtLast(floor: Floor): Floor {
  return floor.speaking === null && floor.queue.length === 0 ? { ...floor, kind: 'hands' } : floor
}

function without(queue: readonly ParticipantId[], who: ParticipantId): readonly ParticipantId[] {
  return queue.filter((each) => each !== who)
}
