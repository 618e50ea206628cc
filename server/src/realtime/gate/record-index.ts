import { type ItemBase, itemKeys } from '@palabre/shared/document'
import * as Y from 'yjs'
import type { DocumentLayout } from './layout.ts'

interface KnownRecord {
  live: boolean
  /** What it was made as; unknown for items that were deleted before the room was opened. */
  base?: ItemBase
  /** Its values when it was last looked at, words left out. */
  values?: ReadonlyMap<string, unknown>
}

/**
 * What each item of a document is or was, also after it was deleted: an id keeps its first `base`, a deletion is judged
 * by the kind of what it took away, and a value that an undo lost can be given back. What deleted items said is
 * remembered for as long as the room is open, that they were there for as long as the document.
 */
export class RecordIndex {
  readonly #records = new Map<string, KnownRecord>()
  #live = 0

  /** The number of items there are. */
  get size(): number {
    return this.#live
  }

  /** Whether there is or was an item of this id. */
  knows(id: string): boolean {
    return this.#records.has(id)
  }

  isLive(id: string): boolean {
    return this.#records.get(id)?.live ?? false
  }

  /** What the item is or was made as; undefined when that is not known. */
  baseOf(id: string): ItemBase | undefined {
    return this.#records.get(id)?.base
  }

  /** The last value an item had under a key. */
  lastValueOf(id: string, key: string): unknown {
    return this.#records.get(id)?.values?.get(key)
  }

  /** The keys an item had when it was last looked at. */
  lastKeysOf(id: string): Iterable<string> {
    return this.#records.get(id)?.values?.keys() ?? []
  }

  /** Looks again at these items, or at all that there are and were. */
  refresh(doc: Y.Doc, layout: DocumentLayout, ids?: Iterable<string>): void {
    if (layout.items === undefined) return
    const items = doc.getMap(layout.items)
    for (const id of ids ?? items._map.keys()) this.#note(id, items.get(id))
  }

  #note(id: string, record: unknown): void {
    const known = this.#records.get(id) ?? { live: false }
    this.#records.set(id, known)
    const live = record instanceof Y.Map
    this.#live += Number(live) - Number(known.live)
    known.live = live
    if (!live) return
    known.base ??= record.get(itemKeys.base) as ItemBase
    const values = new Map<string, unknown>()
    record.forEach((value: unknown, key: string) => {
      if (key !== itemKeys.text) values.set(key, value)
    })
    known.values = values
  }
}

/** Whether two items say the same of how they were made. */
export function sameBase(a: ItemBase, b: ItemBase): boolean {
  return a.kind === b.kind && a.author === b.author && a.at === b.at
}
