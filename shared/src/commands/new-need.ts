import type { Change } from '../document/index.ts'
import type { Geo } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import type { BoardSnapshot, Need, Statement } from '../model/index.ts'
import { ok, type Result } from '../result.ts'
import type { CommandContext } from './command.ts'
import { grouped } from './group-statements.ts'
import { placeItem } from './place-item.ts'

interface NewNeed {
  readonly page: PageId
  readonly geo: Geo
  readonly text?: string | undefined
  readonly id?: ItemId | undefined
}

/** A new need, and what puts statements beneath it. */
export function needOver(
  board: BoardSnapshot,
  { page, geo, text, id }: NewNeed,
  statements: readonly Statement[],
  context: CommandContext,
): Result<readonly [Change, ...Change[]], string> {
  const made = placeItem(board, { kind: 'need', page, geo, ...(text ? { text } : {}), ...(id ? { id } : {}) }, context)
  if (!made.ok) return made
  const [created] = made.value
  if (created?.op !== 'create-item') throw new Error('placing makes an item')
  const need = created.item as Need
  const moved = grouped({ ...board, items: new Map(board.items).set(need.id, need) }, need, statements, context)
  return moved.ok ? ok([created, ...moved.value]) : moved
}
