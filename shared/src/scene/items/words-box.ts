import type { Need, Statement, Tension } from '../../model/index.ts'
import type { Detail, TextStyle } from '../primitives.ts'

/** Where words go on a card, from its top left, and the sizes they may take: for drawing them and for typing them. */
export interface WordsBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly weight: TextStyle['weight']
  readonly sizes: readonly number[]
}

const near = [19, 18, 17, 16, 15, 14, 13, 12, 11, 10] as const
const far = [25, 23, 21, 19, 17, 15, 13, 12] as const
/** Of a whole page on one screen: what a card begins with can still be read. */
export const farthestSizes = [36, 33, 30, 27, 24, 21] as const
const padding = 12
const foot = 20
/** Kept free below a tag on the upper edge. */
const tagRoom = 5
/** Of a need: its strong edge, and the line at its foot. */
export const needEdge = 12
/** Of a tension: the room of the arrow between both stakes. */
export const tensionGap = 60

/** `part` names one of the two stakes of a tension. */
export function wordsBox(item: Statement | Need | Tension, detail: Detail, part: 'a' | 'b' = 'a'): WordsBox {
  const [, , width, height] = item.geo
  const sizes = detail === 'full' ? near : detail === 'plain' ? farthestSizes : far
  if (item.kind === 'tension') {
    const side = Math.max(24, (width - tensionGap) / 2)
    const x = part === 'a' ? 8 : width - side + 8
    return { x, y: 8, width: side - 16, height: Math.max(8, height - 16), weight: 600, sizes }
  }
  const left = item.kind === 'need' ? needEdge + 10 : padding
  const y = isTagged(item) ? padding + tagRoom : detail === 'full' ? padding : padding - 4
  return {
    x: left,
    y,
    width: Math.max(8, width - left - padding),
    height: Math.max(8, height - y - padding + 4 - footRoom(item, detail)),
    weight: item.kind === 'need' ? 700 : 400,
    sizes,
  }
}

/** What is kept free for the line at its foot. */
function footRoom(item: Statement | Need, detail: Detail): number {
  if (detail === 'full') return hasFoot(item) ? foot : 0
  return item.kind === 'need' && detail !== 'plain' ? 28 : 0
}

/** Whether a line is printed at its foot: what a need gathers, where a statement comes from and of which column it is. */
function hasFoot(item: Statement | Need): boolean {
  return item.kind === 'need' || item.source !== undefined || item.need !== undefined
}

/** Whether a tag lies on its upper edge: what a gap is about, the weight of a need. */
function isTagged(item: Statement | Need): boolean {
  return item.kind === 'need' ? item.priority !== undefined : item.column === 'gap' && item.gap !== undefined
}
