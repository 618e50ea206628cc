import * as v from 'valibot'
import type { Alignment, Colour, TextSize } from '../fields.ts'
import { type ItemHead, itemKind, type Placed, type Worded } from '../item-kind.ts'
import { alignmentOf, colourOf, lookField, textSizeOf } from '../looks.ts'

export const stickyKind = itemKind({
  kind: 'sticky',
  worded: true,
  size: [180, 180],
  defaults: { colour: 'yellow', size: 'm', align: 'start' },
  fields: v.strictObject({
    colour: v.optional(lookField),
    size: v.optional(lookField),
    align: v.optional(lookField),
  }),
  readings: { colour: colourOf, size: textSizeOf, align: alignmentOf },
})

/** A note of a few words; the text shrinks to fit. */
export type Sticky = ItemHead<'sticky'> &
  Placed &
  Worded & { readonly colour: Colour; readonly size: TextSize; readonly align: Alignment }
