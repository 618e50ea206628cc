import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import type { BoardSnapshot, Relation } from '../model/index.ts'
import { ok } from '../result.ts'
import type { Command } from './command.ts'
import { permit, present } from './guards.ts'

export interface DeleteItems {
  readonly ids: Iterable<ItemId>
}

/** Deletes items and the relations that hang on them. What lies in a deleted frame stays. */
export const deleteItems: Command<DeleteItems> = (board, { ids }, context) => {
  const items = present(board, ids)
  if (!items.ok) return items
  const named = items.value.map(({ id }) => id)
  const doomed = [...items.value, ...hangingOn(board, named)]
  const permitted = permit(context, 'delete', doomed)
  if (!permitted.ok) return permitted
  return ok(doomed.map(({ id }): Change => ({ op: 'delete-item', id })))
}

/** The relations that would go with these items, without those among them: what a screen may warn of. */
export function hangingOn(board: BoardSnapshot, ids: Iterable<ItemId>): readonly Relation[] {
  const doomed = new Set(ids)
  const relations: Relation[] = []
  for (const item of board.items.values())
    if (item.kind === 'relation' && !doomed.has(item.id) && (doomed.has(item.from) || doomed.has(item.to)))
      relations.push(item)
  return relations
}
