import { boxHeight, boxWidth, geoBounds, type Vec } from '../geometry/index.ts'
import { type Actor, type ActorRing, type BoardSnapshot, familyOf } from '../model/index.ts'
import { blockOf, byName } from './arrange-by-family.ts'
import { type Arrange, actorGap, arrangementOf, isActor } from './arrangement.ts'
import type { Command } from './command.ts'
import { type Centred, placeCentres } from './place-centres.ts'

/** From the middle outwards: the people concerned, those who accompany them, those near by, the system around all. */
const ringsOutwards: readonly ActorRing[] = ['people', 'social-work', 'proximity', 'system']
/** Extra room between two rings, in cells, so that they read as rings. */
const ringSpacing = 0.6

/**
 * Lays actors on concentric rings, families side by side; a crowded ring takes several circles. Actors without a
 * ring gather below.
 */
export const arrangeByRing: Command<Arrange> = (board, args, context) => {
  const arrangement = arrangementOf(board, args, isActor, context)
  if (!arrangement.ok) return arrangement
  const { moving, obstacles } = arrangement.value
  return placeCentres(board, ringLayout(board, moving), obstacles, context)
}

function ringLayout(board: BoardSnapshot, actors: readonly Actor[]): Centred<Actor>[] {
  const boxes = actors.map(({ geo }) => geoBounds(geo))
  // Circles one cell apart keep any two boxes apart, however they are turned.
  const cell = Math.max(...boxes.map((box) => Math.sqrt(boxWidth(box) ** 2 + boxHeight(box) ** 2))) + actorGap / 2
  const sorted = actors.toSorted((a, b) => familyRank(board, a) - familyRank(board, b) || byName(a, b))
  const layout: Centred<Actor>[] = []
  let radius = 0
  for (const ring of ringsOutwards) {
    const members = sorted.filter((actor) => actor.ring === ring)
    if (members.length === 0) continue
    radius = layCircles(members, radius, cell, layout) + cell * ringSpacing
  }
  const unsaid = sorted.filter(({ ring }) => ring === undefined || !ringsOutwards.includes(ring))
  if (unsaid.length > 0) {
    const block = blockOf(unsaid)
    for (const { item, centre } of block.members)
      layout.push({ item, centre: { x: centre.x - block.width / 2, y: centre.y + radius + cell } })
  }
  return layout
}

/** Lays members on circles from `radius` outwards; returns the radius where the next ring may begin. */
function layCircles(members: readonly Actor[], from: number, cell: number, layout: Centred<Actor>[]): number {
  let radius = from === 0 ? firstRadius(members.length, cell) : from
  for (let at = 0; at < members.length; radius += cell) {
    const circle = members.slice(at, at + capacity(radius, cell))
    for (const [index, item] of circle.entries()) layout.push({ item, centre: onCircle(radius, index / circle.length) })
    at += circle.length
  }
  return radius
}

/** One actor sits in the middle; a few stand around it as closely as they can. */
function firstRadius(count: number, cell: number): number {
  if (count === 1) return 0
  return count >= 6 ? cell : (cell / 2 / Math.sin(Math.PI / count)) * 1.001
}

/** How many cells fit on a circle when chords, not arcs, keep them apart. */
function capacity(radius: number, cell: number): number {
  if (radius < cell / 2) return 1
  return Math.max(1, Math.floor((Math.PI / Math.asin(Math.min(1, cell / (2 * radius)))) * (1 + 1e-9)))
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
