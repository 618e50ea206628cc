/** What commands for statements share: which ones are meant, and how their places, needs and columns are written. */
import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { type BoardSnapshot, isPlaced, type Need, type Statement, type StatementColumn } from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CommandContext } from './command.ts'
import { permit, placeOf, present } from './guards.ts'
import { columnField, type Place, stackOf, stackUnder } from './needs-layout.ts'

export interface StatementFields {
  /** Undefined takes the statement out of its need. */
  readonly need?: ItemId | undefined
  /** Undefined keeps the one it has. */
  readonly column?: StatementColumn | undefined
}

/** The statements among items that are still there, if this person may write them. */
export function statementsToEdit(
  board: BoardSnapshot,
  ids: Iterable<ItemId>,
  context: CommandContext,
): Result<readonly Statement[], string> {
  const items = present(board, ids)
  if (!items.ok) return items
  const statements = items.value.filter((item) => item.kind === 'statement')
  if (statements.length === 0) return fail('no_statements')
  const permitted = permit(context, 'edit', statements)
  return permitted.ok ? ok(statements) : permitted
}

/** New places and fields of statements, one change for each that is different; what is locked stays as it is. */
export function statementChanges(
  board: BoardSnapshot,
  places: readonly Place[],
  fields: readonly (readonly [ItemId, StatementFields])[],
  context: CommandContext,
): Result<readonly Change[], string> {
  const edits = new Map<ItemId, Record<string, unknown>>()
  const edit = (id: ItemId, field: string, value: unknown) => edits.set(id, { ...edits.get(id), [field]: value })
  for (const [id, wanted] of fields) {
    const statement = board.items.get(id)
    if (statement?.kind !== 'statement') continue
    if ('need' in wanted && wanted.need !== statement.need) edit(id, 'need', wanted.need)
    for (const [name, value] of Object.entries(columnField(statement, wanted.column))) edit(id, name, value)
  }
  for (const [id, geo] of places) {
    const statement = board.items.get(id)
    if (statement?.kind !== 'statement' || !permit(context, 'edit', [statement]).ok) continue
    const place = placeOf(geo)
    if (!place.ok) return place
    if (place.value.some((part, index) => part !== statement.geo[index])) edit(id, 'geo', place.value)
  }
  return ok([...edits].map(([id, edited]): Change => ({ op: 'edit-item', id, fields: edited })))
}

/** Places for what stays in the stacks that these statements leave, but for the need they go to. */
export function closedUp(board: BoardSnapshot, leaving: readonly Statement[], to?: ItemId): Place[] {
  const gone = leaving.map(({ id }) => id)
  const needs = new Set(leaving.flatMap(({ need }) => need ?? []))
  return [...needs].flatMap((id) => {
    const need = needIn(board, id)
    if (!need || id === to) return []
    const staying = stackOf(board, need).filter((statement) => !gone.includes(statement.id))
    return stackUnder(board, need, staying, gone)
  })
}

/** The board as it will be once items lie elsewhere: what is placed next keeps clear of them there. */
export function movedTo(board: BoardSnapshot, places: readonly Place[]): BoardSnapshot {
  const items = new Map(board.items)
  for (const [id, geo] of places) {
    const item = items.get(id)
    if (item && isPlaced(item)) items.set(id, { ...item, geo })
  }
  return { ...board, items }
}

export function needIn(board: BoardSnapshot, id: ItemId): Need | undefined {
  const item = board.items.get(id)
  return item?.kind === 'need' ? item : undefined
}
