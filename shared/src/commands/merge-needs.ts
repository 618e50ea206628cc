import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import {
  type BoardSnapshot,
  type Item,
  isConnector,
  type Need,
  referencesFollowing,
  referencesOf,
  type Statement,
} from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Command, CommandContext } from './command.ts'
import { permit, roomFor } from './guards.ts'
import { stackOf, stackUnder } from './needs-layout.ts'
import { newItem } from './new-item.ts'
import { ordersOnTop } from './orders.ts'
import { needIn, statementChanges } from './statement-edits.ts'

export interface MergeNeeds {
  /** Needs; other items among them are left alone. */
  readonly ids: Iterable<ItemId>
  /** The one that stays, with its words. */
  readonly into: ItemId
}

/**
 * Makes one need of several. Statements, links and commitments go over to the one that stays; the words of the others
 * are kept as statements beneath it, which also saves them when somebody deletes or merges that one meanwhile.
 */
export const mergeNeeds: Command<MergeNeeds> = (board, { ids, into: intoId }, context) => {
  const into = needIn(board, intoId)
  if (!into) return fail('item_gone', { field: 'into' })
  const others = [...new Set(ids)].flatMap((id) => (id === intoId ? [] : (needIn(board, id) ?? [])))
  if (others.length === 0) return fail('one_need')
  const permitted = permit(context, 'delete', others)
  if (!permitted.ok) return permitted
  const gathered = gather(board, into, others, context)
  if (!gathered.ok) return gathered
  const followed = followers(board, into, others, context)
  if (!followed.ok) return followed
  const priority = Math.max(...others.map((need) => need.priority ?? -1))
  const raised: Change[] =
    into.priority === undefined && priority >= 0 ? [{ op: 'edit-item', id: into.id, fields: { priority } }] : []
  const removed = others.map(({ id }): Change => ({ op: 'delete-item', id }))
  return ok([...gathered.value, ...followed.value, ...raised, ...removed])
}

/** All the statements beneath the need that stays, the words of the other needs among them. */
function gather(
  board: BoardSnapshot,
  into: Need,
  others: readonly Need[],
  context: CommandContext,
): Result<readonly Change[], string> {
  const going = others.map(({ id }) => id)
  const statements: Statement[] = []
  for (const item of board.items.values())
    if (item.kind === 'statement' && item.need && going.includes(item.need)) statements.push(item)
  const permitted = permit(context, 'edit', [into, ...statements])
  if (!permitted.ok) return permitted
  const kept = wordsKept(board, into, others, context)
  if (!kept.ok) return kept
  const here = statements.filter(({ page }) => page === into.page)
  const places = stackUnder(board, into, [...stackOf(board, into), ...kept.value, ...here], going)
  const placed = new Map(places)
  const created = kept.value.map(
    (item): Change => ({ op: 'create-item', item: { ...item, geo: placed.get(item.id) ?? item.geo } }),
  )
  const moved = statementChanges(
    board,
    places,
    statements.map(({ id }) => [id, { need: into.id }]),
    context,
  )
  return moved.ok ? ok([...created, ...moved.value]) : moved
}

/** What the needs that go were called, as statements of the one that stays. */
function wordsKept(
  board: BoardSnapshot,
  into: Need,
  others: readonly Need[],
  context: CommandContext,
): Result<readonly Statement[], string> {
  const worded = others.filter(({ text }) => text.trim() !== '' && text.trim() !== into.text.trim())
  const room = roomFor(board, worded.length)
  if (!room.ok) return room
  const orders = ordersOnTop(board, into.page, worded.length)
  const statements: Statement[] = []
  for (const [index, { text }] of worded.entries()) {
    const order = orders[index] as string
    const made = newItem(board, { kind: 'statement', page: into.page, order, text, fields: { need: into.id } }, context)
    if (!made.ok) return made
    statements.push(made.value as Statement)
  }
  return ok(statements)
}

/** Links and commitments of the needs that go, rewritten to the one that stays; links that would then say nothing new go. */
function followers(
  board: BoardSnapshot,
  into: Need,
  others: readonly Need[],
  context: CommandContext,
): Result<readonly Change[], string> {
  const ids = new Map(others.map(({ id }): [ItemId, ItemId] => [id, into.id]))
  const said = new Set<string>()
  const touched: Item[] = []
  for (const item of board.items.values()) {
    if (item.kind === 'statement') continue
    if (referencesOf(item).some((id) => ids.has(id))) touched.push(item)
    else if (isConnector(item)) said.add(meaningOf(item))
  }
  const changes: Change[] = []
  for (const item of touched) {
    const fields = referencesFollowing(item, ids)
    const next = { ...item, ...fields } as Item
    const isNews = !isConnector(next) || (next.from !== next.to && !said.has(meaningOf(next)))
    if (isConnector(next)) said.add(meaningOf(next))
    const permitted = permit(context, isNews ? 'edit' : 'delete', [item])
    if (!permitted.ok) return permitted
    changes.push(
      isNews ? { op: 'edit-item', id: item.id, fields: onceEach(fields) } : { op: 'delete-item', id: item.id },
    )
  }
  return ok(changes)
}

function meaningOf(item: Extract<Item, { from: ItemId }>): string {
  return [item.kind, item.kind === 'link' ? item.role : item.type, item.from, item.to].join(' ')
}

/** Lists of ids without what two needs had in common. */
function onceEach(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? [...new Set(value)] : value]),
  )
}
