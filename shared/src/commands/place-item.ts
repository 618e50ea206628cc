import type { Geo, Vec } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import { type ItemHead, type ItemOf, itemKinds, type PlacedItem } from '../model/index.ts'
import { ok } from '../result.ts'
import type { Command } from './command.ts'
import { pageThere, permit, roomFor } from './guards.ts'
import { newItem } from './new-item.ts'
import { ordersBelow, ordersOnTop } from './orders.ts'
import { pointsThere } from './points-there.ts'

type PlacedKind = PlacedItem['kind']
type OwnFields<Kind extends PlacedKind> = Partial<Omit<ItemOf<Kind>, keyof ItemHead<Kind> | 'geo' | 'text'>>

interface Where {
  readonly page: PageId
  /** Chosen by the caller when it needs to know it beforehand. */
  readonly id?: ItemId
  /** Its middle, for an item of its kind's usual size. */
  readonly at?: Vec
  /** Its whole box; wins over `at`. */
  readonly geo?: Geo
  /** The words of a sticky, a text or a shape. */
  readonly text?: string
}

export type PlaceItem = {
  readonly [Kind in PlacedKind]: Where & { readonly kind: Kind; readonly fields?: OwnFields<Kind> }
}[PlacedKind]

/**
 * Places a new actor, sticky, text, shape, stroke or frame. Frames go below everything, so that they hold what is
 * there already; all others on top. An actor needs no name yet.
 */
export const placeItem: Command<PlaceItem> = (board, { kind, page, id, at, geo, text, fields = {} }, context) => {
  const permitted = permit(context, 'create', [{ kind }])
  if (!permitted.ok) return permitted
  const there = pageThere(board, page)
  if (!there.ok) return there
  const room = roomFor(board, 1)
  if (!room.ok) return room
  const pointing = pointsThere(board, kind, fields)
  if (!pointing.ok) return pointing
  const [order] = (kind === 'frame' ? ordersBelow : ordersOnTop)(board, page, 1) as [string]
  const named = kind === 'actor' || kind === 'action' ? { name: '', ...fields } : fields
  const item = newItem(board, { kind, page, order, id, geo: geo ?? geoAround(kind, at), text, fields: named }, context)
  return item.ok ? ok([{ op: 'create-item', item: item.value }]) : item
}

function geoAround(kind: PlacedKind, at: Vec = { x: 0, y: 0 }): Geo {
  const [width, height] = itemKinds[kind].size
  return [at.x - width / 2, at.y - height / 2, width, height, 0]
}
