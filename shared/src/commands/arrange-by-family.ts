import { boxHeight, boxWidth, geoBounds } from '../geometry/index.ts'
import { type Actor, type BoardSnapshot, familyOf } from '../model/index.ts'
import { type Arrange, actorGap, arrangementOf, isActor } from './arrangement.ts'
import type { Command } from './command.ts'
import { type Centred, placeCentres } from './place-centres.ts'

const blockGap = 160
/** Width over height that the whole aims at: that of a screen, and of a sheet laid across. */
const proportion = 1.5

export interface Block {
  readonly members: readonly Centred<Actor>[]
  readonly width: number
  readonly height: number
}

/** Gathers actors in one block per family, in the order of the board's families, by name within. */
export const arrangeByFamily: Command<Arrange> = (board, args, context) => {
  const arrangement = arrangementOf(board, args, isActor, context)
  if (!arrangement.ok) return arrangement
  const { moving, obstacles } = arrangement.value
  return placeCentres(board, packed(blocksByFamily(board, moving)), obstacles, context)
}

function blocksByFamily(board: BoardSnapshot, actors: readonly Actor[]): Block[] {
  const { families } = board.meta
  const groups = new Map<string, Actor[]>()
  for (const actor of actors) {
    const { code } = familyOf(families, actor.family)
    const group = groups.get(code)
    if (group) group.push(actor)
    else groups.set(code, [actor])
  }
  const codes = [...new Set([...families.map(({ code }) => code), ...groups.keys()])]
  return codes.flatMap((code) => {
    const members = groups.get(code)
    return members ? [blockOf(members.toSorted(byName))] : []
  })
}

/** A grid with cells of one size, slightly wider than high. */
export function blockOf(actors: readonly Actor[]): Block {
  const boxes = actors.map(({ geo }) => geoBounds(geo))
  const cellWidth = Math.max(...boxes.map(boxWidth)) + actorGap
  const cellHeight = Math.max(...boxes.map(boxHeight)) + actorGap
  const columns = Math.max(1, Math.round(Math.sqrt((actors.length * proportion * cellHeight) / cellWidth)))
  const rows = Math.ceil(actors.length / columns)
  return {
    width: Math.min(columns, actors.length) * cellWidth - actorGap,
    height: rows * cellHeight - actorGap,
    members: actors.map((item, index) => ({
      item,
      centre: {
        x: (index % columns) * cellWidth + (cellWidth - actorGap) / 2,
        y: Math.floor(index / columns) * cellHeight + (cellHeight - actorGap) / 2,
      },
    })),
  }
}

/** Blocks side by side in rows. */
function packed(blocks: readonly Block[]): Centred<Actor>[] {
  const area = blocks.reduce((sum, { width, height }) => sum + (width + blockGap) * (height + blockGap), 0)
  const rowWidth = Math.max(Math.sqrt(area * proportion), ...blocks.map(({ width }) => width))
  const layout: Centred<Actor>[] = []
  let x = 0
  let y = 0
  let rowHeight = 0
  for (const block of blocks) {
    if (x > 0 && x + block.width > rowWidth) {
      x = 0
      y += rowHeight + blockGap
      rowHeight = 0
    }
    for (const { item, centre } of block.members) layout.push({ item, centre: { x: x + centre.x, y: y + centre.y } })
    x += block.width + blockGap
    rowHeight = Math.max(rowHeight, block.height)
  }
  return layout
}

export function byName(a: Actor, b: Actor): number {
  return a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1
}
