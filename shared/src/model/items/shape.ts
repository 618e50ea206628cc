import * as v from 'valibot'
import { type Colour, colourField, lineWidthField } from '../fields.ts'
import { type ItemHead, itemKind, type Placed, type Worded } from '../item-kind.ts'

export const shapeForms = ['rectangle', 'ellipse', 'diamond', 'triangle', 'line', 'arrow'] as const
export type ShapeForm = (typeof shapeForms)[number]

export const shapeKind = itemKind({
  kind: 'shape',
  worded: true,
  size: [200, 140],
  defaults: { form: 'rectangle', stroke: 'black', width: 2 },
  fields: v.strictObject({
    form: v.optional(v.picklist(shapeForms)),
    stroke: v.optional(colourField),
    fill: v.optional(colourField),
    width: v.optional(lineWidthField),
  }),
})

/** A drawn figure; no `fill` is see-through. */
export type Shape = ItemHead<'shape'> &
  Placed &
  Worded & { readonly form: ShapeForm; readonly stroke: Colour; readonly fill?: Colour; readonly width: number }
