import * as v from 'valibot'
import { nameField, noteField } from '../fields.ts'
import { type ItemHead, itemKind, type Placed } from '../item-kind.ts'
import { relationStates } from './relation.ts'

export const actionKind = itemKind({
  kind: 'action',
  size: [200, 64],
  fields: v.strictObject({
    name: v.optional(nameField),
    note: v.optional(noteField),
    state: v.optional(v.picklist(relationStates)),
  }),
  readings: { name: (written) => written ?? '' },
})

/** What several actors do together; each of them is joined to it by a relation of type `takes-part`. */
export type Action = ItemHead<'action'> & Placed & v.InferOutput<typeof actionKind.fields> & { readonly name: string }
