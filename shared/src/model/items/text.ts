import * as v from 'valibot'
import type { Alignment, Colour, TextSize } from '../fields.ts'
import { type ItemHead, itemKind, type Placed, type Worded } from '../item-kind.ts'
import { alignmentOf, colourOf, lookField, textSizeOf } from '../looks.ts'

export const textKind = itemKind({
  kind: 'text',
  worded: true,
  size: [240, 32],
  defaults: { colour: 'black', size: 'm', align: 'start' },
  fields: v.strictObject({
    colour: v.optional(lookField),
    size: v.optional(lookField),
    align: v.optional(lookField),
  }),
  readings: { colour: colourOf, size: textSizeOf, align: alignmentOf },
})

/** Words laid straight on the page: a title, a question. */
export type TextItem = ItemHead<'text'> &
  Placed &
  Worded & { readonly colour: Colour; readonly size: TextSize; readonly align: Alignment }
