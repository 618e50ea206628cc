/** What the arranging verbs have in common: which items move, around what, and where the result may lie. */
import { type Box, boxCentre, geoBounds, grow, intersects, shiftBox, union, type Vec } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import {
  type Actor,
  type BoardSnapshot,
  type Item,
  type ItemKindName,
  isPlaced,
  type PlacedItem,
} from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CommandContext } from './command.ts'
import { permit, present } from './guards.ts'

export interface Arrange {
  readonly page: PageId
  /** Nothing but these moves; `everything`: all actors of the page, and actions where they can move. */
  readonly ids: Iterable<ItemId> | 'everything'
}

export interface Arrangement<Moving extends PlacedItem> {
  /** By id, so that the outcome does not hang on who selected what first. */
  readonly moving: readonly Moving[]
  /** What stays and must not be covered. */
  readonly obstacles: readonly Box[]
}

/** Room kept between actors, so that relations can be seen between them. */
export const actorGap = 56

/** Kinds that carry words: an arranged actor must not cover them. Figures, ink and frames are grounds. */
const coverable: ReadonlySet<ItemKindName> = new Set(['actor', 'action', 'sticky', 'text'])

/** The items that `accept` lets through among those asked for; `select_two` when fewer than two could move. */
export function arrangementOf<Moving extends PlacedItem>(
  board: BoardSnapshot,
  { page, ids }: Arrange,
  accept: (item: Item) => item is Moving,
  context: CommandContext,
): Result<Arrangement<Moving>, string> {
  const onPage = [...board.items.values()].filter((item) => item.page === page)
  const asked =
    ids === 'everything' ? ok(onPage.filter((item) => isActor(item) || item.kind === 'action')) : present(board, ids)
  if (!asked.ok) return asked
  const wanted = asked.value.filter((item) => item.page === page).filter(accept)
  const moving = wanted.filter((item) => permit(context, 'edit', [item]).ok)
  if (moving.length === 0 && wanted.length > 0) {
    const denied = permit(context, 'edit', wanted)
    if (!denied.ok) return denied
  }
  if (moving.length < 2) return fail('select_two')
  const movingIds = new Set<ItemId>(moving.map(({ id }) => id))
  return ok({
    moving: moving.sort((a, b) => (a.id < b.id ? -1 : 1)),
    obstacles: onPage
      .filter(isPlaced)
      .filter((item) => coverable.has(item.kind) && !movingIds.has(item.id))
      .map(({ geo }) => geoBounds(geo)),
  })
}

export function isActor(item: Item): item is Actor {
  return item.kind === 'actor'
}

/** The middle of what some items cover now. */
export function middleOf(items: readonly PlacedItem[]): Vec {
  const box = union(items.map(({ geo }) => geoBounds(geo)))
  return box ? boxCentre(box) : { x: 0, y: 0 }
}

const shiftStep = 120
const shiftRounds = 40

/**
 * The shortest tried displacement that takes a group of boxes clear of the obstacles; in the end, to the right of
 * them all.
 */
export function clearShift(boxes: readonly Box[], obstacles: readonly Box[]): Vec {
  const around = union(boxes)
  if (!around || obstacles.length === 0) return { x: 0, y: 0 }
  const near = obstacles.map((box) => grow(box, actorGap / 2))
  for (let round = 0; round <= shiftRounds; round++)
    for (const direction of round === 0 ? [{ x: 0, y: 0 }] : directions) {
      const by = { x: direction.x * round * shiftStep, y: direction.y * round * shiftStep }
      const inTheWay = near.filter((box) => intersects(box, shiftBox(around, by)))
      if (!boxes.some((box) => inTheWay.some((other) => intersects(other, shiftBox(box, by))))) return by
    }
  const rightmost = Math.max(...obstacles.map(({ maxX }) => maxX))
  return { x: rightmost + 2 * actorGap - around.minX, y: 0 }
}

const directions: readonly Vec[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: -1 },
  { x: 1, y: -1 },
]
