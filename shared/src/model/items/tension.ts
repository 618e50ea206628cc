import * as v from 'valibot'
import { bounds, noteField } from '../fields.ts'
import { type ItemHead, itemKind, type Placed } from '../item-kind.ts'

const stakeField = v.pipe(v.string(), v.maxLength(bounds.stakeLength))

export const tensionKind = itemKind({
  kind: 'tension',
  size: [340, 120],
  fields: v.strictObject({
    a: v.optional(stakeField),
    b: v.optional(stakeField),
    note: v.optional(noteField),
  }),
  readings: { a: (written) => written ?? '', b: (written) => written ?? '' },
})

/** Two stakes that pull apart and both count: nothing to be solved. */
export type Tension = ItemHead<'tension'> &
  Placed &
  v.InferOutput<typeof tensionKind.fields> & { readonly a: string; readonly b: string }
