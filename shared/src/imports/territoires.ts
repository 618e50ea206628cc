/** The `territoires` file: territories with their actors and relations, as read in a study (PROTOCOL.md, "import"). */
import type { Change } from '../document/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import { type BoardSnapshot, type Item, isPlaced, type Page } from '../model/index.ts'
import { limits } from '../protocol/index.ts'
import { ok, type Result } from '../result.ts'
import { layInZones } from './family-zones.ts'
import { countKinds, type ImportContext, type ImportRefusal, type ImportResult, refuse, Warnings } from './import.ts'
import { orderAt } from './order.ts'
import { type FiledActor, type FiledRelation, type FiledTerritory, readTerritories } from './territoires-file.ts'
import { familyOfCategory, relationFields } from './territoires-words.ts'

/** Free space between what lies on a page and what is added, page units. */
const margin = 200

export interface TerritoiresContext extends ImportContext {
  /** Takes this territory of the file alone; absent: all of them. */
  readonly territory?: string
  /** Adds to this page; absent: to an empty actor map, or a new one. */
  readonly page?: PageId
}

/** What the builders of items share: where items go and what became of the file's ids. */
interface Building {
  readonly context: ImportContext
  readonly page: PageId
  readonly ids: Map<string, ItemId>
  readonly names: Map<string, string>
  readonly warnings: Warnings
  /** The next place in the draw order. */
  readonly orders: { next: number }
}

/** Reads a `territoires` file into changes that add its actors and relations. Unknown fields are ignored. */
export function importTerritoires(json: unknown, context: TerritoiresContext): ImportResult {
  const file = readTerritories(json)
  if (!file.ok) return file
  const chosen = choose(file.value, context.territory)
  if (!chosen.ok) return chosen
  const count = chosen.value.reduce((sum, { actors, relations }) => sum + actors.length + relations.length, 0)
  const room = limits.boardItems - (context.board?.items.size ?? 0)
  if (count > room) return refuse('import_too_many', 'territories', `${count} > ${room}`)
  if (context.page && !context.board?.pages.some(({ id }) => id === context.page))
    return refuse('import_invalid', 'page', 'not a page of this board')

  const warnings = new Warnings()
  const orders = { next: 0 }
  const pages: Change[] = []
  const items: Item[] = []
  for (const territory of chosen.value) {
    const host = context.page ?? vacantMap(context.board, items)
    const page = host ?? context.newId<PageId>()
    if (!host) pages.push({ op: 'create-page', page: newPage(page, territory.name, pages.length, context.board) })
    const x = rightOf(page, [...(context.board?.items.values() ?? []), ...items])
    const building: Building = { context, page, orders, warnings, ids: new Map(), names: new Map() }
    items.push(...buildTerritory(territory, building, { x, y: 0 }))
  }
  const created = items.map((item): Change => ({ op: 'create-item', item }))
  return ok({ changes: [...pages, ...created], created: countKinds(items), warnings: warnings.list() })
}

/** Comes after the board's own pages. */
function newPage(id: PageId, title: string, index: number, board: BoardSnapshot | undefined): Page {
  return { id, kind: 'actor-map', title, order: orderAt((board?.pages.length ?? 0) + index) }
}

/** One builder per part of a territory: a new kind of item is one more line. */
function buildTerritory(territory: FiledTerritory, building: Building, start: { x: number; y: number }): Item[] {
  const items = [...buildActors(territory, building, start), ...buildRelations(territory.relations, building)]
  if (territory.leftOut > 0) building.warnings.add('not_taken_yet', `${territory.name}, ${territory.leftOut}`)
  return items
}

function buildActors(territory: FiledTerritory, building: Building, start: { x: number; y: number }): Item[] {
  const places = layInZones(
    territory.actors.map(({ id, category, lead }) => ({ id, zone: familyOfCategory(category), central: lead })),
    start,
  )
  return territory.actors.flatMap((actor) => {
    const geo = places.get(actor.id)
    if (!geo) return []
    const head = headOf('actor', building)
    building.ids.set(actor.id, head.id)
    building.names.set(actor.id, actor.name)
    const thirdParty = territory.thirdParties.has(actor.id) ? { thirdParty: true } : {}
    return [{ ...head, geo, name: actor.name, ...actorFields(actor), ...thirdParty } as Item]
  })
}

function actorFields({ category, kind, note }: FiledActor): object {
  return {
    family: familyOfCategory(category),
    ...(kind === undefined ? {} : { status: kind }),
    ...(note === undefined ? {} : { note }),
  }
}

/** One relation for each row; the intermediary of a row is told in its note. */
function buildRelations(rows: readonly FiledRelation[], building: Building): Item[] {
  const { ids, names, warnings } = building
  return rows.flatMap((row) => {
    const [from, to] = [ids.get(row.from), ids.get(row.to)]
    if (!from || !to) {
      warnings.add('dangling', `relation ${row.id ?? ''}, ${from ? row.to : row.from}`)
      return []
    }
    const via = row.via === undefined ? undefined : (names.get(row.via) ?? row.via)
    return [{ ...headOf('relation', building), from, to, ...relationFields(row, via) } as Item]
  })
}

function headOf(kind: Item['kind'], { context, page, orders }: Building): { readonly id: ItemId } {
  const head = { kind, author: context.author, at: context.now, page, order: orderAt(orders.next++) }
  return { id: context.newId<ItemId>(), ...head }
}

function choose(
  territories: readonly FiledTerritory[],
  wanted: string | undefined,
): Result<readonly FiledTerritory[], ImportRefusal> {
  if (wanted === undefined) return ok(territories)
  const chosen = territories.filter(({ id }) => id === wanted)
  return chosen.length > 0 ? ok(chosen) : refuse('import_unknown_territory', 'territory', wanted.slice(0, 64))
}

/** An actor map of the board on which nothing lies, also not from this import. */
function vacantMap(board: BoardSnapshot | undefined, added: readonly Item[]): PageId | undefined {
  const used = new Set([...(board?.items.values() ?? []), ...added].map(({ page }) => page))
  return board?.pages.find(({ id, kind }) => kind === 'actor-map' && !used.has(id))?.id
}

/** Where new items do not cover what lies on the page. */
function rightOf(page: PageId, items: readonly Item[]): number {
  const right = items.flatMap((item) => (item.page === page && isPlaced(item) ? [item.geo[0] + item.geo[2]] : []))
  return right.length > 0 ? Math.max(...right) + margin : 0
}
