import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { ok } from '../result.ts'
import type { Command } from './command.ts'
import { permit, present } from './guards.ts'
import { sheetThere } from './sheets.ts'

export interface PutOnSheet {
  readonly ids: Iterable<ItemId>
  /** A sheet of the board; undefined is the page itself. */
  readonly sheet: string | undefined
}

/** Lays items on a transparent sheet, or on the page itself. */
export const putOnSheet: Command<PutOnSheet> = (board, { ids, sheet }, context) => {
  const items = present(board, ids)
  if (!items.ok) return items
  const there = sheetThere(board, sheet)
  if (!there.ok) return there
  const permitted = permit(context, 'edit', items.value)
  if (!permitted.ok) return permitted
  const moved = items.value.filter(({ layer }) => layer !== sheet)
  return ok(moved.map(({ id }): Change => ({ op: 'edit-item', id, fields: { layer: sheet } })))
}
