import * as v from 'valibot'
import type { PageId } from '../ids.ts'
import { nameField } from './fields.ts'

export const pageKinds = ['actor-map', 'needs', 'commitments', 'free', 'minutes'] as const
export type PageKind = (typeof pageKinds)[number]

export const pageSchema = v.strictObject({
  kind: v.picklist(pageKinds),
  /** Absent: the page is called by its kind (`page.<kind>` in i18n). */
  title: v.optional(nameField),
  order: v.optional(v.pipe(v.string(), v.maxLength(256))),
  /** The template whose method is used here (`GET /api/templates`): its instruction is shown. */
  method: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))),
})

/** One canvas of a board. */
export interface Page {
  readonly id: PageId
  readonly kind: PageKind
  readonly title?: string
  readonly method?: string
  readonly order: string
}
