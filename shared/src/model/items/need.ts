import * as v from 'valibot'
import { type ItemHead, itemKind, type Placed, type Worded } from '../item-kind.ts'

export const needKind = itemKind({
  kind: 'need',
  worded: true,
  size: [260, 140],
  fields: v.strictObject({
    /** How much weight the group gave it, such as the dots of a vote; higher comes first. */
    priority: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000))),
  }),
})

/** A collective need, worded by the group; statements that were grouped into it point at it. */
export type Need = ItemHead<'need'> & Placed & Worded & v.InferOutput<typeof needKind.fields>
