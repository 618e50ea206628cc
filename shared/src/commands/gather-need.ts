import type { ItemId } from '../ids.ts'
import { itemKinds } from '../model/index.ts'
import { fail } from '../result.ts'
import type { Command } from './command.ts'
import { clearTop, standingOn } from './needs-layout.ts'
import { needOver } from './new-need.ts'
import { statementsToEdit } from './statement-edits.ts'

export interface GatherNeed {
  /** At least one statement; other items among them are left alone. */
  readonly ids: Iterable<ItemId>
  readonly text?: string
  /** Chosen by the caller when it needs to know it beforehand. */
  readonly id?: ItemId
}

/** Makes a collective need of what people said: where the first of them lies, with all of them beneath it. */
export const gatherNeed: Command<GatherNeed> = (board, { ids, text, id }, context) => {
  const statements = statementsToEdit(board, ids, context)
  if (!statements.ok) return statements
  const [first] = statements.value
  if (!first) return fail('no_statements')
  const { size } = itemKinds.need
  const [x, top] = first.geo
  const coming = new Set(statements.value.map((statement) => statement.id))
  const y = clearTop(x, top, size, standingOn(board, first.page, coming))
  return needOver(board, { page: first.page, geo: [x, y, ...size, 0], text, id }, statements.value, context)
}
