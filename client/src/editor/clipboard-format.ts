/** Items on the clipboard: JSON of our own, with strokes in base64. */
import { fromBase64, toBase64 } from '@palabre/shared/exports'
import type { Geo } from '@palabre/shared/geometry'
import { isId } from '@palabre/shared/ids'
import { geoField, type Item, isItemKind, itemKinds, parse } from '@palabre/shared/model'

const format = 'palabre-items'
const version = 1
/** Far more than anybody selects; a larger clipboard is an import. */
const mostItems = 20_000

/** Who made an item, and when, stays on its board. */
export function writeItems(items: readonly Item[]): string {
  const written = items.map(({ author: _author, at: _at, ...item }) =>
    item.kind === 'ink' ? { ...item, points: toBase64(item.points) } : item,
  )
  return JSON.stringify({ format, version, items: written })
}

/**
 * Items that could be read, or undefined for a text that is none of ours. It may come from any page of the web, so
 * that only what has a known kind and a place is let through; the pasting command checks the fields.
 */
export function readItems(text: string): readonly Item[] | undefined {
  const content = parseJson(text)
  if (!isRecord(content) || content.format !== format || content.version !== version) return undefined
  if (!Array.isArray(content.items) || content.items.length > mostItems) return undefined
  return content.items.flatMap(readItem)
}

function readItem(record: unknown): Item[] {
  if (!isRecord(record) || !isId(record.id) || !isItemKind(record.kind)) return []
  const kind = itemKinds[record.kind]
  const order = typeof record.order === 'string' ? record.order : ''
  const page = typeof record.page === 'string' ? record.page : ''
  const own = Object.fromEntries(
    kind.fieldNames.flatMap((name) => (Object.hasOwn(record, name) ? [[name, record[name]]] : [])),
  )
  if (typeof own.points === 'string') own.points = fromBase64(own.points)
  const geo = kind.placed ? readGeo(record.geo) : undefined
  if (kind.placed && !geo) return []
  const text = kind.worded ? { text: typeof record.text === 'string' ? record.text : '' } : {}
  return [
    { ...own, ...text, ...(geo ? { geo } : {}), id: record.id, kind: record.kind, order, page } as unknown as Item,
  ]
}

function readGeo(value: unknown): Geo | undefined {
  const geo = parse(geoField, value)
  return geo.ok ? geo.value : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
