/** What must be true of every snapshot, whatever arrived in whatever order. */
import { readBoard } from '@palabre/shared/document'
import { isId, isPageId } from '@palabre/shared/ids'
import { type BoardSnapshot, type Item, isConnector, isPlaced } from '@palabre/shared/model'
import type * as Y from 'yjs'

/** Throws when a snapshot points at nothing, or when the client's store and a fresh reading of its document differ. */
export function expectSound(doc: Y.Doc, shown: BoardSnapshot): void {
  const read = readBoard(doc)
  if (shown.items.size !== read.items.size) throw new Error(`store ${shown.items.size}, read ${read.items.size} items`)
  for (const [id, item] of read.items) {
    const mine = shown.items.get(id)
    if (!sameValue(mine, item)) throw new Error(`store and reading differ: ${tell(mine)} and ${tell(item)}`)
    const fault = faultOf(item, read)
    if (fault) throw new Error(`${fault}: ${tell(item)}`)
  }
  if (!sameValue(shown.pages, read.pages)) throw new Error('store and reading have other pages')
}

function faultOf(item: Item, { items }: BoardSnapshot): string | undefined {
  if (!isPageId(item.page)) return 'no page'
  if (isConnector(item)) {
    const [from, to] = [items.get(item.from), items.get(item.to)]
    if (!from || !to) return 'an end that is gone'
    if (from === to) return 'an end at its own beginning'
    if (!isPlaced(from) || !isPlaced(to)) return 'an end that lies nowhere'
    if (item.kind === 'relation' && (from.page !== item.page || to.page !== item.page)) return 'an end elsewhere'
  }
  if (item.kind === 'statement' && item.need !== undefined && items.get(item.need)?.kind !== 'need')
    return 'a statement under no need'
  if (item.kind !== 'commitment') return undefined
  if (item.answers.some((id) => items.get(id)?.kind !== 'need')) return 'an answer to no need'
  const names = item.names ?? {}
  const unknown = [...item.subjects, ...item.with].filter((entry) => isId(entry) && !items.has(entry as Item['id']))
  // Ids are made of 16 characters here; the free names of the play are words.
  const nameless = unknown.find((entry) => entry.length === 16 && !Object.hasOwn(names, entry))
  return nameless === undefined ? undefined : `nobody knows who ${nameless} is`
}

/** Deep equality of the plain values that items are made of. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  if (keys.length !== others.length) return false
  return keys.every((key) => sameValue((a as Values)[key], (b as Values)[key]))
}

type Values = Readonly<Record<string, unknown>>

function tell(value: unknown): string {
  return JSON.stringify(value)
}
