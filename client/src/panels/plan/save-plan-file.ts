import type { BoardSnapshot } from '@palabre/shared/model'
import { looseSteps, planFileOf } from '@palabre/shared/plans'
import type { Steps } from './use-plan.ts'

/** Hands the plan to the browser as a file of its own, to be taken over on another board. */
export function savePlanFile(plan: Steps, { meta, pages }: BoardSnapshot, name: string): void {
  const kinds = new Map(pages.map(({ id, kind }) => [id, kind]))
  const file = planFileOf(
    meta.title ?? '',
    looseSteps(plan, (page) => kinds.get(page)),
  )
  const address = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.json`
  link.click()
  // The download has its own hold on the bytes by the next turn.
  setTimeout(() => URL.revokeObjectURL(address))
}
