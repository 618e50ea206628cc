/** A field with two axes from 0 to 10, such as power and interest: places are values, and values are places. */
import {
  type Box,
  boxContains,
  boxHeight,
  boxWidth,
  type Geo,
  geoBounds,
  geoCentre,
  union,
} from '../../geometry/index.ts'
import type { Frame } from '../../model/index.ts'

export interface AxisValues {
  /** From left to right, 0–10. */
  readonly across: number
  /** From bottom to top, 0–10. */
  readonly up: number
}

/** Both high, one of them, or neither; 5 counts as high. */
export const quadrants = ['both', 'up', 'across', 'neither'] as const
export type Quadrant = (typeof quadrants)[number]

const most = 10
/** The part of the field along each side that 0 and 10 keep clear of, so that what stands there lies inside. */
const margin = 0.08

/** The field that the frames of a page make together. */
export function fieldOf(frames: readonly Frame[]): Box | undefined {
  return union(frames.map(({ geo }) => geoBounds(geo)))
}

/** The values of where something lies, to one decimal; undefined when it lies outside the field. */
export function valuesIn(field: Box, geo: Geo): AxisValues | undefined {
  const centre = geoCentre(geo)
  if (!boxContains(field, centre)) return undefined
  const width = boxWidth(field)
  const height = boxHeight(field)
  return {
    across: value(centre.x - field.minX, width),
    up: value(field.maxY - centre.y, height),
  }
}

/** The same item where its values put it. */
export function geoWith({ across, up }: AxisValues, field: Box, [, , width, height, rotation]: Geo): Geo {
  const x = field.minX + place(across, boxWidth(field))
  const y = field.maxY - place(up, boxHeight(field))
  return [x - width / 2, y - height / 2, width, height, rotation]
}

export function quadrantOf({ across, up }: AxisValues): Quadrant {
  if (up >= most / 2) return across >= most / 2 ? 'both' : 'up'
  return across >= most / 2 ? 'across' : 'neither'
}

function value(along: number, extent: number): number {
  const share = (along / Math.max(1, extent) - margin) / (1 - 2 * margin)
  return Math.round(Math.min(1, Math.max(0, share)) * most * 10) / 10
}

function place(amount: number, extent: number): number {
  const share = Math.min(most, Math.max(0, amount)) / most
  return (margin + share * (1 - 2 * margin)) * extent
}
