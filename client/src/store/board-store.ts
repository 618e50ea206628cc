import type { Box } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type { BoardSnapshot, Connector, Item, Relation } from '@palabre/shared/model'

/** What one transaction changed; `items` names created, edited and deleted ones, and relations whose ends moved. */
export interface BoardChange {
  readonly items: ReadonlySet<ItemId>
  readonly pages: boolean
  readonly meta: boolean
}

/**
 * The board as plain values, kept up to date from its Yjs document. Untouched items keep their identity, so views
 * compare by reference. An R-tree per page answers where things are.
 */
export interface BoardStore {
  /** The board now. The object changes with every transaction, its untouched parts do not. */
  snapshot(): BoardSnapshot
  item(id: ItemId): Item | undefined
  /** Relations and links that begin or end at this item. */
  connectorsOf(id: ItemId): readonly Connector[]
  /** The relations among them. */
  relationsOf(id: ItemId): readonly Relation[]
  /** Everything that points at this item: what `connectorsOf` says, and statements and commitments. */
  referringTo(id: ItemId): readonly Item[]
  /** Items of a page whose bounds meet a box, bottom first. Relations count by the bounds of their path. */
  itemsIn(page: PageId, box: Box): readonly Item[]
  /** Bounds as drawn, page units. */
  boundsOf(id: ItemId): Box | undefined
  /** The smallest box around everything on a page, or undefined when it is empty. */
  pageBounds(page: PageId): Box | undefined
  /** Leaves these out for everything that reads the board, as if they were not there; the document still holds them. */
  hide(ids: readonly string[]): void
  /** Calls back once per transaction; returns the way to stop. */
  subscribe(listener: (change: BoardChange) => void): () => void
  /** Stops following the document. */
  destroy(): void
}
