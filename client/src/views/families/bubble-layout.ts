import { type FamilyLink, type FamilyMap, weightOf } from '@palabre/shared/findings'
import type { Vec } from '@palabre/shared/geometry'

export interface PlacedBubble {
  readonly code: string
  readonly centre: Vec
  readonly radius: number
  /** Its words stand above it, away from the lines. */
  readonly wordsAbove: boolean
}

export interface PlacedLink {
  readonly link: FamilyLink
  readonly start: Vec
  /** The middle of a quadratic curve pulls towards it. */
  readonly control: Vec
  readonly end: Vec
  /** Where its number stands. */
  readonly number: Vec
  readonly width: number
}

export interface BubbleLayout {
  readonly bubbles: readonly PlacedBubble[]
  readonly links: readonly PlacedLink[]
}

export interface Room {
  readonly width: number
  readonly height: number
}

/** Sizes in units of the picture. */
const largest = 70
/** Of the width of the picture, at most. */
const largestShare = 0.115
const smallest = 26
const margin = 10
/** Room above and beneath bubbles for their words. */
const wordRoom = 62
/** Room beside the outermost bubbles, whose words may be wider than they. */
const sideRoom = 36
const widest = 12
const thinnest = 2.5
/** How strongly lines bend towards the middle of the ring. */
const bend = 0.22
const numberRoom = 26
/** Where a number may stand along its line, the best first. */
const alongs = [0.5, 0.42, 0.58, 0.34, 0.66, 0.28, 0.72] as const

/**
 * Families around an ellipse, neighbours that much joins side by side; a bubble's area grows with its actors, and a
 * line's width with what it counts. The same map gives the same picture.
 */
export function bubbleLayout({ bubbles, links }: Pick<FamilyMap, 'bubbles' | 'links'>, room: Room): BubbleLayout {
  const most = Math.max(1, ...bubbles.map(({ actors }) => actors.length))
  const crowd = Math.min(1, 6.5 / Math.max(1, bubbles.length))
  const size = Math.min(largest, room.width * largestShare) * crowd
  const radiusOf = (count: number) => Math.max(smallest, size * Math.sqrt(count / most))
  const order = ringOrder(
    bubbles.map(({ family }) => family.code),
    links,
  )
  const counts = new Map(bubbles.map(({ family, actors }) => [family.code, actors.length]))
  const reach = radiusOf(most) + margin
  const middle = { x: room.width / 2, y: room.height / 2 }
  const radii = { x: Math.max(0, middle.x - reach - sideRoom), y: Math.max(0, middle.y - reach - wordRoom) }
  // Nobody stands at the top: words above and beneath have more room beside each other.
  const turn = Math.PI / Math.max(1, order.length)
  const placed = order.map((code, index): PlacedBubble => {
    const angle = turn - Math.PI / 2 + (index / order.length) * 2 * Math.PI
    const alone = order.length === 1
    const centre = alone ? middle : { x: middle.x + radii.x * Math.cos(angle), y: middle.y + radii.y * Math.sin(angle) }
    return { code, radius: radiusOf(counts.get(code) ?? 1), centre, wordsAbove: centre.y < middle.y - margin }
  })
  return { bubbles: placed, links: placeLinks(placed, links, middle) }
}

function placeLinks(bubbles: readonly PlacedBubble[], links: readonly FamilyLink[], middle: Vec): PlacedLink[] {
  const at = new Map(bubbles.map((bubble) => [bubble.code, bubble]))
  const most = Math.max(1, ...links.map(weightOf))
  const numbers: Vec[] = []
  const isFree = (spot: Vec) =>
    numbers.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) > numberRoom) &&
    bubbles.every(({ centre, radius }) => Math.hypot(centre.x - spot.x, centre.y - spot.y) > radius + numberRoom / 2)
  return links.flatMap((link): PlacedLink[] => {
    const [a, b] = link.families.map((code) => at.get(code))
    if (!a || !b) return []
    const half = { x: (a.centre.x + b.centre.x) / 2, y: (a.centre.y + b.centre.y) / 2 }
    const control = { x: half.x + (middle.x - half.x) * bend * 2, y: half.y + (middle.y - half.y) * bend * 2 }
    const curve = { start: a.centre, control, end: b.centre }
    const spots = alongs.map((along) => pointAlong(curve, along))
    const number = spots.find(isFree) ?? (spots[0] as Vec)
    numbers.push(number)
    const width = thinnest + (widest - thinnest) * Math.sqrt((weightOf(link) - 1) / Math.max(1, most - 1))
    return [{ link, ...curve, number, width }]
  })
}

function pointAlong({ start, control, end }: Pick<PlacedLink, 'start' | 'control' | 'end'>, t: number): Vec {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y }
}

/** An order around the ring in which what is much joined lies near: swaps, for as long as one helps. */
function ringOrder(codes: readonly string[], links: readonly FamilyLink[]): readonly string[] {
  const order = [...codes]
  const length = () => {
    const place = new Map(order.map((code, index) => [code, index]))
    return links.reduce((sum, link) => {
      const apart = Math.abs((place.get(link.families[0]) ?? 0) - (place.get(link.families[1]) ?? 0))
      return sum + weightOf(link) * Math.min(apart, order.length - apart)
    }, 0)
  }
  for (let improved = true, best = length(); improved; ) {
    improved = false
    for (let i = 1; i < order.length; i++)
      for (let j = i + 1; j < order.length; j++) {
        swap(order, i, j)
        const now = length()
        if (now < best) {
          best = now
          improved = true
        } else swap(order, i, j)
      }
  }
  return order
}

function swap(list: string[], i: number, j: number): void {
  const [a, b] = [list[i] as string, list[j] as string]
  list[i] = b
  list[j] = a
}
