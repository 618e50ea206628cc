import type { Geo } from '../geometry/index.ts'

/** What is laid out: boxes of one size, gathered by zone. */
export interface ZoneMember {
  readonly id: string
  /** Members of the same zone lie together. */
  readonly zone: string
  /** Whether it lies in the middle of everything. */
  readonly central: boolean
}

export interface ZoneSizes {
  readonly width: number
  readonly height: number
  /** Free space between two members, for relations and their labels. */
  readonly gapX: number
  readonly gapY: number
}

const sizes: ZoneSizes = { width: 160, height: 72, gapX: 110, gapY: 90 }
/** With room for actions between the actors. */
const wideSizes: ZoneSizes = { ...sizes, gapX: 150, gapY: 160 }

/** The eight places around the middle of a three by three table, `[column, row]`, from the top left clockwise. */
const slots = [
  [0, 0],
  [1, 0],
  [2, 0],
  [2, 1],
  [2, 2],
  [1, 2],
  [0, 2],
  [0, 1],
] as const

interface Block {
  readonly members: readonly ZoneMember[]
  readonly columns: number
  readonly rows: number
  readonly at: readonly [column: number, row: number]
}

/**
 * A first layout that nobody has to untangle: zones as blocks around the central members, nothing overlapping.
 * The result's top left is at `origin`; zones past the eighth share a block with an earlier one.
 */
export function layInZones(
  members: readonly ZoneMember[],
  origin: { readonly x: number; readonly y: number },
  wide = false,
): ReadonlyMap<string, Geo> {
  const blocks = blocksOf(members)
  const { width, height, gapX, gapY } = wide ? wideSizes : sizes
  const cellWidth = width + gapX
  const cellHeight = height + gapY
  const columnWidths = [0, 1, 2].map((column) =>
    largest(blocks, (block) => (block.at[0] === column ? block.columns : 0)),
  )
  const rowHeights = [0, 1, 2].map((row) => largest(blocks, (block) => (block.at[1] === row ? block.rows : 0)))
  const laid = new Map<string, Geo>()
  for (const block of blocks) {
    const [column, row] = block.at
    const left = sum(columnWidths.slice(0, column)) + ((columnWidths[column] ?? 0) - block.columns) / 2
    const top = sum(rowHeights.slice(0, row)) + ((rowHeights[row] ?? 0) - block.rows) / 2
    for (const [index, member] of block.members.entries()) {
      const x = origin.x + (left + (index % block.columns)) * cellWidth
      const y = origin.y + (top + Math.floor(index / block.columns)) * cellHeight
      laid.set(member.id, [Math.round(x), Math.round(y), width, height, 0])
    }
  }
  return laid
}

function blocksOf(members: readonly ZoneMember[]): Block[] {
  const central = members.filter((member) => member.central)
  const zones = new Map<number, ZoneMember[]>()
  const slotOf = new Map<string, number>()
  for (const member of members) {
    if (member.central) continue
    const slot = slotOf.get(member.zone) ?? slotOf.size % slots.length
    slotOf.set(member.zone, slot)
    zones.set(slot, [...(zones.get(slot) ?? []), member])
  }
  const blocks = [...zones].map(([slot, zone]) => blockOf(zone, slots[slot] ?? [1, 1]))
  return central.length > 0 ? [...blocks, blockOf(central, [1, 1])] : blocks
}

function blockOf(members: readonly ZoneMember[], at: Block['at']): Block {
  const columns = Math.ceil(Math.sqrt(members.length))
  return { members, columns, rows: Math.ceil(members.length / columns), at }
}

function largest(blocks: readonly Block[], size: (block: Block) => number): number {
  return Math.max(0, ...blocks.map(size))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
