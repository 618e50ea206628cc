import type { PageId } from '../ids.ts'
import { itemsOfPage } from '../model/index.ts'
import { allow } from '../policy/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { namesToKeep } from './delete-items.ts'
import { pageThere, permit } from './guards.ts'

export interface DeletePage {
  readonly id: PageId
}

/** Deletes a page with everything on it. A board keeps at least one page. */
export const deletePage: Command<DeletePage> = (board, { id }, context) => {
  const permitted = allow(context.who.role, context.rules, 'edit-pages')
  if (!permitted.ok) return permitted
  const there = pageThere(board, id)
  if (!there.ok) return there
  if (board.pages.length < 2) return fail('last_page')
  const items = itemsOfPage(board, id)
  const content = permit(context, 'delete', items)
  return content.ok ? ok([...namesToKeep(board, items, context), { op: 'delete-page', id }]) : content
}
