import { type Change, endsAmong } from '../document/index.ts'
import { boardFormat, boardFormatVersion, fromBase64 } from '../exports/index.ts'
import { type ItemId, isId, isPageId, type PageId, type ParticipantId } from '../ids.ts'
import {
  type BoardMeta,
  bounds,
  type Family,
  geoField,
  type IsThere,
  type Item,
  isConnector,
  isItemKind,
  itemKinds,
  layerIdField,
  madeWhole,
  metaFields,
  type Page,
  pageSchema,
  parse,
  referencesFollowing,
  shippedFamilies,
} from '../model/index.ts'
import { limits } from '../protocol/index.ts'
import { ok, type Result } from '../result.ts'
import {
  countKinds,
  type ImportContext,
  type ImportRefusal,
  type ImportResult,
  isRecord,
  refuse,
  Warnings,
  within,
} from './import.ts'
import { readFiledSession, rehomeSession } from './palabre-session.ts'

const maxPages = 200

/** Keys of a filed item that its kind's validator does not know. */
const headKeys: ReadonlySet<string> = new Set(['id', 'kind', 'page', 'order', 'author', 'at', 'geo', 'text', 'layer'])

/**
 * Reads a `palabre-board` file (exports/json) into changes that add it to a board, under new ids. The file is refused
 * whole, with the field at fault, when anything in it is not valid by itself; what merely points at something missing
 * is left out with a warning. Pages go into an empty page of the same kind where the board has one. Closed ballots and
 * confirmations of the file come along for the session document, marked as being from a file.
 */
export function importPalabre(json: unknown, context: ImportContext): ImportResult {
  if (!isRecord(json) || json.format !== boardFormat) return refuse('import_not_a_board', 'format')
  if (json.version !== boardFormatVersion) return refuse('import_other_version', 'version', String(json.version))
  const meta = readMeta(json.meta)
  if (!meta.ok) return meta
  const pages = readPages(json.pages)
  if (!pages.ok) return pages
  const items = readItems(json.items, context)
  if (!items.ok) return items

  const warnings = new Warnings()
  const filed = readFiledSession(json.session, context, warnings)
  if (!filed.ok) return filed
  const placement = placePages(pages.value, context)
  const changed = metaChanges(meta.value, context, warnings)
  const layers = layersAfter(changed, context)
  const kept = rehome(items.value, placement.pageIds, layers, context, warnings)
  const changes: Change[] = [
    ...changed,
    ...placement.changes,
    ...[...kept.values()].map((item): Change => ({ op: 'create-item', item })),
  ]
  const session = rehomeSession(filed.value, kept, context, warnings)
  return ok({ changes, session, created: countKinds([...kept.values()]), warnings: warnings.list() })
}

function readMeta(value: unknown): Result<Partial<BoardMeta>, ImportRefusal> {
  if (!isRecord(value)) return refuse('import_invalid', 'meta', 'not an object')
  const meta: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    if (!isMetaKey(key)) return refuse('import_invalid', `meta.${key.slice(0, 64)}`, 'not a key of meta')
    const parsed = parse<unknown>(metaFields[key], part)
    if (!parsed.ok) return within(`meta.${key}`, parsed.failure)
    meta[key] = parsed.value
  }
  return ok(meta)
}

type FiledMetaKey = Exclude<keyof BoardMeta, 'schema'>
const filedMetaKeys: ReadonlySet<string> = new Set<FiledMetaKey>(['title', 'families', 'mandate', 'layers', 'missing'])

function isMetaKey(key: string): key is FiledMetaKey {
  return filedMetaKeys.has(key)
}

function readPages(value: unknown): Result<readonly Page[], ImportRefusal> {
  if (!Array.isArray(value)) return refuse('import_invalid', 'pages', 'not a list')
  if (value.length > maxPages) return refuse('import_too_many', 'pages', `${value.length} > ${maxPages}`)
  const pages = new Map<PageId, Page>()
  for (const [index, entry] of value.entries()) {
    const path = `pages.${index}`
    if (!isRecord(entry)) return refuse('import_invalid', path, 'not an object')
    const { id, ...fields } = entry
    if (!isPageId(id)) return refuse('import_invalid', `${path}.id`, 'not a page id')
    if (pages.has(id)) return refuse('import_duplicate_id', `${path}.id`, id)
    const parsed = parse(pageSchema, fields)
    if (!parsed.ok) return within(path, parsed.failure)
    pages.set(id, { ...parsed.value, id, order: parsed.value.order ?? '' })
  }
  return ok([...pages.values()])
}

/** Items still under the file's ids, each valid by itself. */
function readItems(value: unknown, context: ImportContext): Result<readonly Item[], ImportRefusal> {
  if (!Array.isArray(value)) return refuse('import_invalid', 'items', 'not a list')
  const room = limits.boardItems - (context.board?.items.size ?? 0)
  if (value.length > room) return refuse('import_too_many', 'items', `${value.length} > ${room}`)
  const items = new Map<ItemId, Item>()
  for (const [index, entry] of value.entries()) {
    const item = readItem(entry, `items.${index}`, context)
    if (!item.ok) return item
    if (items.has(item.value.id)) return refuse('import_duplicate_id', `items.${index}.id`, item.value.id)
    items.set(item.value.id, item.value)
  }
  return ok([...items.values()])
}

/** Who is named as the author in the file; undefined where nobody is. */
function authorOf({ author }: Readonly<Record<string, unknown>>): ParticipantId | undefined {
  return typeof author === 'string' && author !== '' && author.length <= 64 ? (author as ParticipantId) : undefined
}

function readItem(entry: unknown, path: string, context: ImportContext): Result<Item, ImportRefusal> {
  if (!isRecord(entry)) return refuse('import_invalid', path, 'not an object')
  const { id, page, order } = entry
  if (!isId(id)) return refuse('import_invalid', `${path}.id`, 'not an item id')
  if (!isPageId(page)) return refuse('import_invalid', `${path}.page`, 'not a page id')
  if (!isItemKind(entry.kind)) return refuse('import_unknown_kind', `${path}.kind`, String(entry.kind).slice(0, 64))
  if (typeof order !== 'string' || order.length > 256) return refuse('import_invalid', `${path}.order`, 'not an order')
  const kind = itemKinds[entry.kind]
  const author = authorOf(entry) ?? context.author
  const head: Record<string, unknown> = { ...kind.defaults, id, kind: kind.kind, author, at: context.now, page, order }
  if (kind.placed) {
    const geo = parse(geoField, entry.geo)
    if (!geo.ok) return within(`${path}.geo`, geo.failure)
    head.geo = geo.value
  }
  if (kind.worded) {
    const text = entry.text ?? ''
    if (typeof text !== 'string' || text.length > bounds.textLength)
      return refuse('import_invalid', `${path}.text`, `not a text of at most ${bounds.textLength} units`)
    head.text = text
  }
  const layer = parse(layerIdField, entry.layer ?? undefined)
  if (!layer.ok && entry.layer != null) return refuse('import_invalid', `${path}.layer`, 'not a layer id')
  if (layer.ok) head.layer = layer.value
  const stray = (!kind.placed && 'geo' in entry && 'geo') || (!kind.worded && 'text' in entry && 'text')
  if (stray) return refuse('import_invalid', `${path}.${stray}`, `not a field of ${kind.kind}`)
  const fields = parse<object>(kind.fields, ownFields(entry, kind.fieldNames))
  if (!fields.ok) return within(path, fields.failure)
  return ok({ ...head, ...fields.value } as unknown as Item)
}

/** What the kind's validator looks at, without fields that are null; base64 becomes bytes, and stays a string where it is not base64. */
function ownFields(entry: Readonly<Record<string, unknown>>, known: readonly string[]): Record<string, unknown> {
  const own = Object.entries(entry).filter(
    ([key, value]) => !headKeys.has(key) && !(value === null && known.includes(key)),
  )
  return Object.fromEntries(
    own.map(([key, value]) => [
      key,
      key === 'points' && typeof value === 'string' ? (fromBase64(value) ?? value) : value,
    ]),
  )
}

/** Gives every page its new id: that of an empty page of the same kind, or of a page to be made. */
function placePages(
  pages: readonly Page[],
  { board, newId }: ImportContext,
): { pageIds: ReadonlyMap<PageId, PageId>; changes: readonly Change[] } {
  const used = new Set<PageId>()
  for (const item of board?.items.values() ?? []) used.add(item.page)
  const vacant = (board?.pages ?? []).filter((page) => !used.has(page.id))
  const pageIds = new Map<PageId, PageId>()
  const changes: Change[] = []
  for (const page of pages) {
    const at = vacant.findIndex(({ kind }) => kind === page.kind)
    const [host] = at < 0 ? [] : vacant.splice(at, 1)
    const id = host?.id ?? newId<PageId>()
    pageIds.set(page.id, id)
    if (!host) changes.push({ op: 'create-page', page: { ...page, id } })
    else changes.push({ op: 'edit-page', id, fields: { title: page.title, method: page.method, order: page.order } })
  }
  return { pageIds, changes }
}

/**
 * Items under new ids, on their new pages, pointing at each other as before and at nothing that did not come along; by the
 * ids of the file.
 */
function rehome(
  items: readonly Item[],
  pageIds: ReadonlyMap<PageId, PageId>,
  layers: ReadonlySet<string>,
  { newId }: ImportContext,
  warnings: Warnings,
): ReadonlyMap<ItemId, Item> {
  const whole = wholeItems(items, pageIds, warnings)
  const ids = new Map(whole.map(({ id }): [ItemId, ItemId] => [id, newId<ItemId>()]))
  const rehomed = whole.map((item): [ItemId, Item] => {
    const { layer, ...rest } = { ...item, ...referencesFollowing(item, ids) } as Item
    const lies = layer === undefined || layers.has(layer)
    if (!lies) warnings.add('no_layer', `${item.kind} ${item.id}, layer ${layer}`)
    const sheet = layer !== undefined && lies ? { layer } : {}
    return [item.id, { ...rest, ...sheet, id: ids.get(item.id), page: pageIds.get(item.page) } as Item]
  })
  return new Map(rehomed)
}

/** Leaves out what lies on no page and what readers would not show, and takes from the others what points at nothing. */
function wholeItems(items: readonly Item[], pageIds: ReadonlyMap<PageId, PageId>, warnings: Warnings): readonly Item[] {
  const onPages = items.filter((item) => {
    if (pageIds.has(item.page)) return true
    warnings.add('no_page', `${item.kind} ${item.id}, page ${item.page}`)
    return false
  })
  const isThere = endsAmong(new Map(onPages.map((item) => [item.id, item])))
  return onPages.flatMap((item) => {
    const whole = madeWhole(item, isThere)
    if (whole === undefined) warnings.add(...hangingLoose(item, isThere))
    else for (const lost of lostBetween(item, whole)) warnings.add('points_nowhere', `${item.kind} ${item.id}, ${lost}`)
    return whole ?? []
  })
}

/** Why a relation or a link cannot be shown: `dangling: relation link000001, to actor00001`. */
function hangingLoose(item: Item, isThere: IsThere): [code: string, about: string] {
  if (isConnector(item) && item.from === item.to) return ['to_itself', `${item.kind} ${item.id}`]
  const { mustPoint, samePage } = itemKinds[item.kind].references
  const ends = mustPoint.map((field) => [field, item[field as keyof Item] as ItemId] as const)
  const missing = ends.find(([, id]) => !isThere(id, samePage ? { page: item.page } : {})) ?? []
  return ['dangling', `${item.kind} ${item.id}, ${missing.join(' ')}`]
}

/** `need besoin0001`: what an item pointed at and does not any more. */
function lostBetween(item: Item, whole: Item): string[] {
  const { mayPoint, mayList, mayName } = itemKinds[item.kind].references
  return [...mayPoint, ...mayList, ...mayName].flatMap((field) => {
    const [before, after] = [listed(item, field), new Set(listed(whole, field))]
    return before.filter((entry) => !after.has(entry)).map((entry) => `${field} ${entry}`)
  })
}

function listed(item: Item, field: string): readonly string[] {
  const value = (item as unknown as Readonly<Record<string, unknown>>)[field]
  return value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as readonly string[])
}

/** A board without items takes the file's title, families, mandate and layers; another one only gains what it lacks. */
function metaChanges(meta: Partial<BoardMeta>, { board }: ImportContext, warnings: Warnings): Change[] {
  const known = board?.meta.families ?? shippedFamilies
  if (!board || board.items.size === 0) {
    const fields = { ...meta, ...(sameFamilies(meta.families, known) ? { families: undefined } : {}) }
    const told = Object.entries(fields).filter(([, value]) => value !== undefined)
    return told.length > 0 ? [{ op: 'edit-meta', fields: Object.fromEntries(told) }] : []
  }
  const gained = { ...gainedFamilies(meta, known, warnings), ...gainedLayers(meta, board.meta, warnings) }
  return Object.keys(gained).length > 0 ? [{ op: 'edit-meta', fields: gained }] : []
}

function gainedFamilies(meta: Partial<BoardMeta>, known: readonly Family[], warnings: Warnings): Partial<BoardMeta> {
  const codes = new Set(known.map(({ code }) => code))
  const added = (meta.families ?? []).filter(({ code }) => !codes.has(code))
  if (added.length === 0) return {}
  const families = parse(metaFields.families, [...known, ...added])
  if (families.ok) return { families: families.value }
  warnings.add('families_left_out', added.map(({ code }) => code).join(', '))
  return {}
}

/** Layers keep their ids: the same one, such as that of a method used twice, is the same sheet. */
function gainedLayers(meta: Partial<BoardMeta>, { layers = [] }: BoardMeta, warnings: Warnings): Partial<BoardMeta> {
  const ids = new Set(layers.map(({ id }) => id))
  const added = (meta.layers ?? []).filter(({ id }) => !ids.has(id))
  if (added.length === 0) return {}
  const all = parse(metaFields.layers, [...layers, ...added])
  if (all.ok) return { layers: all.value }
  warnings.add('layers_left_out', added.map(({ label }) => label).join(', '))
  return {}
}

/** The ids of the layers there are once the meta has changed. */
function layersAfter(changes: readonly Change[], { board }: ImportContext): ReadonlySet<string> {
  const edited = changes.flatMap((change) => (change.op === 'edit-meta' ? [change.fields.layers] : [])).at(0)
  return new Set((edited ?? board?.meta.layers ?? []).map(({ id }) => id))
}

function sameFamilies(a: readonly Family[] | undefined, b: readonly Family[]): boolean {
  return JSON.stringify(a ?? b) === JSON.stringify(b)
}
