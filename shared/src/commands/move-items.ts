import { shiftGeo, type Vec } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import type { BoardSnapshot, PlacedItem } from '../model/index.ts'
import { ok, type Result } from '../result.ts'
import type { Command, CommandContext } from './command.ts'
import { withFrameContent } from './frame-content.ts'
import { permit, present } from './guards.ts'
import { layOut } from './lay-out.ts'
import { withStacks } from './needs-layout.ts'

export interface MoveItems {
  readonly ids: Iterable<ItemId>
  /** Page units. */
  readonly by: Vec
}

/**
 * Moves items; frames carry what lies in them, needs the statements beneath them, relations follow their ends. A
 * statement that comes to lie in another column of a page of needs is of that column then.
 */
export const moveItems: Command<MoveItems> = (board, { ids, by }, context) => {
  const moving = movedWith(board, ids, context)
  if (!moving.ok) return moving
  return layOut(
    board,
    moving.value.map(({ id, geo }) => [id, shiftGeo(geo, by)] as const),
    context,
  )
}

/**
 * What would move with these items: the placed ones, what frames among them hold and what is grouped into needs among
 * them, but for what is locked.
 */
export function movedWith(
  board: BoardSnapshot,
  ids: Iterable<ItemId>,
  context: CommandContext,
): Result<readonly PlacedItem[], string> {
  const asked = present(board, ids)
  if (!asked.ok) return asked
  const permitted = permit(context, 'edit', asked.value)
  if (!permitted.ok) return permitted
  const named = new Set(asked.value.map(({ id }) => id))
  const carried = withStacks(board, withFrameContent(board, named))
  return ok(carried.filter((item) => named.has(item.id) || permit(context, 'edit', [item]).ok))
}
