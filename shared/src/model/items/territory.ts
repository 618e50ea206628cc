import * as v from 'valibot'
import { bounds, nameField } from '../fields.ts'
import { type ItemHead, itemKind, type Placed } from '../item-kind.ts'

/** Drawn by the administration, or by those who live and act there. They are two outlines, never one. */
export const territoryOrigins = ['prescribed', 'built'] as const
export type TerritoryOrigin = (typeof territoryOrigins)[number]

const outlineBytes = v.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length > 0 && value.length <= bounds.strokeBytes,
  `1 to ${bounds.strokeBytes} bytes`,
)

export const territoryKind = itemKind({
  kind: 'territory',
  size: [900, 600],
  defaults: { origin: 'built' },
  fields: v.strictObject({
    name: v.optional(nameField),
    origin: v.optional(v.picklist(territoryOrigins)),
    /** A closed outline as delta-varints (geometry/stroke-codec), relative to `geo`'s box; none: a rounded box. */
    points: v.optional(outlineBytes),
  }),
  readings: { name: (written) => written ?? '' },
})

/** The outline of a territory, beneath what lies in it; held by its edge. */
export type Territory = ItemHead<'territory'> &
  Placed &
  v.InferOutput<typeof territoryKind.fields> & { readonly name: string; readonly origin: TerritoryOrigin }
