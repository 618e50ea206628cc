import type { Change } from '../document/index.ts'
import { type Box, type Geo, geoBounds, union } from '../geometry/index.ts'
import type { ItemId, PageId, ParticipantId } from '../ids.ts'
import {
  type BoardSnapshot,
  type Colour,
  type ItemKindName,
  isPlaced,
  itemKinds,
  itemsOfPage,
  type StatementColumn,
} from '../model/index.ts'
import { isOnNeedsPage, placesInColumn, standingOn } from './needs-layout.ts'
import { ordersOnTop } from './orders.ts'

/** A note that nobody but its author has seen. */
export interface HiddenNote {
  readonly id: ItemId
  readonly author: ParticipantId
  readonly text: string
  readonly colour: Colour
}

/** `[x, y, width, height]` in page units. */
export type BlockView = readonly [number, number, number, number]

export interface RevealNotes {
  readonly page: PageId
  /** On a page of needs; `expectation` where nobody chose. */
  readonly column?: StatementColumn | undefined
  /** Without author and colour; the caller has shuffled them. */
  readonly anonymous: boolean
  /** Where notes of the same round lie already: these join them. */
  readonly block?: BlockView | undefined
  /** Epoch ms. */
  readonly now: number
}

/** The author of what is shown without one. */
const anonymousAuthor = 'p_anonymous000' as ParticipantId
const gap = 20
const [noteWidth, noteHeight] = itemKinds.sticky.size
const across = noteWidth + gap
const down = noteHeight + gap
/** How much wider than high a block is. */
const aspect = 1.5
/** A block that would have to grow beyond this many rows is begun anew. */
const mostRings = 40
/** What others lie in takes no place from them. */
const holdsOthers: ReadonlySet<ItemKindName> = new Set(['frame', 'territory'])

/**
 * Puts notes on a page, in the order given, where nothing lies yet: as statements in a column of a page of needs, as
 * stickies in a block elsewhere: in the one of their round, where it has begun, else beside everything that is there. All carry the moment of the reveal: when each was written says who.
 */
export function revealNotes(
  board: BoardSnapshot,
  notes: readonly HiddenNote[],
  { page, column = 'expectation', anonymous, block, now }: RevealNotes,
): readonly Change[] {
  const orders = ordersOnTop(board, page, notes.length)
  const asStatements = isOnNeedsPage(board, page)
  const places = asStatements
    ? placesInColumn(column, notes.length, standingOn(board, page, new Set()))
    : ((block && placesInBlock(board, page, notes.length, block)) ?? placesBeside(board, page, notes.length))
  return notes.map(({ id, author, text, colour }, index): Change => {
    const head = {
      id,
      author: anonymous ? anonymousAuthor : author,
      at: now,
      page,
      order: orders[index] as string,
      geo: places[index] as Geo,
      text,
    }
    if (asStatements) return { op: 'create-item', item: { ...head, kind: 'statement', column } }
    const look = { colour: anonymous ? 'yellow' : colour, size: 'm', align: 'start' } as const
    return { op: 'create-item', item: { ...head, kind: 'sticky', ...look } }
  })
}

/** A block about half again as wide as high, as screens are, beside everything that lies on the page. */
function placesBeside(board: BoardSnapshot, page: PageId, count: number): Geo[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(aspect * count)))
  const size = { width: columns * across, height: Math.ceil(count / columns) * down }
  const { x, y } = cornerBeside(
    union(
      itemsOfPage(board, page)
        .filter(isPlaced)
        .map(({ geo }) => geoBounds(geo)),
    ),
    size,
  )
  return Array.from({ length: count }, (_, index) =>
    geoAt(x + (index % columns) * across, y + Math.floor(index / columns) * down),
  )
}

/** To the right of the content or below it, wherever the page stays more like a screen. */
function cornerBeside(
  content: Box | undefined,
  { width, height }: { readonly width: number; readonly height: number },
) {
  if (!content) return { x: 0, y: 0 }
  const { minX, minY, maxX, maxY } = content
  const [wide, high] = [maxX - minX, maxY - minY]
  const reachRight = Math.max((wide + 2 * gap + width) / aspect, Math.max(high, height))
  const reachBelow = Math.max(Math.max(wide, width) / aspect, high + 2 * gap + height)
  return reachRight < reachBelow ? { x: maxX + 2 * gap, y: minY } : { x: minX, y: maxY + 2 * gap }
}

/** The free places of a block that has begun, from its corner outwards; undefined where too much is in the way. */
function placesInBlock(board: BoardSnapshot, page: PageId, count: number, [left, top]: BlockView): Geo[] | undefined {
  const taken = itemsOfPage(board, page).flatMap((item) =>
    isPlaced(item) && !holdsOthers.has(item.kind) ? [geoBounds(item.geo)] : [],
  )
  const isFree = (x: number, y: number) =>
    !taken.some((box) => box.minX < x + noteWidth && x < box.maxX && box.minY < y + noteHeight && y < box.maxY)
  const found: (readonly [row: number, column: number])[] = []
  for (let ring = 0; ring < mostRings && found.length < count; ring += 1)
    for (const [row, column] of cellsOfRing(ring))
      if (found.length < count && isFree(left + column * across, top + row * down)) found.push([row, column])
  if (found.length < count) return undefined
  return found
    .sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB)
    .map(([row, column]) => geoAt(left + column * across, top + row * down))
}

/** The cells that a block gains when it grows by one row. */
function cellsOfRing(ring: number): (readonly [row: number, column: number])[] {
  const columnsOf = (rows: number) => Math.ceil(aspect * rows)
  const columns = columnsOf(ring + 1)
  return Array.from({ length: ring + 1 }, (_, row) => row).flatMap((row) =>
    Array.from({ length: columns }, (_, column) => column)
      .filter((column) => row === ring || column >= columnsOf(ring))
      .map((column) => [row, column] as const),
  )
}

function geoAt(x: number, y: number): Geo {
  return [x, y, noteWidth, noteHeight, 0]
}
