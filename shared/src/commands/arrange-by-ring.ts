import { boxHeight, boxWidth, geoBounds, type Vec } from '../geometry/index.ts'
import { type Actor, type ActorRing, type BoardSnapshot, familyOf } from '../model/index.ts'
import { blockOf, byName } from './arrange-by-family.ts'
import { type Arrange, actorGap, arrangementOf, isActor } from './arrangement.ts'
import type { Command } from './command.ts'
import { type Centred, placeCentres } from './place-centres.ts'

/** From the middle outwards: the people concerned, those who accompany them, those near by, the system around all. */
const ringsOutwards: readonly ActorRing[] = ['people', 'social-work', 'proximity', 'system']
/** Extra room between two rings, in cells, so that they read as rings. */
const ringSpacing = 0.25
/** A circle grows by this until nobody on it stands in the way of those further in, in cells. */
const growth = 0.1

/**
 * Lays actors on concentric rings, families side by side; a crowded ring takes several circles. Rings are as much
 * wider than high as the cards are, so that they lie close and fit a screen. Actors without a ring gather below.
 */
export const arrangeByRing: Command<Arrange> = (board, args, context) => {
  const arrangement = arrangementOf(board, args, isActor, context)
  if (!arrangement.ok) return arrangement
  const { moving, obstacles } = arrangement.value
  return placeCentres(board, ringLayout(board, moving), obstacles, context)
}

function ringLayout(board: BoardSnapshot, actors: readonly Actor[]): Centred<Actor>[] {
  const boxes = actors.map(({ geo }) => geoBounds(geo))
  const cell = { x: Math.max(...boxes.map(boxWidth)) + actorGap, y: Math.max(...boxes.map(boxHeight)) + actorGap }
  const sorted = actors.toSorted((a, b) => familyRank(board, a) - familyRank(board, b) || byName(a, b))
  const placed: Centred<Actor>[] = []
  let radius = 0
  for (const ring of ringsOutwards) {
    const members = sorted.filter((actor) => actor.ring === ring)
    if (members.length > 0) radius = layCircles(members, radius, placed) + ringSpacing
  }
  const layout = placed.map(({ item, centre }) => ({ item, centre: { x: centre.x * cell.x, y: centre.y * cell.y } }))
  const unsaid = sorted.filter(({ ring }) => ring === undefined || !ringsOutwards.includes(ring))
  if (unsaid.length > 0) {
    const block = blockOf(unsaid)
    const top = Math.max(0, ...placed.map(({ centre }) => centre.y + 1)) * cell.y
    for (const { item, centre } of block.members)
      layout.push({ item, centre: { x: centre.x - block.width / 2, y: centre.y + top } })
  }
  return layout
}

/**
 * Lays members on circles from `radius` outwards, in cells; returns the radius where the next ring may begin. Each
 * circle is the first one that takes its members clear of all placed so far.
 */
function layCircles(members: readonly Actor[], from: number, placed: Centred<Actor>[]): number {
  let radius = from === 0 ? firstRadius(members.length) : from
  for (let at = 0; at < members.length; ) {
    const count = Math.min(members.length - at, capacity(radius))
    const centres = Array.from({ length: count }, (_, index) => onCircle(radius, index / count))
    if (centres.some((centre) => placed.some((other) => !areApart(centre, other.centre)))) {
      radius += growth
      continue
    }
    for (const [index, item] of members.slice(at, at + count).entries())
      placed.push({ item, centre: centres[index] as Vec })
    at += count
    radius += 1
  }
  return radius
}

/** Whether cells around two middles do not overlap. */
function areApart(a: Vec, b: Vec): boolean {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) >= 1 - 1e-9
}

/** One actor sits in the middle; a few stand around it as closely as they can. */
function firstRadius(count: number): number {
  if (count === 1) return 0
  let radius = 0.5
  while (radius < 1 && capacity(radius) < count) radius += growth
  return radius
}

/** How many cells fit on a circle, evenly spread. */
function capacity(radius: number): number {
  // No two middles are nearer than a cell is wide.
  let count = Math.max(1, Math.floor(2 * Math.PI * radius))
  while (count > 1 && !fits(radius, count)) count--
  return count
}

function fits(radius: number, count: number): boolean {
  const centres = Array.from({ length: count }, (_, index) => onCircle(radius, index / count))
  return centres.every((centre, index) => areApart(centre, centres[(index + 1) % count] as Vec))
}

/** A point at a share of the turn, clockwise from the top. */
function onCircle(radius: number, turn: number): Vec {
  const angle = turn * 2 * Math.PI - Math.PI / 2
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}

function familyRank(board: BoardSnapshot, actor: Actor): number {
  const { code } = familyOf(board.meta.families, actor.family)
  return board.meta.families.findIndex((family) => family.code === code)
}
