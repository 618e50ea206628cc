/**
 * How a board lies in its Yjs document. Roots: `meta` (key → value), `pages` (id → Y.Map), `items` (id → Y.Map).
 * In an item, what never changes is one value (`base`), geometry is one value (`geo`), each editable field has its own
 * key (so that two people may edit different fields at once), and text is a Y.Text.
 */
import type * as Y from 'yjs'
import type { ParticipantId } from '../ids.ts'
import { type ItemKindName, itemKinds } from '../model/index.ts'

export const boardRoots = { meta: 'meta', pages: 'pages', items: 'items' } as const

/** Keys of an item that its kind's own fields add to. */
export const itemKeys = {
  base: 'base',
  page: 'page',
  order: 'order',
  layer: 'layer',
  geo: 'geo',
  text: 'text',
} as const

/** Written once, when the item is made. */
export interface ItemBase {
  readonly kind: ItemKindName
  readonly author: ParticipantId
  /** Epoch ms. */
  readonly at: number
}

export type ItemMap = Y.Map<unknown>
export type PageMap = Y.Map<unknown>

export interface BoardRoots {
  readonly meta: Y.Map<unknown>
  readonly pages: Y.Map<PageMap>
  readonly items: Y.Map<ItemMap>
}

/** The three roots of a board document. */
export function boardRootsOf(doc: Y.Doc): BoardRoots {
  return {
    meta: doc.getMap(boardRoots.meta),
    pages: doc.getMap(boardRoots.pages),
    items: doc.getMap(boardRoots.items),
  }
}

/** Every key that an item of this kind may carry. */
export function keysOfKind(kind: ItemKindName): ReadonlySet<string> {
  return keySets[kind]
}

const keySets = Object.fromEntries(
  Object.values(itemKinds).map(({ kind, placed, worded, fieldNames }) => [
    kind,
    new Set([
      itemKeys.base,
      itemKeys.page,
      itemKeys.order,
      itemKeys.layer,
      ...(placed ? [itemKeys.geo] : []),
      ...(worded ? [itemKeys.text] : []),
      ...fieldNames,
    ]),
  ]),
) as unknown as Record<ItemKindName, ReadonlySet<string>>
