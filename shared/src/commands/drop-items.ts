import { boxContains, type Geo, geoBounds, geoCentre, grow, shiftGeo, union, type Vec } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import type { BoardSnapshot, Need, PlacedItem, Statement } from '../model/index.ts'
import { ok } from '../result.ts'
import type { Command } from './command.ts'
import { groupStatements } from './group-statements.ts'
import { layOut } from './lay-out.ts'
import { movedWith, moveItems } from './move-items.ts'
import { columnOf, type Place, stackOf, stackUnder } from './needs-layout.ts'
import { needIn, statementChanges } from './statement-edits.ts'

export interface DropItems {
  readonly ids: Iterable<ItemId>
  /** Page units. */
  readonly by: Vec
  /** The need on which the statements among them were let go. */
  readonly onto?: ItemId | undefined
}

/** How far from its stack a statement may be let go and still belong to it, page units. */
const stackReach = 24

/**
 * Moves items that were dragged. Statements let go on a need are grouped into it; one dragged out of its stack leaves
 * its need, one moved within it finds another place there.
 */
export const dropItems: Command<DropItems> = (board, { ids, by, onto }, context) => {
  const named = new Set(ids)
  const carried = movedWith(board, named, context)
  if (!carried.ok) return carried
  const moving = carried.value
  const dropped = moving.filter((item) => item.kind === 'statement').filter(({ id }) => named.has(id))
  const torn = dropped.filter(({ need }) => need !== undefined && !moving.some(({ id }) => id === need))
  if (dropped.length === 0 || (onto === undefined && torn.length === 0))
    return moveItems(board, { ids: named, by }, context)

  const shifted = new Map(moving.map(({ id, geo }): [ItemId, Geo] => [id, shiftGeo(geo, by)]))
  if (onto !== undefined) {
    const joined = groupStatements(board, { ids: dropped.map(({ id }) => id), need: onto }, context)
    if (!joined.ok) return joined
    const rest = moving.filter((item) => !dropped.some(({ id }) => id === item.id))
    const moved = layOut(board, placesOf(rest, shifted), context)
    return moved.ok ? ok([...moved.value, ...joined.value]) : moved
  }

  const out = torn.filter((statement) => !liesInStack(board, statement, shifted))
  const others = without(named, torn)
  const rest = others.length > 0 ? moveItems(board, { ids: others, by }, context) : ok([])
  if (!rest.ok) return rest
  const places = [...placesOf(out, shifted), ...stacksWithout(board, torn, out, shifted)]
  const fields = out.map(({ id }) => [id, { need: undefined, column: columnOf(shifted.get(id) as Geo) }] as const)
  const changed = statementChanges(board, places, fields, context)
  return changed.ok ? ok([...rest.value, ...changed.value]) : changed
}

function liesInStack(board: BoardSnapshot, statement: Statement, shifted: ReadonlyMap<ItemId, Geo>): boolean {
  const need = statement.need && needIn(board, statement.need)
  const geo = shifted.get(statement.id)
  if (!need || !geo || need.page !== statement.page) return false
  const stack = union([need, ...stackOf(board, need)].map((item) => geoBounds(item.geo)))
  return stack !== undefined && boxContains(grow(stack, stackReach), geoCentre(geo))
}

/** The stacks that these statements were torn from, in the order in which they lie now, without those that left. */
function stacksWithout(
  board: BoardSnapshot,
  torn: readonly Statement[],
  out: readonly Statement[],
  shifted: ReadonlyMap<ItemId, Geo>,
): Place[] {
  const gone = out.map(({ id }) => id)
  const needs = new Map<ItemId, Need>()
  for (const { need } of torn) {
    const found = need && needIn(board, need)
    if (found) needs.set(found.id, found)
  }
  const moved = new Set(torn.map(({ id }) => id))
  const top = (statement: Statement) => ((moved.has(statement.id) && shifted.get(statement.id)) || statement.geo)[1]
  return [...needs.values()].flatMap((need) =>
    stackUnder(
      board,
      need,
      stackOf(board, need)
        .filter(({ id }) => !gone.includes(id))
        .sort((a, b) => top(a) - top(b)),
      gone,
    ),
  )
}

function placesOf(items: readonly PlacedItem[], shifted: ReadonlyMap<ItemId, Geo>): Place[] {
  return items.flatMap(({ id }) => {
    const geo = shifted.get(id)
    return geo ? [[id, geo] as const] : []
  })
}

function without(ids: ReadonlySet<ItemId>, items: readonly Statement[]): ItemId[] {
  const left = new Set(items.map(({ id }) => id))
  return [...ids].filter((id) => !left.has(id))
}
