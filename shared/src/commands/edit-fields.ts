import type { Change, FieldEdits } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { type BoardSnapshot, type Item, isConnector, itemKinds } from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Command } from './command.ts'
import { endsOf } from './connect.ts'
import { permit, present } from './guards.ts'
import { linkEndsOf } from './link-items.ts'
import { fieldsOf, validFields } from './new-item.ts'
import { pointsThere } from './points-there.ts'

export interface EditFields {
  readonly ids: Iterable<ItemId>
  /** Fields of their kinds; `undefined` takes a field away. Not `text` (edit-text) nor `geo`. */
  readonly fields: FieldEdits
}

/**
 * Sets fields of one or several items. Of several items, each takes the fields that its kind has; a field that none
 * of them has is refused, as is a value that the kind's validator refuses.
 */
export const editFields: Command<EditFields> = (board, { ids, fields }, context) => {
  const items = present(board, ids)
  if (!items.ok) return items
  const permitted = permit(context, 'edit', items.value)
  if (!permitted.ok) return permitted
  const alien = Object.keys(fields).find((name) => !items.value.some((item) => hasField(item, name)))
  if (alien !== undefined) return fail('invalid_field', { field: alien, detail: 'not a field of these items' })
  const changes: Change[] = []
  for (const item of items.value) {
    const edits = editsFor(board, item, fields)
    if (!edits.ok) return edits
    if (Object.keys(edits.value).length > 0) changes.push({ op: 'edit-item', id: item.id, fields: edits.value })
  }
  return ok(changes)
}

function editsFor(board: BoardSnapshot, item: Item, fields: FieldEdits): Result<FieldEdits, string> {
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => hasField(item, name)))
  const valid = validFields(item.kind, { ...fieldsOf(item), ...own })
  if (!valid.ok) return valid
  if (isConnector(item) && ('from' in own || 'to' in own)) {
    const ends = (item.kind === 'link' ? linkEndsOf : endsOf)(
      board,
      (own.from ?? item.from) as ItemId,
      (own.to ?? item.to) as ItemId,
    )
    if (!ends.ok) return ends
  }
  const record = item as unknown as Record<string, unknown>
  const pointing = pointsThere(board, item.kind, own, record)
  if (!pointing.ok) return pointing
  const defaults: Readonly<Record<string, unknown>> = itemKinds[item.kind].defaults
  const readings = new Map(itemKinds[item.kind].readings)
  const edits: Record<string, unknown> = {}
  for (const name of Object.keys(own)) {
    const value = valid.value[name] ?? defaults[name] ?? readings.get(name)?.(undefined)
    // A default is not written: absent means default.
    if (!sameValue(value, record[name])) edits[name] = value === defaults[name] ? undefined : value
  }
  return ok(edits)
}

function hasField(item: Item, name: string): boolean {
  return itemKinds[item.kind].fieldNames.includes(name)
}

/** Fields are plain values, short lists of them, or bytes. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array)
    return a.length === b.length && a.every((byte, index) => byte === b[index])
  return Object.is(a, b) || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
