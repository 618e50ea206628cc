/** The `territoires` file: territories as read in a study, and what each becomes on a board (PROTOCOL.md, "import"). */
import type { Change } from '../document/index.ts'
import type { PageId } from '../ids.ts'
import { type BoardSnapshot, type Item, isPlaced, type Page, type PageKind } from '../model/index.ts'
import { limits } from '../protocol/index.ts'
import { ok, type Result } from '../result.ts'
import { countKinds, type ImportContext, type ImportRefusal, type ImportResult, refuse, Warnings } from './import.ts'
import { ordersAfter } from './page-orders.ts'
import type { Building } from './territoires-building.ts'
import { buildCommitments } from './territoires-commitments.ts'
import { type FiledTension, type FiledTerritory, readTerritoires } from './territoires-file.ts'
import { buildMap } from './territoires-map.ts'
import { buildNeeds } from './territoires-needs.ts'

/** Free space between what lies on a page and what is added, page units. */
const margin = 200

/** The kinds of page that a territory fills. */
type Section = Extract<PageKind, 'actor-map' | 'needs' | 'commitments'>

export interface TerritoiresContext extends ImportContext {
  /** Takes this territory of the file alone; absent: all of them. */
  readonly territory?: string
  /** Adds to this page what belongs on a page of its kind; absent: to empty pages, or new ones. */
  readonly page?: PageId
  /** What a page of a kind is called, for the pages of several territories. */
  readonly pageName?: (kind: PageKind) => string
}

/**
 * Reads a `territoires` file into changes that add what it holds: actors, actions and relations on a map, needs,
 * difficulties and tensions on a page of needs, commitments on a page of theirs. Unknown fields are ignored.
 */
export function importTerritoires(json: unknown, context: TerritoiresContext): ImportResult {
  const file = readTerritoires(json)
  if (!file.ok) return file
  const { territories, tensions } = file.value
  const chosen = choose(territories, context.territory)
  if (!chosen.ok) return chosen
  const room = limits.boardItems - (context.board?.items.size ?? 0)
  const rows = chosen.value.reduce((sum, territory) => sum + rowsOf(territory), tensions.length)
  if (rows > room) return refuse('import_too_many', 'territories', `${rows} > ${room}`)
  if (context.page && !context.board?.pages.some(({ id }) => id === context.page))
    return refuse('import_invalid', 'page', 'not a page of this board')

  const warnings = new Warnings()
  const pages = new Pages(context, chosen.value.length > 1)
  const items: Item[] = []
  const orders = { next: 0 }
  for (const [index, territory] of chosen.value.entries()) {
    const building: Building = { context, warnings, orders, ids: new Map(), names: new Map() }
    // What holds for the whole file is said once.
    const parts = buildersOf(territory, index === 0 ? tensions : [], building)
    for (const { section, count, build } of parts) {
      if (count === 0) continue
      const there = [...(context.board?.items.values() ?? []), ...items]
      const page = pages.pageFor(section, territory, there)
      const built = build(page, there)
      items.push(...built)
      if (built.length === 0) pages.leaveOut(page)
    }
  }
  if (items.length > room) return refuse('import_too_many', 'territories', `${items.length} > ${room}`)
  const created = items.map((item): Change => ({ op: 'create-item', item }))
  return ok({ changes: [...pages.created, ...created], created: countKinds(items), warnings: warnings.list() })
}

interface Part {
  readonly section: Section
  /** How many rows of the file it takes. */
  readonly count: number
  readonly build: (page: PageId, there: readonly Item[]) => Item[]
}

/** One part per kind of page: what it takes from a territory, and how it is built. */
function buildersOf(territory: FiledTerritory, tensions: readonly FiledTension[], building: Building): readonly Part[] {
  const { actors, relations, needs, difficulties, commitments } = territory
  return [
    {
      section: 'actor-map',
      count: actors.length + relations.length,
      build: (page, there) => buildMap(territory, page, building, rightOf(page, there)),
    },
    {
      section: 'needs',
      count: needs.length + difficulties.length + tensions.length,
      build: (page, there) => buildNeeds(territory, tensions, page, building, there),
    },
    {
      section: 'commitments',
      count: commitments.length,
      build: (page, there) => buildCommitments(commitments, page, building, rightOf(page, there)),
    },
  ]
}

/** Which page each part goes to, and the pages made for them. */
class Pages {
  readonly created: Change[] = []
  readonly #context: TerritoiresContext
  readonly #several: boolean
  readonly #orderOf: (index: number) => string

  constructor(context: TerritoiresContext, several: boolean) {
    this.#context = context
    this.#several = several
    this.#orderOf = ordersAfter(context.board?.pages ?? [])
  }

  pageFor(section: Section, { name }: FiledTerritory, there: readonly Item[]): PageId {
    const { board, page, newId } = this.#context
    const host = (page && takes(board, page, section) ? page : undefined) ?? vacant(board, section, there)
    if (host) return host
    const title = this.#titleOf(section, name)
    const order = this.#orderOf(this.created.length)
    const made: Page = { id: newId<PageId>(), kind: section, order, ...(title === undefined ? {} : { title }) }
    this.created.push({ op: 'create-page', page: made })
    return made.id
  }

  /** A page that nothing came to is not made. */
  leaveOut(page: PageId): void {
    const at = this.created.findIndex((change) => change.op === 'create-page' && change.page.id === page)
    if (at >= 0) this.created.splice(at, 1)
  }

  /** The map bears the name of its territory; the other pages are called by their kind, with the name where needed. */
  #titleOf(section: Section, name: string): string | undefined {
    if (section === 'actor-map') return name
    const word = this.#context.pageName?.(section)
    return this.#several && word !== undefined ? `${word} · ${name}`.slice(0, 200) : undefined
  }
}

/** A page that was asked for takes what belongs there; maps also go to pages of no such kind. */
function takes(board: BoardSnapshot | undefined, page: PageId, section: Section): boolean {
  const kind = board?.pages.find(({ id }) => id === page)?.kind
  return kind === section || (section === 'actor-map' && kind !== 'needs' && kind !== 'commitments')
}

function choose(
  territories: readonly FiledTerritory[],
  wanted: string | undefined,
): Result<readonly FiledTerritory[], ImportRefusal> {
  if (wanted === undefined) return ok(territories)
  const chosen = territories.filter(({ id }) => id === wanted)
  return chosen.length > 0 ? ok(chosen) : refuse('import_unknown_territory', 'territory', wanted.slice(0, 64))
}

/** A page of the board of this kind on which nothing lies, also not from this import. */
function vacant(board: BoardSnapshot | undefined, section: Section, there: readonly Item[]): PageId | undefined {
  const used = new Set(there.map(({ page }) => page))
  return board?.pages.find(({ id, kind }) => kind === section && !used.has(id))?.id
}

/** Where new items do not cover what lies on the page. */
function rightOf(page: PageId, items: readonly Item[]): { x: number; y: number } {
  let right = Number.NEGATIVE_INFINITY
  for (const item of items) if (item.page === page && isPlaced(item)) right = Math.max(right, item.geo[0] + item.geo[2])
  return { x: right > Number.NEGATIVE_INFINITY ? right + margin : 0, y: 0 }
}

function rowsOf({ actors, relations, needs, difficulties, commitments }: FiledTerritory): number {
  return actors.length + relations.length + needs.length + difficulties.length + commitments.length
}
