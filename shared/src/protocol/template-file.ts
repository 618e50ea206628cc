/** The shape of a template file (PROTOCOL.md, "Templates"). What lies on its pages is checked as every import is. */
import * as v from 'valibot'
import { pageKinds } from '../model/index.ts'

/** Bounds of a template file; the host may put files of others into the folder. */
export const templateBounds = {
  bytes: 1_048_576,
  /** Lists and objects within each other; an item's history, the deepest there is, stays well below. */
  depth: 12,
  values: 100_000,
  pages: 20,
  items: 2_000,
  titleLength: 120,
  descriptionLength: 500,
  materialLength: 200,
  materials: 20,
  instructionLength: 6_000,
  minutes: 1_440,
} as const

/** Where a template stands in a list: to begin with, a method for one page, a territory to look at. */
const templateGroups = ['start', 'method', 'sample'] as const
export type TemplateGroup = (typeof templateGroups)[number]

const inBoth = <Entry extends v.GenericSchema>(entry: Entry) => v.strictObject({ fr: entry, en: entry })
const line = (length: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(length))

/** Fields of pages and items are looked at once their words are in one language. */
const pagesField = v.pipe(v.array(v.looseObject({ kind: v.picklist(pageKinds) })), v.maxLength(templateBounds.pages))
const itemsField = v.pipe(v.array(v.looseObject({})), v.maxLength(templateBounds.items))

export const templateFile = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/, '1 to 64 of a–z, 0–9 and -')),
  group: v.optional(v.picklist(templateGroups), 'method'),
  title: inBoth(line(templateBounds.titleLength)),
  description: inBoth(line(templateBounds.descriptionLength)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(templateBounds.minutes)),
  material: inBoth(v.pipe(v.array(line(templateBounds.materialLength)), v.maxLength(templateBounds.materials))),
  instruction: inBoth(line(templateBounds.instructionLength)),
  board: v.strictObject({
    format: v.literal('palabre-board'),
    version: v.literal(1),
    meta: v.looseObject({}),
    pages: v.pipe(pagesField, v.minLength(1)),
    items: itemsField,
  }),
  example: v.optional(v.strictObject({ pages: v.pipe(pagesField, v.minLength(1)), items: itemsField })),
})
export type TemplateFile = v.InferOutput<typeof templateFile>
