/** The plan of a session as a whole: how long it is, whether it is still the same one, where it goes on when it changes. */
import type { Phase, SessionState } from './state.ts'

/** Minutes of all steps together; a step without a length counts for none. */
export function planMinutes(plan: readonly Pick<Phase, 'minutes'>[]): number {
  return plan.reduce((sum, { minutes = 0 }) => sum + minutes, 0)
}

/** A mark that two plans share when they say the same, whatever the order of their keys: 16 hexadecimal digits. */
export function planMark(plan: readonly Phase[]): string {
  const text = JSON.stringify(plan, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return hash(text, fnvOffset) + hash(text, fnvOffset ^ 0x5bd1e995)
}

const fnvOffset = 0x811c9dc5
const fnvPrime = 0x01000193

/** FNV-1a over UTF-16 units, 32 bits: to notice a change, not to withstand anybody. */
function hash(text: string, seed: number): string {
  let value = seed
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), fnvPrime)
  return (value >>> 0).toString(16).padStart(8, '0')
}

/**
 * Where a session stands once its plan is another: on the step it was on, found by its id; where that one is gone, on
 * the next of the old plan that is left. A first step that nobody has entered yet is only where the plan begins.
 */
export function stepInPlan(
  state: Pick<SessionState, 'plan' | 'step' | 'timer' | 'open'>,
  plan: readonly Phase[],
): number {
  if (!hasBegun(state)) return 0
  const places = new Map(plan.map(({ id }, index) => [id, index]))
  for (const { id } of state.plan.slice(state.step)) {
    const place = places.get(id)
    if (place !== undefined) return place
  }
  return Math.min(state.step, Math.max(0, plan.length - 1))
}

/** The timer of a step starts as it is entered: a first step that has minutes and no timer still waits for it. */
function hasBegun({ plan, step, timer, open }: Parameters<typeof stepInPlan>[0]): boolean {
  return step > 0 || (open && (timer !== null || !plan[0]?.minutes))
}
