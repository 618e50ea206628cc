import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import type { BoardSnapshot, Need, Statement } from '../model/index.ts'
import { fail, type Result } from '../result.ts'
import type { Command, CommandContext } from './command.ts'
import { stackOf, stackUnder } from './needs-layout.ts'
import { closedUp, movedTo, needIn, statementChanges, statementsToEdit } from './statement-edits.ts'

export interface GroupStatements {
  /** Statements; other items among them are left alone. */
  readonly ids: Iterable<ItemId>
  readonly need: ItemId
}

/**
 * Groups statements into a collective need: they keep their words and their column, and lie in a stack beneath it. A
 * statement that was in another need leaves it. Grouping what is there already puts the stack in order.
 */
export const groupStatements: Command<GroupStatements> = (board, { ids, need: needId }, context) => {
  const need = needIn(board, needId)
  if (!need) return fail('item_gone', { field: 'need' })
  const statements = statementsToEdit(board, ids, context)
  return statements.ok ? grouped(board, need, statements.value, context) : statements
}

/** What puts statements beneath a need, after those that are there; the stacks they leave close up. */
export function grouped(
  board: BoardSnapshot,
  need: Need,
  joining: readonly Statement[],
  context: CommandContext,
): Result<readonly Change[], string> {
  const closed = closedUp(board, joining, need.id)
  const coming = new Set(joining.filter((statement) => statement.need !== need.id).map(({ id }) => id))
  const staying = stackOf(board, need).filter(({ id }) => !coming.has(id))
  const here = joining.filter(({ id, page }) => coming.has(id) && page === need.page)
  return statementChanges(
    board,
    [...closed, ...stackUnder(movedTo(board, closed), need, [...staying, ...here])],
    joining.map(({ id }) => [id, { need: need.id }]),
    context,
  )
}
