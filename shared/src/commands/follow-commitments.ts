import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { type Commitment, type CommitmentState, type CommitmentStep, withHistory } from '../model/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { permit, present } from './guards.ts'
import { validFields } from './new-item.ts'

export interface FollowCommitments {
  readonly ids: Iterable<ItemId>
  /** What became of them; only who commits confirms, and not by a command. */
  readonly state?: Exclude<CommitmentState, 'confirmed'>
  /** A new date; null takes it away. */
  readonly due?: string | null
  /** A word about it. */
  readonly note?: string
}

/** Notes what became of commitments: each changes as said, and its history gains one step, dated now. */
export const followCommitments: Command<FollowCommitments> = (board, { ids, state, due, note }, context) => {
  const items = present(board, ids)
  if (!items.ok) return items
  const permitted = permit(context, 'edit', items.value)
  if (!permitted.ok) return permitted
  // Who says so in other words than ours, too.
  if ((state as CommitmentState | undefined) === 'confirmed') return fail('not_yours', { field: 'state' })
  const changes: Change[] = []
  for (const item of items.value) {
    if (item.kind !== 'commitment') return fail('invalid_field', { field: 'state', detail: item.kind })
    const step = stepOf(item, { state, due, note }, context.now)
    if (!step) continue
    const fields = {
      ...(step.state === undefined ? {} : { state: step.state === 'proposed' ? undefined : step.state }),
      ...(step.due === undefined ? {} : { due: step.due || undefined }),
      history: withHistory(item.history, step),
    }
    const valid = validFields('commitment', fields)
    if (!valid.ok) return valid
    changes.push({ op: 'edit-item', id: item.id, fields })
  }
  return ok(changes)
}

/** What is new of what was said, if anything is. */
function stepOf(
  commitment: Commitment,
  { state, due, note }: Omit<FollowCommitments, 'ids'>,
  at: number,
): CommitmentStep | undefined {
  const said = note?.trim()
  const moved = due !== undefined && (due ?? undefined) !== commitment.due
  const step = {
    at,
    ...(state !== undefined && state !== commitment.state ? { state } : {}),
    ...(moved ? { due: due ?? '' } : {}),
    ...(said ? { note: said } : {}),
  }
  return Object.keys(step).length > 1 ? step : undefined
}
