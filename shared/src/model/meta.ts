import * as v from 'valibot'
import { type Family, familiesSchema } from './family.ts'
import { nameField, noteField } from './fields.ts'
import { dueField } from './items/commitment.ts'
import { type Layer, layersSchema } from './layer.ts'

/** How much those who take part decide. */
export const mandateLevels = ['inform', 'consult', 'co-decide'] as const

/** What this diagnostic may decide, and what became of it. */
export const mandateSchema = v.strictObject({
  open: v.optional(noteField),
  decided: v.optional(noteField),
  decides: v.optional(v.picklist(mandateLevels)),
  answerBy: v.optional(dueField),
  answer: v.optional(noteField),
})
export type Mandate = v.InferOutput<typeof mandateSchema>

/** One validator per key of the document's `meta` map. */
export const metaFields = {
  title: nameField,
  families: familiesSchema,
  mandate: mandateSchema,
  layers: layersSchema,
  missing: noteField,
  /** The document's schema: number of migrations applied. */
  schema: v.pipe(v.number(), v.integer(), v.minValue(0)),
} as const
export type MetaKey = keyof typeof metaFields

/** What is true of the whole board. */
export interface BoardMeta {
  readonly title: string
  readonly families: readonly Family[]
  readonly mandate?: Mandate
  /** Sheets that items may lie on, in the order people made them. */
  readonly layers?: readonly Layer[]
  /** Who was missing in the room, in the group's own words. */
  readonly missing?: string
}
