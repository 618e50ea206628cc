/** What changed between two states of a plan, and both changes in one plan: steps are told apart by their ids. */
import { type Phase, planMark } from '@palabre/shared/session'

type Steps = readonly Phase[]

export interface PlanChange {
  readonly what: 'added' | 'removed' | 'changed' | 'moved'
  readonly step: Phase
}

/** What somebody did to `before` that made it `after`; one line a step. */
export function planChanges(before: Steps, after: Steps): PlanChange[] {
  const old = byId(before)
  const now = byId(after)
  const moved = movedSteps(
    before.filter(({ id }) => now.has(id)),
    after.filter(({ id }) => old.has(id)),
  )
  return [
    ...after.flatMap((step): PlanChange[] => {
      const was = old.get(step.id)
      if (!was) return [{ what: 'added', step }]
      if (!same(was, step)) return [{ what: 'changed', step }]
      return moved.has(step.id) ? [{ what: 'moved', step }] : []
    }),
    ...before.flatMap((step): PlanChange[] => (now.has(step.id) ? [] : [{ what: 'removed', step }])),
  ]
}

/** Those outside the longest run that kept its order. */
function movedSteps(before: Steps, after: Steps): ReadonlySet<string> {
  const place = new Map(before.map(({ id }, index) => [id, index]))
  const places = after.map(({ id }) => place.get(id) ?? 0)
  const best: number[] = []
  const from: number[] = []
  for (const [index, at] of places.entries()) {
    best[index] = 1
    from[index] = -1
    for (let earlier = 0; earlier < index; earlier++)
      if ((places[earlier] ?? 0) < at && (best[earlier] ?? 0) + 1 > (best[index] ?? 0)) {
        best[index] = (best[earlier] ?? 0) + 1
        from[index] = earlier
      }
  }
  const kept = new Set<number>()
  for (let index = best.indexOf(Math.max(0, ...best)); index >= 0; index = from[index] ?? -1) kept.add(index)
  return new Set(after.filter((_step, index) => !kept.has(index)).map(({ id }) => id))
}

/**
 * Mine with what they did to `base` meanwhile: their new steps come after the same neighbour, what they took away goes
 * unless I wrote on it, what both wrote on stays as I wrote it. The order is mine.
 */
export function joinPlans(base: Steps, mine: Steps, theirs: Steps): Steps {
  const old = byId(base)
  const there = byId(theirs)
  const joined = mine.flatMap((step) => {
    const was = old.get(step.id)
    const their = there.get(step.id)
    if (!was || !same(was, step)) return [step]
    return their ? [their] : []
  })
  for (const [index, step] of theirs.entries()) {
    if (old.has(step.id) || joined.some(({ id }) => id === step.id)) continue
    const before = theirs[index - 1]?.id
    const place = joined.findIndex(({ id }) => id === before)
    joined.splice(place < 0 ? (index === 0 ? 0 : joined.length) : place + 1, 0, step)
  }
  return joined
}

function byId(steps: Steps): ReadonlyMap<string, Phase> {
  return new Map(steps.map((step) => [step.id, step]))
}

function same(a: Phase, b: Phase): boolean {
  return planMark([a]) === planMark([b])
}
