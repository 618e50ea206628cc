/** Boards with a page of needs, for tests. */
import type { Geo } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type { BoardSnapshot, Commitment, Item, Link, Need, Page, Statement, Tension } from '@palabre/shared/model'
import { actor, itemId, me, snapshotOf } from './board-world.ts'

export const besoins = 'besoins' as PageId
const page: Page = { id: besoins, kind: 'needs', order: 'a2' }
const head = { author: me, at: 1_790_000_000_000, page: besoins, order: 'a0' }

export function statement(name: string, geo: Geo = [40, 120, 220, 132, 0], more: Partial<Statement> = {}): Statement {
  return { ...head, id: itemId(name), kind: 'statement', geo, text: name, column: 'expectation', ...more }
}

export function need(name: string, geo: Geo = [740, 120, 260, 140, 0], more: Partial<Need> = {}): Need {
  return { ...head, id: itemId(name), kind: 'need', geo, text: name, ...more }
}

export function tension(name: string, a: string, b: string, geo: Geo = [1440, 120, 340, 120, 0]): Tension {
  return { ...head, id: itemId(name), kind: 'tension', geo, a, b }
}

export function link(name: string, from: Item, to: Item, role: Link['role'] = 'meets'): Link {
  return { ...head, id: itemId(name), kind: 'link', from: from.id, to: to.id, role }
}

export function commitment(name: string, answers: readonly ItemId[]): Commitment {
  const fields = { what: name, subjects: [], with: [], state: 'proposed' } as const
  return { ...head, id: itemId(name), kind: 'commitment', geo: [0, 0, 260, 120, 0], answers, ...fields }
}

/** An actor of the page of needs, so that links have something to begin at. */
export function actorHere(name: string): Item {
  return { ...actor(name, [3_000, 0, 160, 72, 0]), page: besoins }
}

/** A board whose pages include one of needs. */
export function needsBoard(...items: readonly Item[]): BoardSnapshot {
  const board = snapshotOf(...items)
  return { ...board, pages: [...board.pages, page] }
}
