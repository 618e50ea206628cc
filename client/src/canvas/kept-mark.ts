import { type Item, isPlaced } from '@palabre/shared/model'
import type { Drawing, Stroke } from '@palabre/shared/scene'
import type { Brush } from './brush.ts'
import { isKeptFromView } from './faint.ts'

const size = 28
const inset = 6
const line: Stroke = { paint: 'ink', width: 2.2 }

/** Marks what only facilitators see. */
export function paintKeptMark(brush: Brush, item: Item, hidden: ReadonlySet<string>): void {
  const mark = isKeptFromView(item, hidden) && keptMark(item)
  if (mark) brush.paint(mark)
}

/** An eye struck out in the corner of an item that only facilitators see; nothing on what has no corner. */
function keptMark(item: Item): Drawing | undefined {
  if (!isPlaced(item)) return undefined
  const [, , width, height] = item.geo
  if (width < size || height < size) return undefined
  const left = width - size - inset
  const [middle, top] = [left + size / 2, inset + size / 2]
  const half = size / 2 - 4
  return {
    frame: item.geo,
    primitives: [
      {
        type: 'rectangle',
        x: left,
        y: inset,
        width: size,
        height: size,
        radius: size / 2,
        fill: 'surface',
        stroke: { paint: 'line', width: 1 },
      },
      {
        type: 'path',
        commands: [
          ['M', middle - half, top],
          ['Q', middle, top - half * 1.3, middle + half, top],
          ['Q', middle, top + half * 1.3, middle - half, top],
          ['Z'],
        ],
        stroke: line,
      },
      { type: 'ellipse', centre: { x: middle, y: top }, radiusX: 2.6, radiusY: 2.6, fill: 'ink' },
      {
        type: 'path',
        commands: [
          ['M', middle - half, top - half],
          ['L', middle + half, top + half],
        ],
        stroke: line,
      },
    ],
  }
}
