import type { Change } from '../document/index.ts'
import { boxHeight, boxWidth, geoBounds, shiftGeo, union } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import { type BoardSnapshot, type Frame, itemKinds, type PlacedItem } from '../model/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { withFrameContent } from './frame-content.ts'
import { permit, roomFor } from './guards.ts'
import { fieldsOf, newItem } from './new-item.ts'
import { ordersBelow } from './orders.ts'

export interface AddFrameLike {
  /** Its size, the frames inside it and its headings are the pattern; notes are left out. */
  readonly pattern: ItemId
  readonly title?: string
  /** Chosen by the caller when it needs to know it beforehand. */
  readonly id?: ItemId
}

const gap = 80

/** Adds one more frame of a row, such as a stop of a walk or a table of a world café, right of all others. */
export const addFrameLike: Command<AddFrameLike> = (board, { pattern, title, id }, context) => {
  const frame = board.items.get(pattern)
  if (frame?.kind !== 'frame') return fail('item_gone')
  const parts = partsOf(board, frame)
  const permitted = permit(context, 'create', parts)
  if (!permitted.ok) return permitted
  const room = roomFor(board, parts.length)
  if (!room.ok) return room
  const frames = [...board.items.values()].filter((item) => item.kind === 'frame').filter(onPageOf(frame))
  const right = union(frames.map(({ geo }) => geoBounds(geo)))?.maxX ?? frame.geo[0]
  const by = { x: right + gap - frame.geo[0], y: 0 }
  const numbers = frames.flatMap(({ number }) => (number === undefined ? [] : [number]))
  const orders = ordersBelow(board, frame.page, parts.length)
  const changes: Change[] = []
  for (const [index, part] of parts.entries()) {
    const own = part.id === frame.id
    const fields = own
      ? { title, number: frame.number === undefined ? undefined : Math.max(...numbers) + 1 }
      : fieldsOf(part)
    const text = 'text' in part ? part.text : undefined
    const draft = { kind: part.kind, page: frame.page, order: orders[index] as string, text, fields }
    const copy = newItem(board, { ...draft, geo: shiftGeo(part.geo, by), id: own ? id : undefined }, context)
    if (!copy.ok) return copy
    changes.push({ op: 'create-item', item: copy.value })
  }
  return ok(changes)
}

/** A frame, the frames inside it and its headings, from the bottom up: the larger ones hold the smaller ones. */
function partsOf(board: BoardSnapshot, frame: Frame): PlacedItem[] {
  const inside = withFrameContent(board, [frame.id]).filter(({ kind }) => kind === 'frame' || kind === 'text')
  return inside.sort((a, b) => rank(a) - rank(b))
}

function rank(part: PlacedItem): number {
  return itemKinds[part.kind].worded ? 0 : -boxWidth(geoBounds(part.geo)) * boxHeight(geoBounds(part.geo))
}

function onPageOf(frame: Frame): (other: Frame) => boolean {
  return ({ page }) => page === frame.page
}
