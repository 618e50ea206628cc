import * as v from 'valibot'
import * as Y from 'yjs'
import { isId, isPageId } from '../ids.ts'
import {
  bounds,
  geoField,
  isItemKind,
  itemKinds,
  layerIdField,
  type MetaKey,
  metaFields,
  pageSchema,
} from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'
import { type ItemBase, type ItemMap, itemKeys, keysOfKind, type PageMap } from './layout.ts'

export type InvalidRecord = 'invalid_record'

/** Each person keeps to `bounds.textLength`; what several of them typed at once may go past it when it comes together. */
const longestMerged = 2 * bounds.textLength

const orderField = v.pipe(v.string(), v.maxLength(256))
const baseField = v.strictObject({
  kind: v.custom<ItemBase['kind']>(isItemKind, 'a known kind'),
  author: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
})

/**
 * Whether a record of the document is valid by itself; relations between records are not looked at.
 * The gate asks this of every record an update touched. Keys in `also` are the caller's to look at.
 */
export function checkItem(
  id: string,
  map: ItemMap,
  also: ReadonlySet<string> = new Set(),
): Result<void, InvalidRecord> {
  if (!isId(id)) return invalid('id', id)
  const base = map.get(itemKeys.base)
  const parsedBase = v.safeParse(baseField, base)
  if (!parsedBase.success) return invalid('base', parsedBase.issues[0].message)
  const kind = itemKinds[parsedBase.output.kind]
  if (!isPageId(map.get(itemKeys.page))) return invalid(itemKeys.page, 'a page id')
  if (!v.is(orderField, map.get(itemKeys.order))) return invalid(itemKeys.order, 'a fractional index')
  const layer = map.get(itemKeys.layer) ?? undefined
  if (layer !== undefined && !v.is(layerIdField, layer)) return invalid(itemKeys.layer, 'a layer id')
  if (kind.placed && !v.is(geoField, map.get(itemKeys.geo)))
    return invalid(itemKeys.geo, '[x, y, width, height, rotation]')
  if (kind.worded) {
    const text = map.get(itemKeys.text)
    if (!(text instanceof Y.Text)) return invalid(itemKeys.text, 'a Y.Text')
    if (text.length > longestMerged) return invalid(itemKeys.text, `${text.length} > ${longestMerged} units`)
  }
  const fields: Record<string, unknown> = {}
  const known = keysOfKind(kind.kind)
  map.forEach((value, key) => {
    if (also.has(key)) return
    // Null says "nothing", as leaving the key out does.
    if (value === null && known.has(key)) return
    if (!ownKeys.has(key) || (key === itemKeys.geo && !kind.placed) || (key === itemKeys.text && !kind.worded))
      fields[key] = value
  })
  const parsed = v.safeParse(kind.fields, fields)
  return parsed.success ? ok(undefined) : invalid(v.getDotPath(parsed.issues[0]) ?? 'fields', parsed.issues[0].message)
}

export function checkPage(id: string, map: PageMap): Result<void, InvalidRecord> {
  if (!isPageId(id)) return invalid('id', id)
  const parsed = v.safeParse(pageSchema, map.toJSON())
  return parsed.success ? ok(undefined) : invalid(`pages.${id}`, parsed.issues[0].message)
}

export function checkMeta(key: string, value: unknown): Result<void, InvalidRecord> {
  if (!Object.hasOwn(metaFields, key)) return invalid(key, 'not a key of meta')
  return v.is(metaFields[key as MetaKey], value) ? ok(undefined) : invalid(key, 'not valid for this key')
}

const ownKeys: ReadonlySet<string> = new Set(Object.values(itemKeys))

function invalid(field: string, detail: string): Result<never, InvalidRecord> {
  return fail('invalid_record', { field, detail })
}
