import { type Phase, planMark } from '@palabre/shared/session'
import { useReducer } from 'react'
import { joinPlans } from './plan-changes.ts'
import { addStep, duplicateStep, editStep, moveStep, putStep, removeStep, type StepEdit } from './plan-draft.ts'
import type { Steps } from './use-plan.ts'

interface Draft {
  /** The plan that this one was made from. */
  readonly base: Steps
  readonly steps: Steps
  /** The step whose form is open. */
  readonly chosen: string | undefined
  /** The last one taken away, and where it was. */
  readonly removed: { readonly step: Phase; readonly place: number } | undefined
}

type Act =
  | { readonly do: 'choose'; readonly id: string | undefined }
  | { readonly do: 'edit'; readonly id: string; readonly edit: StepEdit }
  | { readonly do: 'add'; readonly step: Phase }
  | { readonly do: 'duplicate'; readonly id: string; readonly copyId: string }
  | { readonly do: 'move'; readonly id: string; readonly place: number }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'put-back' }
  /** Somebody else saved `plan` meanwhile. */
  | { readonly do: 'settle'; readonly way: 'join' | 'theirs' | 'mine'; readonly plan: Steps }

function reduce(draft: Draft, act: Act): Draft {
  const { steps } = draft
  switch (act.do) {
    case 'choose':
      return { ...draft, chosen: act.id }
    case 'edit':
      return { ...draft, steps: editStep(steps, act.id, act.edit) }
    case 'add':
      return { ...draft, steps: addStep(steps, act.step, draft.chosen), chosen: act.step.id }
    case 'duplicate':
      return { ...draft, steps: duplicateStep(steps, act.id, act.copyId), chosen: act.copyId }
    case 'move':
      return { ...draft, steps: moveStep(steps, act.id, act.place) }
    case 'remove': {
      const place = steps.findIndex(({ id }) => id === act.id)
      const step = steps[place]
      if (!step) return draft
      return { ...draft, steps: removeStep(steps, act.id), removed: { step, place }, chosen: undefined }
    }
    case 'put-back': {
      if (!draft.removed) return draft
      const { step, place } = draft.removed
      return { ...draft, steps: putStep(steps, step, place), removed: undefined, chosen: step.id }
    }
    case 'settle': {
      const { plan, way } = act
      const settled = { join: joinPlans(draft.base, steps, plan), theirs: plan, mine: steps }[way]
      return { ...draft, base: plan, steps: settled, removed: undefined }
    }
  }
}

/** A plan being written, begun from `plan`, with the form of one of its steps open. */
export function usePlanDraft(plan: Steps, chosen: string | undefined) {
  const [draft, act] = useReducer(reduce, plan, (steps): Draft => {
    return { base: steps, steps, chosen, removed: undefined }
  })
  return { ...draft, dirty: planMark(draft.steps) !== planMark(draft.base), act }
}

export type PlanDraft = ReturnType<typeof usePlanDraft>
