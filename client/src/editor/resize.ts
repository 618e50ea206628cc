/** What a handle does to a selection's box. Page units. */
import { type Geo, geoCentre, rotateAround, type Vec } from '@palabre/shared/geometry'
import type { Handle } from './input.ts'

/** Nothing is made smaller than this by hand. */
const smallestSide = 8

export interface ResizeOptions {
  readonly keepRatio: boolean
  readonly fromCentre: boolean
}

/**
 * A possibly turned box after its handle was dragged by `delta` (page units). The opposite side stays where it is,
 * or the middle does (`fromCentre`).
 */
export function resizedBox(box: Geo, handle: Handle, delta: Vec, { keepRatio, fromCentre }: ResizeOptions): Geo {
  const [, , width, height, rotation] = box
  const local = rotateAround(delta, { x: 0, y: 0 }, -rotation)
  const pull = { x: sideX[handle], y: sideY[handle] }
  const reach = fromCentre ? 2 : 1
  let nextWidth = grown(width, pull.x * local.x * reach, pull.x)
  let nextHeight = grown(height, pull.y * local.y * reach, pull.y)
  if (keepRatio && width > 0 && height > 0) {
    const factor = ratioFactor(nextWidth / width, nextHeight / height, pull)
    nextWidth = width * factor
    nextHeight = height * factor
  }
  const shift = fromCentre
    ? { x: 0, y: 0 }
    : { x: ((nextWidth - width) / 2) * pull.x, y: ((nextHeight - height) / 2) * pull.y }
  const turned = rotateAround(shift, { x: 0, y: 0 }, rotation)
  const centre = geoCentre(box)
  return [centre.x + turned.x - nextWidth / 2, centre.y + turned.y - nextHeight / 2, nextWidth, nextHeight, rotation]
}

/** An item carried along when the box it lies in goes from one to another; turned items keep their turn. */
export function carriedGeo(geo: Geo, from: Geo, to: Geo): Geo {
  const scaleX = from[2] === 0 ? 1 : to[2] / from[2]
  const scaleY = from[3] === 0 ? 1 : to[3] / from[3]
  const centre = geoCentre(geo)
  const width = geo[2] * scaleX
  const height = geo[3] * scaleY
  return [
    to[0] + (centre.x - from[0]) * scaleX - width / 2,
    to[1] + (centre.y - from[1]) * scaleY - height / 2,
    width,
    height,
    geo[4],
  ]
}

/** The ends of a line or an arrow: it runs along the middle of its box, turned. */
export function lineEnds(geo: Geo): readonly [Vec, Vec] {
  const centre = geoCentre(geo)
  const half = geo[2] / 2
  return [
    rotateAround({ x: centre.x - half, y: centre.y }, centre, geo[4]),
    rotateAround({ x: centre.x + half, y: centre.y }, centre, geo[4]),
  ]
}

/** The box of a line between two points; `thickness` is the height kept for it. */
export function lineGeo(from: Vec, to: Vec, thickness = 0): Geo {
  const width = Math.hypot(to.x - from.x, to.y - from.y)
  const rotation = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
  return [(from.x + to.x) / 2 - width / 2, (from.y + to.y) / 2 - thickness / 2, width, thickness, rotation]
}

const sideX: Readonly<Record<Handle, -1 | 0 | 1>> = { nw: -1, w: -1, sw: -1, n: 0, s: 0, ne: 1, e: 1, se: 1 }
const sideY: Readonly<Record<Handle, -1 | 0 | 1>> = { nw: -1, n: -1, ne: -1, w: 0, e: 0, sw: 1, s: 1, se: 1 }

/** Which lines of the box a handle moves: those may snap. */
export function movedLines(handle: Handle): { x: ('start' | 'end')[]; y: ('start' | 'end')[] } {
  const line = (side: -1 | 0 | 1): ('start' | 'end')[] => (side === 0 ? [] : [side < 0 ? 'start' : 'end'])
  return { x: line(sideX[handle]), y: line(sideY[handle]) }
}

function grown(side: number, by: number, pull: number): number {
  return pull === 0 ? side : Math.max(Math.min(smallestSide, side), side + by)
}

/** One factor for both sides: that of the side which is pulled, or the larger of the two at a corner. */
function ratioFactor(x: number, y: number, pull: Vec): number {
  if (pull.x === 0) return y
  return pull.y === 0 ? x : Math.max(x, y)
}
