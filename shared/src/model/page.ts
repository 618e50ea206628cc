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
})

/** One canvas of a board. */
export interface Page {
  readonly id: PageId
  readonly kind: PageKind
  readonly title?: string
  readonly order: string
}
