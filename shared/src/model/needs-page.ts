/** How a page of kind `needs` is divided: what the backdrop draws, commands lay out and imports obey. Page units. */
import { type Box, boxOf, type Vec } from '../geometry/index.ts'
import { type StatementColumn, statementColumns } from './items/statement.ts'

/** Columns stand side by side from x = 0; headings lie at y = 0–90, and what people say from `contentTop` down. */
export const needsPage = { columnWidth: 660, gutter: 40, contentTop: 120, leastBottom: 720 } as const

const pitch = needsPage.columnWidth + needsPage.gutter

/** The column from its upper edge down to `bottom`. */
export function columnBox(column: StatementColumn, bottom: number): Box {
  return boxOf(statementColumns.indexOf(column) * pitch, 0, needsPage.columnWidth, bottom)
}

/** The column that a point lies in, however far down; gutters belong to the nearer one. Nothing above and beside. */
export function columnAt({ x, y }: Vec): StatementColumn | undefined {
  return y < 0 ? undefined : statementColumns[Math.floor((x + needsPage.gutter / 2) / pitch)]
}
