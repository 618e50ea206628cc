import { type Box, type Geo, geoBounds } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import type { BoardSnapshot, Statement, StatementColumn } from '../model/index.ts'
import type { Command } from './command.ts'
import { isOnNeedsPage, type Place, spotInColumn, standingOn } from './needs-layout.ts'
import { statementChanges, statementsToEdit } from './statement-edits.ts'

export interface MoveToColumn {
  /** Statements; other items among them are left alone. */
  readonly ids: Iterable<ItemId>
  readonly column: StatementColumn
}

/** Moves statements to free spots of a column; those in the stack of a need stay there and change column all the same. */
export const moveToColumn: Command<MoveToColumn> = (board, { ids, column }, context) => {
  const statements = statementsToEdit(board, ids, context)
  if (!statements.ok) return statements
  const moving = statements.value.filter((statement) => statement.column !== column)
  const loose = moving.filter(({ need }) => need === undefined)
  return statementChanges(
    board,
    freePlaces(board, loose, column),
    moving.map(({ id }) => [id, { column }]),
    context,
  )
}

/** Free spots in a column, or in the own column of each; for statements on pages that have columns. */
export function freePlaces(
  board: BoardSnapshot,
  statements: readonly Statement[],
  column?: StatementColumn,
): readonly Place[] {
  const moving = new Set(statements.map(({ id }) => id))
  const taken = new Map<PageId, Box[]>()
  const places: Place[] = []
  for (const statement of statements) {
    const { id, page, geo } = statement
    if (!isOnNeedsPage(board, page)) continue
    const obstacles = taken.get(page) ?? standingOn(board, page, moving)
    const { x, y } = spotInColumn(column ?? statement.column, [geo[2], geo[3]], obstacles)
    const place: Geo = [x, y, geo[2], geo[3], geo[4]]
    taken.set(page, [...obstacles, geoBounds(place)])
    places.push([id, place])
  }
  return places
}
