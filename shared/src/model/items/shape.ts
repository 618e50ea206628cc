import * as v from 'valibot'
import type { Colour } from '../fields.ts'
import { type ItemHead, itemKind, type Placed, type Worded } from '../item-kind.ts'
import { colourOf, lineWidthOf, lookField, wordOf } from '../looks.ts'

export const shapeForms = ['rectangle', 'ellipse', 'diamond', 'triangle', 'line', 'arrow'] as const
export type ShapeForm = (typeof shapeForms)[number]
const otherForms: Readonly<Record<string, ShapeForm>> = {
  rect: 'rectangle',
  square: 'rectangle',
  circle: 'ellipse',
  oval: 'ellipse',
  rhombus: 'diamond',
}

export const shapeKind = itemKind({
  kind: 'shape',
  worded: true,
  size: [200, 140],
  defaults: { form: 'rectangle', stroke: 'black', width: 2 },
  fields: v.strictObject({
    form: v.optional(lookField),
    stroke: v.optional(lookField),
    fill: v.optional(lookField),
    width: v.optional(lookField),
  }),
  readings: {
    form: (look) => wordOf(look, shapeForms, otherForms),
    stroke: colourOf,
    fill: colourOf,
    width: lineWidthOf,
  },
})

/** A drawn figure; no `fill` is see-through. */
export type Shape = ItemHead<'shape'> &
  Placed &
  Worded & { readonly form: ShapeForm; readonly stroke: Colour; readonly fill?: Colour; readonly width: number }
