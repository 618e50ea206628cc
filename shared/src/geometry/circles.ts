/** Circles whose size and overlap mean something: importance, and how much two of them have to do with each other. */
import { type Geo, geoCentre } from './box.ts'
import { distance, subtract, type Vec } from './vec.ts'

export const overlaps = ['apart', 'touch', 'some', 'much'] as const
export type Overlap = (typeof overlaps)[number]

/** How deep one circle goes into the other, in diameters of the smaller one: from this on it is the next word. */
const touchFrom = -0.04
const someFrom = 0.06
const muchFrom = 0.5
/** Where a circle is put when people say the word. */
const depths: Readonly<Record<Overlap, number>> = { apart: -0.3, touch: 0.01, some: 0.28, much: 0.72 }

/** What two circles have to do with each other as they lie. */
export function overlapOf(a: Geo, b: Geo): Overlap {
  const depth = (radius(a) + radius(b) - distance(geoCentre(a), geoCentre(b))) / (2 * Math.min(radius(a), radius(b)))
  if (depth < touchFrom) return 'apart'
  if (depth < someFrom) return 'touch'
  return depth < muchFrom ? 'some' : 'much'
}

const directions = 48

/**
 * A circle brought to an overlap with one that stays. Of all the sides it could come from, the one that leaves what it
 * has to do with the others as it was, and of these the nearest.
 */
export function movedToOverlap(moving: Geo, still: Geo, overlap: Overlap, others: readonly Geo[]): Geo {
  return beside(
    moving,
    still,
    overlap,
    others.map((other) => [other, overlapOf(moving, other)]),
  )
}

/**
 * A circle of another diameter around the same middle; moved aside where that is what keeps what it has to do with the
 * other it goes deepest into, and with the rest if it can be.
 */
export function circleSized(geo: Geo, diameter: number, others: readonly Geo[] = []): Geo {
  const centre = geoCentre(geo)
  const sized: Geo = [centre.x - diameter / 2, centre.y - diameter / 2, diameter, diameter, geo[4]]
  const before = others.map((other): Kept => [other, overlapOf(geo, other)])
  if (changedOf(sized, before) === 0) return sized
  const [closest] = [...before].sort(([, a], [, b]) => overlaps.indexOf(b) - overlaps.indexOf(a))
  if (!closest) return sized
  const [other, overlap] = closest
  return beside(
    sized,
    other,
    overlap,
    before.filter((kept) => kept !== closest),
  )
}

/** Another circle, and what one has to do with it. */
type Kept = readonly [other: Geo, overlap: Overlap]

function beside(moving: Geo, still: Geo, overlap: Overlap, kept: readonly Kept[]): Geo {
  const far = radius(moving) + radius(still) - depths[overlap] * 2 * Math.min(radius(moving), radius(still))
  const from = subtract(geoCentre(moving), geoCentre(still))
  const now = Math.atan2(from.y, from.x)
  let best = around(moving, geoCentre(still), far, now)
  let fewest = changedOf(best, kept)
  for (let turn = 1; turn < directions && fewest > 0; turn++) {
    const side = (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2)
    const place = around(moving, geoCentre(still), far, now + (side / directions) * 2 * Math.PI)
    const count = changedOf(place, kept)
    if (count >= fewest) continue
    fewest = count
    best = place
  }
  return best
}

function changedOf(place: Geo, kept: readonly Kept[]): number {
  return kept.filter(([other, overlap]) => overlapOf(place, other) !== overlap).length
}

/** The diameter of a circle; of an ellipse, the middle between both of its own. */
export function diameterOf(geo: Geo): number {
  return 2 * radius(geo)
}

function radius([, , width, height]: Geo): number {
  return Math.max(1, (width + height) / 4)
}

function around([, , width, height, rotation]: Geo, centre: Vec, far: number, angle: number): Geo {
  const x = centre.x + far * Math.cos(angle) - width / 2
  return [x, centre.y + far * Math.sin(angle) - height / 2, width, height, rotation]
}
