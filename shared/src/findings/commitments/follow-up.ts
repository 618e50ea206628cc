/** What became of commitments since a moment, from their histories. */
import type { Commitment, CommitmentStep } from '../../model/index.ts'

/** What happened to one commitment since then; steps oldest first. */
export interface FollowUp {
  readonly commitment: Commitment
  readonly outcome: Outcome
  readonly steps: readonly CommitmentStep[]
}
/** `moved`: another date; `talked`: only words were noted; `unchanged`: nothing was noted. */
export type Outcome = 'kept' | 'ongoing' | 'moved' | 'released' | 'confirmed' | 'talked' | 'unchanged'
export const outcomes = ['kept', 'ongoing', 'moved', 'confirmed', 'released', 'talked', 'unchanged'] as const

/** Each commitment with what was last noted of it since `since` (epoch ms); the order of the list is kept. */
export function followUps(commitments: readonly Commitment[], since: number): readonly FollowUp[] {
  return commitments.map((commitment) => {
    const steps = (commitment.history ?? []).filter(({ at }) => at >= since)
    return { commitment, steps, outcome: outcomeOf(steps) }
  })
}

/** The last state that was noted says what became of it; a new date counts where nothing came after it. */
function outcomeOf(steps: readonly CommitmentStep[]): Outcome {
  for (const { state, due } of [...steps].reverse()) {
    if (state === 'kept' || state === 'released') return state
    if (due !== undefined) return 'moved'
    if (state === 'ongoing' || state === 'confirmed') return state
  }
  return steps.length > 0 ? 'talked' : 'unchanged'
}

/** Where a due date lies, seen from a day (both YYYY-MM-DD); dates compare as text. */
export type DueTime = 'past' | 'soon' | 'later' | 'none'
export const dueTimes = ['past', 'soon', 'later', 'none'] as const
/** A month ahead is soon. */
const soonMs = 31 * 86_400_000

export function dueTimeOf(due: string | undefined, today: string): DueTime {
  if (due === undefined) return 'none'
  if (due < today) return 'past'
  return Date.parse(due) - Date.parse(today) <= soonMs ? 'soon' : 'later'
}
