import type { Change } from '../document/index.ts'
import { type Geo, geoBounds, union } from '../geometry/index.ts'
import type { ItemId, PageId, ParticipantId } from '../ids.ts'
import {
  type BoardSnapshot,
  type Colour,
  isPlaced,
  itemKinds,
  itemsOfPage,
  type StatementColumn,
} from '../model/index.ts'
import { isOnNeedsPage, spotInColumn, standingOn } from './needs-layout.ts'
import { ordersOnTop } from './orders.ts'

/** A note that nobody but its author has seen. */
export interface HiddenNote {
  readonly id: ItemId
  readonly author: ParticipantId
  readonly text: string
  readonly colour: Colour
}

export interface RevealNotes {
  readonly page: PageId
  /** On a page of needs; `expectation` where nobody chose. */
  readonly column?: StatementColumn | undefined
  /** Without author and colour; the caller has shuffled them. */
  readonly anonymous: boolean
  /** Epoch ms. */
  readonly now: number
}

/** The author of what is shown without one. */
const anonymousAuthor = 'p_anonymous000' as ParticipantId
const gap = 20

/**
 * Puts notes on a page, in the order given, where nothing lies yet: as statements in a column of a page of needs, as
 * stickies in a block below everything elsewhere. All carry the moment of the reveal: when each was written says who.
 */
export function revealNotes(
  board: BoardSnapshot,
  notes: readonly HiddenNote[],
  { page, column = 'expectation', anonymous, now }: RevealNotes,
): readonly Change[] {
  const orders = ordersOnTop(board, page, notes.length)
  const asStatements = isOnNeedsPage(board, page)
  const places = asStatements
    ? placesInColumn(board, page, column, notes.length)
    : placesBelow(board, page, notes.length)
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

function placesInColumn(board: BoardSnapshot, page: PageId, column: StatementColumn, count: number): Geo[] {
  const [width, height] = itemKinds.statement.size
  const taken = standingOn(board, page, new Set())
  return Array.from({ length: count }, (): Geo => {
    const { x, y } = spotInColumn(column, [width, height], taken)
    taken.push(geoBounds([x, y, width, height, 0]))
    return [x, y, width, height, 0]
  })
}

function placesBelow(board: BoardSnapshot, page: PageId, count: number): Geo[] {
  const [width, height] = itemKinds.sticky.size
  const content = union(
    itemsOfPage(board, page)
      .filter(isPlaced)
      .map(({ geo }) => geoBounds(geo)),
  )
  const left = content?.minX ?? 0
  const top = content ? content.maxY + 2 * gap : 0
  const columns = Math.max(1, Math.ceil(Math.sqrt(count)))
  return Array.from(
    { length: count },
    (_, index): Geo => [
      left + (index % columns) * (width + gap),
      top + Math.floor(index / columns) * (height + gap),
      width,
      height,
      0,
    ],
  )
}
