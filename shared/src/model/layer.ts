import * as v from 'valibot'
import { labelField } from './fields.ts'

/** An id of a layer: what an item's `layer` says. */
export const layerIdField = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,32}$/))

export const layerSchema = v.strictObject({
  id: layerIdField,
  label: labelField,
  /** 0–1; how strongly the sheet is drawn when nobody chose otherwise on their screen. */
  opacity: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Kept as it is, such as the map of an earlier session beneath a new one: nothing on it is picked up. */
  frozen: v.optional(v.boolean()),
})
/** A transparent sheet, such as what one group drew; editable per board in `meta.layers`. */
export type Layer = v.InferOutput<typeof layerSchema>

export const layersSchema = v.pipe(v.array(layerSchema), v.maxLength(40), v.readonly())

/** How strongly a frozen sheet is drawn unless somebody said otherwise: it lies beneath, to be drawn over. */
const frozenOpacity = 0.35

/** How strongly a sheet is drawn when nobody chose otherwise on their screen. */
export function sheetOpacity({ opacity, frozen }: Layer): number {
  return opacity ?? (frozen ? frozenOpacity : 1)
}

/** The sheet that an item lies on; none for the page itself, which is also where items of a deleted sheet lie. */
export function sheetOf(
  layers: readonly Layer[] | undefined,
  item: { readonly layer?: string | undefined },
): Layer | undefined {
  return item.layer === undefined ? undefined : layers?.find(({ id }) => id === item.layer)
}

/** Whether an item is kept as it is. */
export function isFrozen(layers: readonly Layer[] | undefined, item: { readonly layer?: string | undefined }): boolean {
  return sheetOf(layers, item)?.frozen === true
}

/** Items with those of frozen sheets first: they lie beneath. The list itself where nothing is frozen. */
export function frozenFirst<Item extends { readonly layer?: string | undefined }>(
  layers: readonly Layer[] | undefined,
  items: readonly Item[],
): readonly Item[] {
  if (!layers?.some(({ frozen }) => frozen)) return items
  return [...items.filter((item) => isFrozen(layers, item)), ...items.filter((item) => !isFrozen(layers, item))]
}
