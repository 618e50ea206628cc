import * as v from 'valibot'
import { type Alignment, alignField, type Colour, colourField, type TextSize, textSizeField } from '../fields.ts'
import { type ItemHead, itemKind, type Placed, type Worded } from '../item-kind.ts'

export const stickyKind = itemKind({
  kind: 'sticky',
  worded: true,
  size: [180, 180],
  defaults: { colour: 'yellow', size: 'm', align: 'start' },
  fields: v.strictObject({
    colour: v.optional(colourField),
    size: v.optional(textSizeField),
    align: v.optional(alignField),
  }),
})

/** A note of a few words; the text shrinks to fit. */
export type Sticky = ItemHead<'sticky'> &
  Placed &
  Worded & { readonly colour: Colour; readonly size: TextSize; readonly align: Alignment }
