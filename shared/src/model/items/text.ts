import * as v from 'valibot'
import { type Alignment, alignField, type Colour, colourField, type TextSize, textSizeField } from '../fields.ts'
import { type ItemHead, itemKind, type Placed, type Worded } from '../item-kind.ts'

export const textKind = itemKind({
  kind: 'text',
  worded: true,
  size: [240, 32],
  defaults: { colour: 'black', size: 'm', align: 'start' },
  fields: v.strictObject({
    colour: v.optional(colourField),
    size: v.optional(textSizeField),
    align: v.optional(alignField),
  }),
})

/** Words laid straight on the page: a title, a question. */
export type TextItem = ItemHead<'text'> &
  Placed &
  Worded & { readonly colour: Colour; readonly size: TextSize; readonly align: Alignment }
