/** A plan while it is written: steps by id, in order; nothing here knows the screen or the server. */
import type { Phase } from '@palabre/shared/session'

type Steps = readonly Phase[]

/** What a form changes of a step; `undefined` takes a field away. */
export type StepEdit = { readonly [Key in keyof Omit<Phase, 'id'>]?: Phase[Key] | undefined }

export function editStep(steps: Steps, id: string, edit: StepEdit): Steps {
  return steps.map((step) => (step.id === id ? withEdit(step, edit) : step))
}

/** Fields that say nothing are left out, so that the same plan always reads the same. */
function withEdit(step: Phase, edit: StepEdit): Phase {
  const { frame, anonymous, column, ...edited } = { ...step, ...edit }
  // A frame is of its page; a promise and a column are about the notes of a silent step.
  const moved = 'page' in edit && edit.page !== step.page
  const whole = { ...edited, ...(moved ? {} : { frame }), ...(edited.silent ? { anonymous, column } : {}) }
  const said = Object.entries(whole).filter(
    ([key, value]) => key === 'title' || (value !== undefined && value !== '' && value !== false),
  )
  return Object.fromEntries(said) as unknown as Phase
}

/** Puts a step after another one, or last. */
export function addStep(steps: Steps, step: Phase, after?: string): Steps {
  const place = steps.findIndex(({ id }) => id === after)
  return putStep(steps, step, place < 0 ? steps.length : place + 1)
}

export function putStep(steps: Steps, step: Phase, place: number): Steps {
  return [...steps.slice(0, place), step, ...steps.slice(place)]
}

export function removeStep(steps: Steps, id: string): Steps {
  return steps.filter((step) => step.id !== id)
}

/** Moves a step to a place among the others, counted without it. */
export function moveStep(steps: Steps, id: string, place: number): Steps {
  const step = steps.find((each) => each.id === id)
  if (!step) return steps
  const others = removeStep(steps, id)
  return putStep(others, step, Math.max(0, Math.min(place, others.length)))
}

/** The same step once more, right after it. */
export function duplicateStep(steps: Steps, id: string, copyId: string): Steps {
  const step = steps.find((each) => each.id === id)
  return step ? addStep(steps, { ...step, id: copyId }, id) : steps
}
