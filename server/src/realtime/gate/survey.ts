/**
 * What an update would do, read from its structs before anything is applied: some bad updates change a document
 * before they throw, so whatever can be known beforehand is.
 */

import * as Y from 'yjs'
import type { DocumentLayout } from './layout.ts'
import { againstSchema, malformed, type Refusal } from './verdict.ts'

export interface Survey {
  /** Whether the document lacks anything of it. */
  readonly changes: boolean
  /** Whether everything it builds on is there. */
  readonly complete: boolean
  /** The clientIDs under which it adds something. */
  readonly writers: ReadonlySet<number>
}

type Struct = Y.Item | Y.GC | Y.Skip

/** Clocks count characters and values written by one page load; none gets near this. */
const highestClock = 2 ** 31
const longestKey = 256

/** The kinds of content that a board is made of. Content that a client has deleted may come as `ContentDeleted`. */
const knownContent: ReadonlySet<unknown> = new Set([
  Y.ContentAny,
  Y.ContentBinary,
  Y.ContentDeleted,
  Y.ContentString,
  Y.ContentType,
])
const knownTypes: ReadonlySet<unknown> = new Set([Y.Map, Y.Text])

/** Reads an update against a document without changing it. */
export function surveyUpdate(update: Uint8Array, doc: Y.Doc, layout: DocumentLayout): Survey | Refusal {
  let decoded: { structs: Struct[]; ds: DeleteRanges }
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return malformed('not a Yjs v1 update')
  }
  const reach = new Reach(doc)
  const added: (Y.Item | Y.GC)[] = []
  const refusal = collectAdded(decoded.structs, reach, added)
  if (refusal) return refusal
  let complete = !reach.gap
  const writers = new Set<number>()
  for (const struct of added) {
    writers.add(struct.id.client)
    if (!(struct instanceof Y.Item)) continue
    const fault = faultOfContent(struct, layout)
    if (fault) return againstSchema(fault)
    if (!reach.hasDependenciesOf(struct)) complete = false
  }
  const deletes = surveyDeletes(decoded.ds, doc, reach)
  return {
    changes: added.length > 0 || deletes.changes,
    complete: complete && deletes.complete,
    writers,
  }
}

/** Gathers the structs that the document does not have yet. */
function collectAdded(structs: readonly Struct[], reach: Reach, added: (Y.Item | Y.GC)[]): Refusal | undefined {
  const seen = new Set<number>()
  let client: number | undefined
  for (const struct of structs) {
    if (struct.id.client !== client) {
      client = struct.id.client
      // Yjs keeps only the last section of a client when it applies an update.
      if (seen.has(client)) return malformed('two sections of one clientID')
      seen.add(client)
    }
    if (struct.length < 1) return againstSchema('a struct without length')
    if (struct.id.clock + struct.length > highestClock) return againstSchema('a clock out of bounds')
    if (!(struct instanceof Y.Skip) && reach.extend(struct)) added.push(struct)
  }
  return undefined
}

function faultOfContent(item: Y.Item, layout: DocumentLayout): string | undefined {
  const { content, parent, parentSub } = item
  if (!knownContent.has(content.constructor)) return `content ${content.constructor.name}`
  if (content instanceof Y.ContentType && !knownTypes.has(content.type.constructor))
    return `type ${content.type.constructor.name}`
  // Before an item is integrated, the name of a root is still a string.
  if (typeof parent === 'string' && !layout.rootNames.has(parent)) return 'an unknown root'
  if (parentSub !== null && parentSub.length > longestKey) return 'an endless key'
  return undefined
}

interface DeleteRanges {
  readonly clients: Map<number, { readonly clock: number; readonly len: number }[]>
}

function surveyDeletes(deletes: DeleteRanges, doc: Y.Doc, reach: Reach): { changes: boolean; complete: boolean } {
  let changes = false
  let complete = true
  for (const [client, ranges] of deletes.clients) {
    const structs = doc.store.clients.get(client) ?? []
    const stored = Y.getState(doc.store, client)
    for (const { clock, len } of ranges) {
      if (clock + len > reach.of(client)) complete = false
      if (!changes) changes = holdsLiving(structs, clock, Math.min(clock + len, stored))
    }
  }
  return { changes, complete }
}

/** Whether anything in `[from, to)` of one client's structs is not deleted. */
function holdsLiving(structs: readonly (Y.Item | Y.GC)[], from: number, to: number): boolean {
  if (from >= to) return false
  for (let index = Y.findIndexSS(structs as (Y.Item | Y.GC)[], from); index < structs.length; index++) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= to) return false
    if (!struct.deleted) return true
  }
  return false
}

/** How far each client's clock reaches: what the document has, and what the update adds to it without a hole. */
class Reach {
  /** Whether a struct was left hanging behind a hole. */
  gap = false
  readonly #doc: Y.Doc
  readonly #ends = new Map<number, number>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  of(client: number): number {
    return this.#ends.get(client) ?? Y.getState(this.#doc.store, client)
  }

  /** Takes a struct in; false when the document has all of it already. */
  extend(struct: Y.Item | Y.GC): boolean {
    const { client, clock } = struct.id
    const reached = this.of(client)
    const end = clock + struct.length
    if (end <= reached) return false
    if (clock > reached) this.gap = true
    else this.#ends.set(client, end)
    return true
  }

  /** Whether what an item stands beside and in is there. Its own client's must come before it. */
  hasDependenciesOf(item: Y.Item): boolean {
    const { id, origin, rightOrigin } = item
    const parent = item.parent instanceof Y.ID ? item.parent : null
    return [origin, rightOrigin, parent].every(
      (other) => other === null || other.clock < (other.client === id.client ? id.clock : this.of(other.client)),
    )
  }
}
