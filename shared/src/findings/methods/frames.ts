/** A page as its frames hold it: what lies in which, in the order people read. */
import { geoCentre, liesWithin } from '../../geometry/index.ts'
import { type Frame, type Item, isPlaced, type PlacedItem } from '../../model/index.ts'

/** A frame, the frames inside it, and what lies in it but in none of those. */
export interface FrameSection {
  readonly frame: Frame
  readonly inner: readonly FrameSection[]
  readonly items: readonly PlacedItem[]
}

export interface FramedPage {
  readonly sections: readonly FrameSection[]
  /** What lies in no frame. */
  readonly loose: readonly PlacedItem[]
}

/**
 * Sorts the items of one page into its frames. A frame that lies in another is part of it; what lies in several is in
 * the smallest.
 */
export function framedPage(items: Iterable<Item>): FramedPage {
  const placed = [...items].filter(isPlaced)
  const frames = placed.filter((item) => item.kind === 'frame').sort((a, b) => surface(a) - surface(b) || byId(a, b))
  const held = new Map<Frame, PlacedItem[]>(frames.map((frame) => [frame, []]))
  const within = new Map<Frame, Frame[]>(frames.map((frame) => [frame, []]))
  const outermost: Frame[] = []
  for (const [index, frame] of frames.entries()) {
    const holder = frames.slice(index + 1).find((larger) => liesWithin(frame.geo, larger.geo))
    if (holder) within.get(holder)?.push(frame)
    else outermost.push(frame)
  }
  const loose: PlacedItem[] = []
  for (const item of placed) {
    if (item.kind === 'frame') continue
    const holder = frames.find((frame) => liesWithin(item.geo, frame.geo))
    ;(holder ? (held.get(holder) ?? []) : loose).push(item)
  }
  const section = (frame: Frame): FrameSection => ({
    frame,
    inner: inFrameOrder(within.get(frame) ?? []).map(section),
    items: inReadingOrder(held.get(frame) ?? []),
  })
  return { sections: inFrameOrder(outermost).map(section), loose: inReadingOrder(loose) }
}

/** Frames in the order of their numbers, then of reading. */
function inFrameOrder(frames: readonly Frame[]): Frame[] {
  const read = inReadingOrder(frames)
  return read.sort((a, b) => (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY) || 0)
}

/** Things as people read a page: line by line, each from its beginning. What begins in the upper half of another shares its line. */
export function inReadingOrder<Thing extends PlacedItem>(things: readonly Thing[]): Thing[] {
  const rest = [...things].sort((a, b) => a.geo[1] - b.geo[1] || byId(a, b))
  const ordered: Thing[] = []
  while (rest[0]) {
    const [, top, , height] = rest[0].geo
    const line = rest.filter((thing) => thing.geo[1] <= top + height / 2)
    ordered.push(...line.sort((a, b) => geoCentre(a.geo).x - geoCentre(b.geo).x || byId(a, b)))
    rest.splice(0, line.length)
  }
  return ordered
}

function surface(frame: Frame): number {
  return frame.geo[2] * frame.geo[3]
}

function byId(a: Item, b: Item): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
