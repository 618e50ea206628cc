/** Where cards go on a page of needs: free spots in a column, and the stack of statements beneath a need. */
import type { Change } from '../document/index.ts'
import { type Box, type Geo, geoBounds, geoCentre } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import {
  type BoardSnapshot,
  columnAt,
  columnBox,
  type Item,
  type ItemKindName,
  isPlaced,
  itemKinds,
  type Need,
  needsPage,
  type PlacedItem,
  type Statement,
  type StatementColumn,
} from '../model/index.ts'

const gap = 14
/** Each column has room for two needs side by side. */
const lanes = [40, 360] as const
/** So many statements at once stand three to a row, a little narrower: the whole column is read from the back of a room. */
const many = { from: 12, width: 196, lanes: [22, 232, 442] } as const
/** Statements stand in a little from the left edge of their need; the thread runs in that room. */
const stackIndent = 40

/** What holds or surrounds other things does not stand in their way. */
const groundKinds: ReadonlySet<ItemKindName> = new Set(['frame', 'ink', 'shape', 'territory'])

export type Place = readonly [ItemId, Geo]

export function isOnNeedsPage(board: BoardSnapshot, page: PageId): boolean {
  return board.pages.some(({ id, kind }) => id === page && kind === 'needs')
}

/** The column that a box lies in, by its middle. */
export function columnOf(geo: Geo): StatementColumn | undefined {
  return columnAt(geoCentre(geo))
}

/** The boxes of what stands on a page, without some items. */
export function standingOn(board: BoardSnapshot, page: PageId, without: { has(id: ItemId): boolean }): Box[] {
  const boxes: Box[] = []
  for (const item of board.items.values())
    if (item.page === page && isPlaced(item) && !groundKinds.has(item.kind) && !without.has(item.id))
      boxes.push(geoBounds(item.geo))
  return boxes
}

/** The top left of the highest free spot of a column for a box of this size. */
export function spotInColumn(
  column: StatementColumn,
  size: readonly [number, number],
  obstacles: readonly Box[],
): { readonly x: number; readonly y: number } {
  const { minX } = columnBox(column, 0)
  const [left, right] = lanes.map((lane) => ({
    x: minX + lane,
    y: clearTop(minX + lane, needsPage.contentTop, size, obstacles),
  })) as [{ x: number; y: number }, { x: number; y: number }]
  return right.y < left.y && size[0] < needsPage.columnWidth / 2 ? right : left
}

/** Free places in a column for so many new statements: row by row, below each other where something stands. */
export function placesInColumn(column: StatementColumn, count: number, obstacles: readonly Box[]): Geo[] {
  const [usual, height] = itemKinds.statement.size
  const width = count < many.from ? usual : many.width
  const { minX } = columnBox(column, 0)
  const free = (x: number, from: number) => ({ x, y: clearTop(x, from, [width, height], obstacles) })
  const next = (count < many.from ? lanes : many.lanes).map((lane) => free(minX + lane, needsPage.contentTop))
  return Array.from({ length: count }, (): Geo => {
    const lane = next.reduce((best, { y }, index) => (y < (next[best]?.y ?? 0) ? index : best), 0)
    const { x, y } = next[lane] ?? { x: minX, y: needsPage.contentTop }
    next[lane] = free(x, y + height + gap)
    return [x, y, width, height, 0]
  })
}

/** The first y from `top` down at which a box meets no obstacle. */
export function clearTop(
  x: number,
  top: number,
  [width, height]: readonly [number, number],
  obstacles: readonly Box[],
): number {
  let y = top
  for (;;) {
    const inTheWay = obstacles.find(
      ({ minX, minY, maxX, maxY }) =>
        minX - gap < x + width && maxX + gap > x && minY - gap < y + height && maxY + gap > y,
    )
    if (!inTheWay) return y
    y = inTheWay.maxY + gap
  }
}

/** The statements of a need on its own page, as they are stacked: from top to bottom. */
export function stackOf(board: BoardSnapshot, need: Item): Statement[] {
  const statements: Statement[] = []
  for (const item of board.items.values())
    if (item.kind === 'statement' && item.need === need.id && item.page === need.page) statements.push(item)
  return statements.sort((a, b) => a.geo[1] - b.geo[1] || a.geo[0] - b.geo[0] || (a.id < b.id ? -1 : 1))
}

/**
 * Places for these statements one below the other beneath a need, each clear of what stands there already; `going`
 * makes way.
 */
export function stackUnder(
  board: BoardSnapshot,
  need: Need,
  statements: readonly Statement[],
  going: readonly ItemId[] = [],
): Place[] {
  const obstacles = standingOn(board, need.page, new Set([need.id, ...going, ...statements.map(({ id }) => id)]))
  const [needX, needY, , needHeight] = need.geo
  const x = needX + stackIndent
  let top = needY + needHeight + gap
  return statements.map(({ id, geo: [, , width, height, rotation] }) => {
    const y = clearTop(x, top, [width, height], obstacles)
    top = y + height + gap
    return [id, [x, y, width, height, rotation]]
  })
}

/** These items and, for each need among them, the statements of its stack. Each item once. */
export function withStacks(board: BoardSnapshot, items: readonly PlacedItem[]): readonly PlacedItem[] {
  const needs = items.filter(({ kind }) => kind === 'need')
  if (needs.length === 0) return items
  const all = new Map(items.map((item) => [item.id, item]))
  for (const need of needs) for (const statement of stackOf(board, need)) all.set(statement.id, statement)
  return [...all.values()]
}

/** New places as changes, with the column that each statement comes to lie in; those in a stack keep their own. */
export function withColumns(board: BoardSnapshot, changes: readonly Change[]): readonly Change[] {
  return changes.map((change) => {
    if (change.op !== 'edit-item') return change
    const item = board.items.get(change.id)
    if (item?.kind !== 'statement' || item.need || !isOnNeedsPage(board, item.page)) return change
    const column = columnOf((change.fields.geo as Geo | undefined) ?? item.geo)
    return { ...change, fields: { ...change.fields, ...columnField(item, column) } }
  })
}

/** A column as written in a document: the default is absent there. Nothing for the column it has, or none. */
export function columnField(statement: Statement, column: StatementColumn | undefined): { column?: unknown } {
  if (column === undefined || column === statement.column) return {}
  return { column: column === itemKinds.statement.defaults.column ? undefined : column }
}
