/** How a page of kind `needs` is divided: what the backdrop draws, commands lay out and imports obey. Page units. */
import { type Box, boxOf, type Vec } from '../geometry/index.ts'
import { type StatementColumn, statementColumns } from './items/statement.ts'

/** Columns stand side by side from x = 0; headings lie at y = 0–90, and what people say from `contentTop` down. */
export const needsPage = { columnWidth: 660, gutter: 40, contentTop: 120, leastBottom: 720, margin: 20 } as const

const pitch = needsPage.columnWidth + needsPage.gutter

/** The column from its upper edge down to `bottom`. */
export function columnBox(column: StatementColumn, bottom: number): Box {
  return boxOf(statementColumns.indexOf(column) * pitch, 0, needsPage.columnWidth, bottom)
}

/** The column above, in or below which a point lies; gutters belong to the nearer one. Nothing beside them all. */
export function columnAt({ x }: Vec): StatementColumn | undefined {
  return statementColumns[Math.floor((x + needsPage.gutter / 2) / pitch)]
}

/** The top left of a box of this size around a point, moved just far enough to lie in its column, clear of the heading. */
export function insideColumn(at: Vec, [width, height]: readonly [number, number]): Vec {
  const column = columnAt(at)
  const corner = { x: at.x - width / 2, y: at.y - height / 2 }
  if (column === undefined) return corner
  const { minX, maxX } = columnBox(column, 0)
  const x = Math.max(minX + needsPage.margin, Math.min(corner.x, maxX - needsPage.margin - width))
  return { x, y: Math.max(corner.y, needsPage.contentTop) }
}
