import * as v from 'valibot'
import { nameField } from '../fields.ts'
import { type ItemHead, itemKind, type Placed } from '../item-kind.ts'

export const frameKind = itemKind({
  kind: 'frame',
  size: [960, 640],
  fields: v.strictObject({
    title: v.optional(nameField),
    /** Its turn in a guided visit of the page. */
    number: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))),
  }),
})

/** A titled area that holds what lies in it: moved with its content, visited in order, printed alone. */
export type Frame = ItemHead<'frame'> & Placed & v.InferOutput<typeof frameKind.fields>
