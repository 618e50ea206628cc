import { boardRootsOf, type ItemBase, itemKeys } from '@palabre/shared/document'
import * as Y from 'yjs'
import type { DocumentLayout } from './layout.ts'

interface KnownRecord {
  readonly base: ItemBase
  live: boolean
}

/**
 * What each item of a document was made as, also after it was deleted: an id keeps its first `base`, and a deletion is
 * judged by the kind of what it took away. Deleted items are remembered for as long as the room is open.
 */
export class RecordIndex {
  readonly #records = new Map<string, KnownRecord>()
  #live = 0

  /** The number of items there are. */
  get size(): number {
    return this.#live
  }

  isLive(id: string): boolean {
    return this.#records.get(id)?.live ?? false
  }

  /** What the item is or was; undefined for an id never seen. */
  baseOf(id: string): ItemBase | undefined {
    return this.#records.get(id)?.base
  }

  /** Looks again at these items, or at all of them. */
  refresh(doc: Y.Doc, layout: DocumentLayout, ids?: Iterable<string>): void {
    if (layout.items === undefined) return
    const items = doc.getMap(layout.items)
    for (const id of ids ?? items.keys()) {
      const record = items.get(id)
      const base = record instanceof Y.Map ? (record.get(itemKeys.base) as ItemBase | undefined) : undefined
      this.#note(id, base)
    }
  }

  #note(id: string, base: ItemBase | undefined): void {
    const known = this.#records.get(id)
    const wasLive = known?.live ?? false
    if (known) known.live = base !== undefined
    else if (base) this.#records.set(id, { base, live: true })
    this.#live += Number(base !== undefined) - Number(wasLive)
  }
}

/** Whether two items say the same of how they were made. */
export function sameBase(a: ItemBase, b: ItemBase): boolean {
  return a.kind === b.kind && a.author === b.author && a.at === b.at
}

/** The roots of a board must be maps before anything is applied, so that what is applied finds them so. */
export function openRoots(doc: Y.Doc, layout: DocumentLayout): void {
  if (layout.kind === 'board') boardRootsOf(doc)
  else for (const name of layout.rootNames) doc.getMap(name)
}
