import type { ItemId, PageId } from '../ids.ts'
import type { Item } from '../model/index.ts'
import type { ImportContext, Warnings } from './import.ts'
import { orderAt } from './order.ts'

/** What the builders of a territory's items share: where items go and what became of the file's ids. */
export interface Building {
  readonly context: ImportContext
  /** New ids of the territory's actors, and what they are called, by their ids in the file. */
  readonly ids: Map<string, ItemId>
  readonly names: Map<string, string>
  readonly warnings: Warnings
  /** The next place in the draw order. */
  readonly orders: { next: number }
}

/** What every item begins with. */
export function headOf<Kind extends Item['kind']>(kind: Kind, page: PageId, { context, orders }: Building) {
  const head = { author: context.author, at: context.now, page, order: orderAt(orders.next++) }
  return { id: context.newId<ItemId>(), kind, ...head }
}
