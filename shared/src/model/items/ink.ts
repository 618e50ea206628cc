import * as v from 'valibot'
import { bounds, type Colour } from '../fields.ts'
import { type ItemHead, itemKind, type Placed } from '../item-kind.ts'
import { colourOf, lineWidthOf, lookField } from '../looks.ts'

const strokeBytes = v.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length > 0 && value.length <= bounds.strokeBytes,
  `1 to ${bounds.strokeBytes} bytes`,
)

export const inkKind = itemKind({
  kind: 'ink',
  defaults: { colour: 'black', width: 4 },
  fields: v.strictObject({
    /** The stroke as delta-varints (geometry/stroke-codec), relative to the top left of `geo`'s box at drawing time. */
    points: strokeBytes,
    colour: v.optional(lookField),
    width: v.optional(lookField),
  }),
  readings: { colour: colourOf, width: lineWidthOf },
})

/** A pen stroke. `width` is the pen's, in page units. */
export type Ink = ItemHead<'ink'> &
  Placed & { readonly points: Uint8Array; readonly colour: Colour; readonly width: number }
