import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { permit, present } from './guards.ts'
import { validFields } from './new-item.ts'

export interface WeighNeeds {
  /** What each came to in a vote; a need that is no more on the board is left out. */
  readonly weights: ReadonlyMap<ItemId, number>
}

/** Gives needs the priority that a vote gave them, in one step. */
export const weighNeeds: Command<WeighNeeds> = (board, { weights }, context) => {
  const there = [...weights.keys()].filter((id) => board.items.get(id)?.kind === 'need')
  if (there.length === 0) return fail('item_gone', { field: 'weights' })
  const needs = present(board, there)
  if (!needs.ok) return needs
  const permitted = permit(context, 'edit', needs.value)
  if (!permitted.ok) return permitted
  const changes: Change[] = []
  for (const need of needs.value) {
    const fields = { priority: weights.get(need.id) }
    const valid = validFields('need', fields)
    if (!valid.ok) return valid
    if (need.kind === 'need' && need.priority !== fields.priority)
      changes.push({ op: 'edit-item', id: need.id, fields })
  }
  return ok(changes)
}
