import type { ItemId } from '../../ids.ts'
import type { BoardSnapshot, Commitment, Item } from '../../model/index.ts'
import { type Strand, strandsOf } from './strands.ts'

/** Kinds that have a place on the thread. */
const threaded: ReadonlySet<Item['kind']> = new Set(['statement', 'tension', 'need', 'actor', 'action', 'commitment'])

export function isOnThread(item: Item | undefined): item is Item {
  return item !== undefined && threaded.has(item.kind)
}

/** The thread as it passes through one item. */
export interface Thread {
  readonly start: Item
  /** Of each strand, only what the item has to do with; the need itself in full. */
  readonly strands: readonly Strand[]
  /** Commitments of an actor, or the item itself, that answer no need yet. */
  readonly loose: readonly Commitment[]
}

/**
 * Walks back and forth from an item. From a need, and from what was said or found, the strand is whole; from an actor
 * only its own commitments, from a commitment only those who take it on: the others are another story.
 */
export function threadOf(board: BoardSnapshot, id: ItemId): Thread | undefined {
  const start = board.items.get(id)
  if (!isOnThread(start)) return undefined
  const strands = strandsOf(board).filter((strand) => passesThrough(strand, id))
  switch (start.kind) {
    case 'actor':
    case 'action': {
      const own = commitmentsOf(board, id)
      return {
        start,
        strands: strands.map((strand) => ({
          ...strand,
          actors: strand.actors.filter(({ actor }) => actor.id === id),
          commitments: strand.commitments.filter(({ subjects }) => subjects.includes(id)),
        })),
        loose: own.filter(({ answers }) => answers.length === 0),
      }
    }
    case 'commitment':
      return {
        start,
        strands: strands.map((strand) => ({
          ...strand,
          actors: strand.actors.filter(({ actor }) => start.subjects.includes(actor.id)),
          commitments: strand.commitments.filter((commitment) => commitment.id === id),
        })),
        loose: start.answers.length === 0 ? [start] : [],
      }
    default:
      return { start, strands, loose: [] }
  }
}

function passesThrough(strand: Strand, id: ItemId): boolean {
  return (
    strand.need.id === id ||
    strand.statements.some((statement) => statement.id === id) ||
    strand.findings.some((finding) => finding.id === id) ||
    strand.actors.some(({ actor }) => actor.id === id) ||
    strand.commitments.some((commitment) => commitment.id === id) ||
    strand.followUps.some((commitment) => commitment.id === id)
  )
}

function commitmentsOf(board: BoardSnapshot, actor: ItemId): readonly Commitment[] {
  const own: Commitment[] = []
  for (const item of board.items.values())
    if (item.kind === 'commitment' && item.subjects.includes(actor)) own.push(item)
  return own
}
