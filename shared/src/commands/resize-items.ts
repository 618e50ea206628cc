import type { Geo } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import type { Command } from './command.ts'
import { permit, present } from './guards.ts'
import { layOut } from './lay-out.ts'

export interface ResizeItems {
  /** The new box of each item: size, place and rotation. */
  readonly places: Iterable<readonly [ItemId, Geo]>
}

/** Gives items new boxes: resizing and turning. */
export const resizeItems: Command<ResizeItems> = (board, args, context) => {
  const places = [...args.places]
  const asked = present(
    board,
    places.map(([id]) => id),
  )
  if (!asked.ok) return asked
  const permitted = permit(context, 'edit', asked.value)
  return permitted.ok ? layOut(board, places, context) : permitted
}
