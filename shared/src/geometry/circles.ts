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
  const apart = radius(moving) + radius(still) - depths[overlap] * 2 * Math.min(radius(moving), radius(still))
  const from = subtract(geoCentre(moving), geoCentre(still))
  const now = Math.atan2(from.y, from.x)
  const before = others.map((other) => overlapOf(moving, other))
  let best = around(moving, geoCentre(still), apart, now)
  let fewest = changed(best)
  for (let turn = 1; turn < directions && fewest > 0; turn++) {
    const side = (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2)
    const place = around(moving, geoCentre(still), apart, now + (side / directions) * 2 * Math.PI)
    const count = changed(place)
    if (count >= fewest) continue
    fewest = count
    best = place
  }
  return best

  function changed(place: Geo): number {
    return others.filter((other, index) => overlapOf(place, other) !== before[index]).length
  }
}

/** A circle of another diameter around the same middle. */
export function circleSized(geo: Geo, diameter: number): Geo {
  const centre = geoCentre(geo)
  return [centre.x - diameter / 2, centre.y - diameter / 2, diameter, diameter, geo[4]]
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
