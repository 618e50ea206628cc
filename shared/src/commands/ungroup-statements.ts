import type { ItemId } from '../ids.ts'
import { fail } from '../result.ts'
import type { Command } from './command.ts'
import { freePlaces } from './move-to-column.ts'
import { closedUp, movedTo, statementChanges, statementsToEdit } from './statement-edits.ts'

export interface UngroupStatements {
  readonly ids: Iterable<ItemId>
}

/** Takes statements out of their needs and back to free spots in their own columns. */
export const ungroupStatements: Command<UngroupStatements> = (board, { ids }, context) => {
  const statements = statementsToEdit(board, ids, context)
  if (!statements.ok) return statements
  const out = statements.value.filter(({ need }) => need !== undefined)
  if (out.length === 0) return fail('no_statements')
  const closed = closedUp(board, out)
  return statementChanges(
    board,
    [...closed, ...freePlaces(movedTo(board, closed), out)],
    out.map(({ id }) => [id, { need: undefined }]),
    context,
  )
}
