/** A plan between boards: its steps know the kind of page they work on, and find or miss it where they arrive. */
import type { PageId } from '../ids.ts'
import { type PageKind, parse } from '../model/index.ts'
import { type LooseStep, type PlanFile, planBounds, planFile } from '../protocol/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Phase } from '../session/index.ts'

interface Arrival {
  readonly newId: () => string
  /** The page that steps of a kind work on; none: they are left without. */
  readonly pageOf: (kind: PageKind) => PageId | undefined
}

/** The steps as a session has them, with ids of their own. */
export function settleSteps(steps: readonly LooseStep[], { newId, pageOf }: Arrival): Phase[] {
  return steps.map(({ pageKind, ...told }) => {
    const page = pageKind && pageOf(pageKind)
    return { ...told, id: newId(), ...(page === undefined ? {} : { page }) }
  })
}

/** The steps without what only means something on their board: ids, frames, pages beside their kind. */
export function looseSteps(plan: readonly Phase[], kindOf: (page: PageId) => PageKind | undefined): LooseStep[] {
  return plan.map(({ id: _id, frame: _frame, page, ...told }) => {
    const pageKind = page && kindOf(page)
    return { ...told, ...(pageKind ? { pageKind } : {}) }
  })
}

export function planFileOf(title: string, steps: readonly LooseStep[]): PlanFile {
  return { format: 'palabre-plan', version: 1, title, steps: [...steps] }
}

export type PlanFileRefusal = 'plan_too_large' | 'plan_not_json' | 'plan_not_a_plan' | 'plan_invalid'

/** Reads the text of a plan's file; nothing in it is trusted. The failure of a bad step names it: `steps.3.minutes`. */
export function readPlanFile(text: string): Result<PlanFile, PlanFileRefusal> {
  if (text.length > planBounds.bytes) return fail('plan_too_large')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return fail('plan_not_json')
  }
  if (typeof json !== 'object' || json === null || (json as { format?: unknown }).format !== 'palabre-plan')
    return fail('plan_not_a_plan')
  const read = parse(planFile, json)
  return read.ok ? ok(read.value) : fail('plan_invalid', { field: read.failure.field ?? '' })
}
