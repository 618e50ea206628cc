import type { ItemId, PageId } from '../ids.ts'
import { type ItemHead, itemKinds, type Statement, type StatementColumn } from '../model/index.ts'
import type { Command } from './command.ts'
import { isOnNeedsPage, spotInColumn, standingOn } from './needs-layout.ts'
import { type PlaceItem, placeItem } from './place-item.ts'

export interface AddStatement {
  readonly page: PageId
  readonly column: StatementColumn
  readonly text: string
  readonly fields?: Partial<Omit<Statement, keyof ItemHead<'statement'> | 'geo' | 'text' | 'column'>>
  readonly id?: ItemId
}

/** Adds what somebody said where its column has room. */
export const addStatement: Command<AddStatement> = (board, { page, column, text, fields, id }, context) => {
  const [width, height] = itemKinds.statement.size
  const placed: PlaceItem = { kind: 'statement', page, text, fields: { ...fields, column }, ...(id ? { id } : {}) }
  if (!isOnNeedsPage(board, page)) return placeItem(board, placed, context)
  const { x, y } = spotInColumn(column, [width, height], standingOn(board, page, new Set()))
  return placeItem(board, { ...placed, geo: [x, y, width, height, 0] }, context)
}
