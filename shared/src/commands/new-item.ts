import type { Geo } from '../geometry/index.ts'
import { type ItemId, isId, type PageId } from '../ids.ts'
import {
  type BoardSnapshot,
  bounds,
  type Item,
  type ItemKindName,
  isPlaced,
  isWorded,
  itemKinds,
  parse,
} from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CommandContext } from './command.ts'
import { placeOf } from './guards.ts'

export interface ItemDraft {
  readonly kind: ItemKindName
  readonly page: PageId
  readonly order: string
  /** Absent: a new one. */
  readonly id?: ItemId | undefined
  readonly geo?: Geo | undefined
  readonly text?: string | undefined
  /** The fields of its kind, without those of every item. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** An item that is whole and valid by itself, or what is wrong with the draft. */
export function newItem(board: BoardSnapshot, draft: ItemDraft, context: CommandContext): Result<Item, string> {
  const kind = itemKinds[draft.kind]
  const id = draft.id ?? context.newId()
  if (!isId(id) || board.items.has(id)) return fail('id_taken', { detail: id })
  const fields = validFields(draft.kind, draft.fields)
  if (!fields.ok) return fields
  const head = { id, kind: draft.kind, author: context.who.id, at: context.now, page: draft.page, order: draft.order }
  const sheet = context.sheet === undefined ? {} : { layer: context.sheet }
  const item = { ...kind.defaults, ...fields.value, ...head, ...sheet } as unknown as Item
  const text = draft.text ?? ''
  if (text.length > bounds.textLength) return tooLong(text.length)
  if (!isPlaced(item)) return ok(item)
  const place = placeOf(draft.geo ?? [0, 0, ...kind.size, 0])
  return place.ok ? ok({ ...item, ...(isWorded(item) ? { text } : {}), geo: place.value } as Item) : place
}

/** The fields of a kind, checked by its validator; absent ones (`undefined`) are left out. */
export function validFields(
  kind: ItemKindName,
  fields: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, unknown>>, 'invalid_field' | 'invalid_date'> {
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const parsed = parse<object>(itemKinds[kind].fields, said)
  if (parsed.ok) return ok(parsed.value as Readonly<Record<string, unknown>>)
  const { field = '', detail = '' } = parsed.failure
  return fail(field === 'due' ? 'invalid_date' : 'invalid_field', { field, detail })
}

/** The fields of a kind as an item has them now. */
export function fieldsOf(item: Item): Record<string, unknown> {
  const record = item as unknown as Record<string, unknown>
  return Object.fromEntries(
    itemKinds[item.kind].fieldNames.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])),
  )
}

export function tooLong(length: number): Result<never, 'text_too_long'> {
  return fail('text_too_long', { field: 'text', detail: `${length} > ${bounds.textLength} units` })
}
