/** Transparent sheets as one person looks at them: groups of items, the page itself, and families of actors. */
import type { ItemId } from '@palabre/shared/ids'
import { type BoardMeta, familyOf, type Item, isConnector, sheetOf, sheetOpacity } from '@palabre/shared/model'

/** `layer:<id>` of the board's sheets, `layer:` for the page itself, `family:<code>`. */
export type SheetKey = `layer:${string}` | `family:${string}`
export const pageSheet: SheetKey = 'layer:'

/** What this person chose on this screen; what is not here is as the board says. */
export interface SheetsView {
  readonly hidden: ReadonlySet<SheetKey>
  /** 0–1 */
  readonly opacity: ReadonlyMap<SheetKey, number>
  /** Only these two are shown; `towards` 0 is `a` alone, 1 is `b` alone, and in the middle both are seen. */
  readonly compared?: { readonly a: SheetKey; readonly b: SheetKey; readonly towards: number } | undefined
}

type Meta = Pick<BoardMeta, 'families' | 'layers'>

/** How strongly the sheets of an item are shown, 0–1; what runs between two items is never stronger than its ends. */
export function sheetAlpha(
  item: Item,
  view: SheetsView | undefined,
  meta: Meta,
  find: (id: ItemId) => Item | undefined,
): number {
  if (!view && !meta.layers?.length) return 1
  const own = ownAlpha(item, view, meta)
  if (!isConnector(item)) return own
  const ends = [find(item.from), find(item.to)]
  return Math.min(own, ...ends.map((end) => (end ? ownAlpha(end, view, meta) : 1)))
}

/** The sheets that an item lies on: one of the board's, and for an actor its family. */
export function sheetsOf(item: Item, { families, layers }: Meta): readonly SheetKey[] {
  const layer: SheetKey = `layer:${sheetOf(layers, item)?.id ?? ''}`
  return item.kind === 'actor' ? [layer, `family:${familyOf(families, item.family).code}`] : [layer]
}

function ownAlpha(item: Item, view: SheetsView | undefined, meta: Meta): number {
  const keys = sheetsOf(item, meta)
  if (view?.compared) return comparedAlpha(item, keys, view.compared)
  let alpha = 1
  for (const key of keys) {
    const sheet = key.startsWith('layer:') ? sheetOf(meta.layers, item) : undefined
    alpha *= view?.hidden.has(key) ? 0 : (view?.opacity.get(key) ?? (sheet ? sheetOpacity(sheet) : 1))
  }
  return alpha
}

function comparedAlpha(
  item: Item,
  keys: readonly SheetKey[],
  { a, b, towards }: NonNullable<SheetsView['compared']>,
): number {
  const strengths = [keys.includes(a) ? 2 - 2 * towards : 0, keys.includes(b) ? 2 * towards : 0]
  if (keys.includes(a) || keys.includes(b)) return Math.min(1, Math.max(...strengths))
  // Between families, what runs from one actor to another goes by its ends.
  return isConnector(item) && (a.startsWith('family:') || b.startsWith('family:')) ? 1 : 0
}
