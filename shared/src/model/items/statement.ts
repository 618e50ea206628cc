import * as v from 'valibot'
import { itemIdField } from '../fields.ts'
import { type ItemHead, itemKind, type Placed, type Worded } from '../item-kind.ts'

/** Columns of the shared diagnostic, in reading order. */
export const statementColumns = ['initiative', 'expectation', 'gap', 'beyond-reach'] as const
export type StatementColumn = (typeof statementColumns)[number]

export const gapSubjects = ['populations', 'neighbourhoods', 'facilities', 'services'] as const
export type GapSubject = (typeof gapSubjects)[number]

/** Whether people speak of what they live, of what they see at work, or of figures. */
export const statementSources = ['lived', 'professional', 'data'] as const
export type StatementSource = (typeof statementSources)[number]

export const statementKind = itemKind({
  kind: 'statement',
  worded: true,
  size: [220, 132],
  defaults: { column: 'expectation' },
  fields: v.strictObject({
    column: v.optional(v.picklist(statementColumns)),
    /** What a gap is about; only in the column `gap`. */
    gap: v.optional(v.picklist(gapSubjects)),
    source: v.optional(v.picklist(statementSources)),
    /** Whether its author agrees to be quoted word for word outside the group. */
    quotable: v.optional(v.boolean()),
    /** The collective need it was grouped into. */
    need: v.optional(itemIdField),
  }),
  references: { mayPoint: ['need'], kindOf: { need: 'need' } },
})

/** What one person said, in their own words. */
export type Statement = ItemHead<'statement'> &
  Placed &
  Worded &
  v.InferOutput<typeof statementKind.fields> & { readonly column: StatementColumn }
