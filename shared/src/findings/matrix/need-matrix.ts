import type { ItemId, PageId } from '../../ids.ts'
import type { Actor, BoardSnapshot, Commitment, Link, Need } from '../../model/index.ts'

/** What an actor is to a need. */
export type Answer = 'meets' | 'could-meet'

export interface MatrixCell {
  /** The stronger one where both were said; absent: nobody said anything. */
  readonly answer?: Answer
  /** The links that say so. */
  readonly links: readonly Link[]
  /** Commitments of this actor that answer this need, those that were let go left out. */
  readonly commitments: readonly Commitment[]
}

/** Needs against actors: who answers what. Pages of one board are read together. */
export interface NeedMatrix {
  /** Those the group gave most weight first, then in reading order. */
  readonly needs: readonly Need[]
  /** Every actor of the board. */
  readonly actors: readonly Actor[]
  cell(need: ItemId, actor: ItemId): MatrixCell
  /** Needs that nobody meets or could meet, and that no commitment answers. */
  readonly unanswered: readonly Need[]
  /** Needs that somebody could meet, but that nobody meets yet. */
  readonly possible: readonly Need[]
  /** Actors that neither meet nor could meet any need, nor committed themselves to one. */
  readonly waiting: readonly Actor[]
}

const emptyCell: MatrixCell = { links: [], commitments: [] }

interface OpenCell {
  answer?: Answer
  links: Link[]
  commitments: Commitment[]
}

/** Who answers which need, read in one walk through the board. */
export function needMatrix(board: BoardSnapshot): NeedMatrix {
  const needs = new Map<ItemId, Need>()
  const actors = new Map<ItemId, Actor>()
  const links: Link[] = []
  const commitments: Commitment[] = []
  for (const item of board.items.values()) {
    if (item.kind === 'need') needs.set(item.id, item)
    else if (item.kind === 'actor') actors.set(item.id, item)
    else if (item.kind === 'link') links.push(item)
    else if (item.kind === 'commitment' && item.state !== 'released' && item.answers.length > 0) commitments.push(item)
  }
  const rows = new Map<ItemId, Map<ItemId, OpenCell>>()
  const busy = new Set<ItemId>()
  const met = new Set<ItemId>()
  const reachable = new Set<ItemId>()
  for (const link of links) {
    if (link.role !== 'meets' && link.role !== 'could-meet') continue
    if (!needs.has(link.to)) continue
    // An action that several actors hold may answer too: the need is answered, though by no column.
    ;(link.role === 'meets' ? met : reachable).add(link.to)
    if (!actors.has(link.from)) continue
    const cell = openCell(rows, link.to, link.from)
    cell.links.push(link)
    if (cell.answer !== 'meets') cell.answer = link.role
    busy.add(link.from)
  }
  const promised = new Set<ItemId>()
  for (const commitment of commitments)
    for (const need of commitment.answers) {
      if (!needs.has(need)) continue
      promised.add(need)
      for (const subject of new Set(commitment.subjects as readonly ItemId[])) {
        if (!actors.has(subject)) continue
        openCell(rows, need, subject).commitments.push(commitment)
        busy.add(subject)
      }
    }
  const ordered = inReadingOrder([...needs.values()], board)
  return {
    needs: ordered,
    actors: [...actors.values()],
    cell: (need, actor) => rows.get(need)?.get(actor) ?? emptyCell,
    unanswered: ordered.filter(({ id }) => !met.has(id) && !reachable.has(id) && !promised.has(id)),
    possible: ordered.filter(({ id }) => !met.has(id) && (reachable.has(id) || promised.has(id))),
    waiting: [...actors.values()].filter(({ id }) => !busy.has(id)),
  }
}

function openCell(rows: Map<ItemId, Map<ItemId, OpenCell>>, need: ItemId, actor: ItemId): OpenCell {
  const row = rows.get(need) ?? new Map<ItemId, OpenCell>()
  rows.set(need, row)
  const cell = row.get(actor) ?? { links: [], commitments: [] }
  row.set(actor, cell)
  return cell
}

/** Weight first; then page by page, from the top, from the left, and by id so that everyone reads the same order. */
function inReadingOrder(needs: Need[], board: BoardSnapshot): Need[] {
  const pages = new Map(board.pages.map(({ id }, index): [PageId, number] => [id, index]))
  return needs.sort(
    (a, b) =>
      (b.priority ?? 0) - (a.priority ?? 0) ||
      (pages.get(a.page) ?? 0) - (pages.get(b.page) ?? 0) ||
      a.geo[1] - b.geo[1] ||
      a.geo[0] - b.geo[0] ||
      (a.id < b.id ? -1 : 1),
  )
}
