import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { ok } from '../result.ts'
import type { Command } from './command.ts'
import { permit, present } from './guards.ts'

export interface OrderFrames {
  /** Frames in the order they are to be visited. */
  readonly ids: readonly ItemId[]
}

/** Numbers frames from 1 in a new order; they stay where they lie. */
export const orderFrames: Command<OrderFrames> = (board, { ids }, context) => {
  const asked = present(board, ids)
  if (!asked.ok) return asked
  const frames = asked.value.filter((item) => item.kind === 'frame')
  const changes = frames.flatMap((frame, index): Change[] =>
    frame.number === index + 1 ? [] : [{ op: 'edit-item', id: frame.id, fields: { number: index + 1 } }],
  )
  const permitted = permit(context, 'edit', frames)
  return permitted.ok ? ok(changes) : permitted
}
