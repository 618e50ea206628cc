import type { Geo } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import { itemKinds, type Statement, type StatementColumn } from '../model/index.ts'
import type { Command } from './command.ts'
import { isOnNeedsPage, spotInColumn, standingOn } from './needs-layout.ts'
import { placeItem } from './place-item.ts'

export interface PlaceInColumn {
  readonly kind: 'statement' | 'need'
  readonly page: PageId
  readonly column: StatementColumn
  readonly text: string
  /** Of a statement. */
  readonly fields?: Partial<Pick<Statement, 'gap' | 'source' | 'quotable' | 'need'>>
  /** Where it goes on a page without columns. */
  readonly geo?: Geo
  /** Chosen by the caller when it needs to know it beforehand. */
  readonly id?: ItemId
}

const nothing: ReadonlySet<ItemId> = new Set()

/** Writes a statement or a need at the highest free spot of a column: what lists need, where nobody points at a place. */
export const placeInColumn: Command<PlaceInColumn> = (
  board,
  { kind, page, column, text, fields, ...where },
  context,
) => {
  const { size } = itemKinds[kind]
  const spot = isOnNeedsPage(board, page) ? spotInColumn(column, size, standingOn(board, page, nothing)) : undefined
  const geo: Geo | undefined = spot ? [spot.x, spot.y, size[0], size[1], 0] : where.geo
  const place = { page, text, ...(geo ? { geo } : {}), ...(where.id === undefined ? {} : { id: where.id }) }
  if (kind === 'need') return placeItem(board, { ...place, kind }, context)
  const said = column === 'gap' ? fields : { ...fields, gap: undefined }
  const own = Object.fromEntries(Object.entries({ ...said, column }).filter(([, value]) => value !== undefined))
  return placeItem(board, { ...place, kind, fields: own }, context)
}
