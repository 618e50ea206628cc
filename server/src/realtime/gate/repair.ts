/**
 * Puts right what the undo of stock Yjs clients breaks in good faith: when somebody undoes their move of an item that
 * another moved at the same time, the undo manager takes the new place away and does not dare to bring the old one
 * back; so it is with every field that another wrote while somebody deleted an item and brought it back. The item is
 * given the last value it had; one that nobody remembers goes, as it does for readers. And a new item that has no words
 * yet is given the text in which people write them together.
 */
import { checkItem, type ItemBase, itemKeys } from '@palabre/shared/document'
import { type ItemKindName, isItemKind, itemKinds } from '@palabre/shared/model'
import * as Y from 'yjs'
import type { DocumentLayout } from './layout.ts'
import type { RecordIndex } from './record-index.ts'

export type Repair =
  | { readonly id: string; readonly key: string; readonly value: unknown }
  /** Nobody knows what it was: delete it. */
  | { readonly id: string; readonly key?: undefined }

/** Written once with the item, so an undo cannot lose them: taking them away is no accident. */
const neverLost: ReadonlySet<string> = new Set([itemKeys.base, itemKeys.text])
/** No item has more keys than these. */
const mostLostKeys = 32

/** What to put right in these items. New items must be whole by themselves, but for a text. */
export function repairsOf(
  ids: Iterable<string>,
  doc: Y.Doc,
  layout: DocumentLayout,
  index: RecordIndex,
): readonly Repair[] {
  if (layout.items === undefined) return []
  const items = doc.getMap(layout.items)
  const repairs: Repair[] = []
  for (const id of ids) {
    const record = items.get(id)
    if (!(record instanceof Y.Map)) continue
    if (index.knows(id)) repairs.push(...repairsOfItem(id, record, index))
    else if (lacksText(record)) repairs.push({ id, key: itemKeys.text, value: new Y.Text() })
  }
  return repairs
}

export function applyRepairs(repairs: readonly Repair[], doc: Y.Doc, layout: DocumentLayout): void {
  if (layout.items === undefined) return
  const items = doc.getMap(layout.items)
  for (const repair of repairs) {
    const record = items.get(repair.id)
    if (repair.key === undefined) items.delete(repair.id)
    else if (record instanceof Y.Map) record.set(repair.key, repair.value)
  }
}

function repairsOfItem(id: string, record: Y.Map<unknown>, index: RecordIndex): readonly Repair[] {
  const whole = asPlainRecord(record)
  const repairs: Repair[] = []
  for (let lost = 0; lost < mostLostKeys; lost++) {
    const checked = checkItem(id, whole)
    const key = checked.ok ? lostKey(id, whole, index) : checked.failure.field
    // Whole now, or wrong in another way, which is not for us to put right.
    if (key === undefined || neverLost.has(key) || record.has(key)) return repairs
    const value = index.lastValueOf(id, key)
    if (value === undefined) return [{ id }]
    whole.set(key, value)
    repairs.push({ id, key, value })
  }
  return repairs
}

function lacksText(record: Y.Map<unknown>): boolean {
  const kind = (record.get(itemKeys.base) as Partial<ItemBase> | undefined)?.kind
  return isItemKind(kind) && itemKinds[kind].worded && !record.has(itemKeys.text)
}

/** A key that the record is valid without, but that nobody meant to take away. */
function lostKey(id: string, record: Y.Map<unknown>, index: RecordIndex): string | undefined {
  const isLost = (key: string) => !record.has(key) && !neverLost.has(key) && index.lastValueOf(id, key) != null
  // Whoever brings an item back brings all of it back.
  const keys = index.isLive(id) ? keptKeys[(record.get(itemKeys.base) as ItemBase).kind] : index.lastKeysOf(id)
  return [...keys].find(isLost)
}

/** What people clear by writing an empty value: it never goes on purpose. So is what others are called, or an outline. */
const keptKeys = Object.fromEntries(
  Object.values(itemKinds).map(({ kind, readings, references }) => [
    kind,
    [
      ...readings.flatMap(([field, read]) => (read(undefined) === undefined ? [] : [field])),
      ...(references.mayName.length > 0 ? ['names'] : []),
      ...(kind === 'territory' ? ['points'] : []),
    ],
  ]),
) as unknown as Readonly<Record<ItemKindName, readonly string[]>>

/** A copy that belongs to no document of ours, to try a repair on. */
function asPlainRecord(record: Y.Map<unknown>): Y.Map<unknown> {
  const copy = new Y.Doc().getMap('record')
  record.forEach((value, key) => {
    copy.set(key, value instanceof Y.Text ? value.clone() : value)
  })
  return copy
}
