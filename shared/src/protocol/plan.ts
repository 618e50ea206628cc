/** Steps of a plan: as a session has them, as they lie in a file, and as a ready-made plan says them in two languages. */
import * as v from 'valibot'
import { type ItemId, isId, isPageId, type PageId } from '../ids.ts'
import { type PageKind, pageKinds, statementColumns } from '../model/index.ts'
import { type AboutSession, type ChecklistLine, type Phase, pictograms } from '../session/index.ts'

export const planBounds = {
  steps: 200,
  titleLength: 200,
  instructionLength: 2_000,
  materialLength: 2_000,
  minutes: 1_440,
  aboutLength: 1_000,
  checklist: 100,
  checklistLineLength: 300,
  /** Of a plan in a file. */
  bytes: 1_048_576,
} as const

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,32}$/))
const text = (length: number) => v.pipe(v.string(), v.maxLength(length))

/** What a step says wherever it is written down. */
const told = {
  minutes: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(planBounds.minutes))),
  rights: v.exactOptional(v.picklist(['all', 'stickies', 'look'])),
  method: v.exactOptional(id),
  pictogram: v.exactOptional(v.picklist(pictograms)),
  silent: v.exactOptional(v.boolean()),
  anonymous: v.exactOptional(v.boolean()),
  column: v.exactOptional(v.picklist(statementColumns)),
}
const inWords = {
  title: text(planBounds.titleLength),
  instruction: v.exactOptional(text(planBounds.instructionLength)),
  material: v.exactOptional(text(planBounds.materialLength)),
}

const phase: v.GenericSchema<unknown, Phase> = v.strictObject({
  id,
  ...inWords,
  ...told,
  page: v.exactOptional(v.custom<PageId>(isPageId, 'a page id')),
  frame: v.exactOptional(v.custom<ItemId>(isId, 'an item id')),
})
export const planField = v.pipe(v.array(phase), v.maxLength(planBounds.steps))

const aboutLine = v.exactOptional(text(planBounds.aboutLength))
export const aboutField: v.GenericSchema<unknown, AboutSession> = v.strictObject({
  who: aboutLine,
  why: aboutLine,
  howLong: aboutLine,
})
const checklistLine = v.strictObject({ id, text: text(planBounds.checklistLineLength), done: v.boolean() })
export const checklistField: v.GenericSchema<unknown, readonly ChecklistLine[]> = v.pipe(
  v.array(checklistLine),
  v.maxLength(planBounds.checklist),
)

/** A step away from any board: the page it works on is known by its kind. */
export type LooseStep = Omit<Phase, 'id' | 'page' | 'frame'> & { readonly pageKind?: PageKind }
const pageKind = v.exactOptional(v.picklist(pageKinds))
const looseStep: v.GenericSchema<unknown, LooseStep> = v.strictObject({ ...inWords, ...told, pageKind })

/** A plan in a file, to be taken over on another board. */
export const planFile = v.strictObject({
  format: v.literal('palabre-plan'),
  version: v.literal(1),
  title: text(planBounds.titleLength),
  steps: v.pipe(v.array(looseStep), v.minLength(1), v.maxLength(planBounds.steps)),
})
export type PlanFile = v.InferOutput<typeof planFile>

const inBoth = <Entry extends v.GenericSchema>(entry: Entry) => v.strictObject({ fr: entry, en: entry })
const line = (length: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(length))

/** A plan that ships, in both languages. */
export const readyPlanFile = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  title: inBoth(line(planBounds.titleLength)),
  /** For whom it is, and what the group has at the end. */
  description: inBoth(line(500)),
  steps: v.pipe(
    v.array(
      v.strictObject({
        ...told,
        pageKind,
        title: inBoth(line(planBounds.titleLength)),
        instruction: inBoth(line(planBounds.instructionLength)),
        material: v.exactOptional(inBoth(line(planBounds.materialLength))),
      }),
    ),
    v.minLength(1),
    v.maxLength(planBounds.steps),
  ),
})
export type ReadyPlanFile = v.InferOutput<typeof readyPlanFile>
