import * as v from 'valibot'
import { itemIdField } from '../fields.ts'
import { type ItemHead, itemKind } from '../item-kind.ts'

/**
 * What the beginning of a link is to its end: an actor `meets` or `could-meet` a need; a finding `causes` or `eases`
 * another; something `responds-to` a need; a need `stems-from` a tension; a commitment `follows-up` another. In a
 * comparison of pairs, what people chose is `preferred-to` the other; in a ranking, an option `scores` on a criterion.
 */
export const linkRoles = [
  'meets',
  'could-meet',
  'causes',
  'eases',
  'responds-to',
  'stems-from',
  'follows-up',
  'preferred-to',
  'scores',
] as const
export type LinkRole = (typeof linkRoles)[number]

export const linkKind = itemKind({
  kind: 'link',
  placed: false,
  fields: v.strictObject({
    from: itemIdField,
    to: itemIdField,
    role: v.picklist(linkRoles),
    /** How much, where the role has a measure (`scores`): 0–10. */
    weight: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10))),
  }),
  references: { mustPoint: ['from', 'to'] },
})

/** A thread between two items, on the same page or not. Drawn only where both ends lie on its page. */
export type Link = ItemHead<'link'> & v.InferOutput<typeof linkKind.fields>
