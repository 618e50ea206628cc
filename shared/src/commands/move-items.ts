import type { Vec } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import type { Command } from './command.ts'
import { withFrameContent } from './frame-content.ts'
import { permit, present } from './guards.ts'
import { layOut, shifted } from './lay-out.ts'

export interface MoveItems {
  readonly ids: Iterable<ItemId>
  /** Page units. */
  readonly by: Vec
}

/** Moves items; frames carry what lies in them (but for what is locked), relations follow their ends. */
export const moveItems: Command<MoveItems> = (board, { ids, by }, context) => {
  const asked = present(board, ids)
  if (!asked.ok) return asked
  const permitted = permit(context, 'edit', asked.value)
  if (!permitted.ok) return permitted
  const named = new Set(asked.value.map(({ id }) => id))
  const moving = withFrameContent(board, named).filter(
    (item) => named.has(item.id) || permit(context, 'edit', [item]).ok,
  )
  return layOut(
    board,
    moving.map(({ id, geo }) => [id, shifted(geo, by)] as const),
    context,
  )
}
