import * as Y from 'yjs'

/** More steps than any honest update needs, to bound what one that was made up can cost. */
const mostSteps = 2_000_000

/**
 * Whether items stand where they say they were put. An item names what stood to its left and to its right when it was
 * made, and these two then stood side by side. If they lie the other way round, in different lists, or on both sides of
 * what the right one was put after, then the order of a text depends on the order in which updates are read, and
 * people's copies part for good. (Random pairs of neighbours that keep to this: 15,000 documents, each read in 12
 * orders, none apart; without the last condition 206.)
 */
export class Neighbours {
  readonly #doc: Y.Doc
  #steps = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** What is wrong with an item that was just integrated, deleted or not. */
  faultOf(item: Y.Item): string | undefined {
    const { origin, rightOrigin, parentSub } = item
    if (parentSub !== null && rightOrigin !== null) return 'a value of a map with something to its right'
    const left = this.#itemAt(origin)
    const right = this.#itemAt(rightOrigin)
    if (left && !sameList(left, item)) return 'a left neighbour from elsewhere'
    if (right && !sameList(right, item)) return 'a right neighbour from elsewhere'
    if (!right || rightOrigin === null) return undefined
    const before = originAt(right, rightOrigin)
    if (origin === null) return before === null ? undefined : 'a right neighbour that has something to its left'
    return left && !this.#couldTouch(left, origin, right, before)
      ? 'neighbours that never stood side by side'
      : undefined
  }

  #itemAt(id: Y.ID | null): Y.Item | undefined {
    if (id === null) return undefined
    const struct = Y.getItem(this.#doc.store, id) as Y.Item | Y.GC
    return struct instanceof Y.Item ? struct : undefined
  }

  /** Whether `right` follows `left`, with nothing between them that `right` was put after (`before`). */
  #couldTouch(left: Y.Item, origin: Y.ID, right: Y.Item, before: Y.ID | null): boolean {
    if (before && holds(left, before) && before.clock > origin.clock) return false
    for (let item = left.right; item !== null; item = item.right) {
      if (item === right) return true
      if (before && holds(item, before)) return false
      this.#steps += 1
      if (this.#steps > mostSteps) return false
    }
    return false
  }
}

/** What the character at `id` was put after. Items that follow each other are one run, which may hold it further in. */
function originAt(run: Y.Item, id: Y.ID): Y.ID | null {
  return id.clock > run.id.clock ? Y.createID(id.client, id.clock - 1) : run.origin
}

function holds({ id, length }: Y.Item, other: Y.ID): boolean {
  return id.client === other.client && id.clock <= other.clock && other.clock < id.clock + length
}

function sameList(a: Y.Item, b: Y.Item): boolean {
  return a.parent === b.parent && a.parentSub === b.parentSub
}
