import type { PageId } from '../ids.ts'
import { pageSchema, parse } from '../model/index.ts'
import { allow } from '../policy/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { pageThere } from './guards.ts'

export interface RenamePage {
  readonly id: PageId
  /** Blank: called by its kind again. */
  readonly title: string
}

export const renamePage: Command<RenamePage> = (board, { id, title }, { who, rules }) => {
  const permitted = allow(who.role, rules, 'edit-pages')
  if (!permitted.ok) return permitted
  const there = pageThere(board, id)
  if (!there.ok) return there
  const words = title.trim() || undefined
  const valid = parse(pageSchema, { kind: 'free', ...(words === undefined ? {} : { title: words }) })
  if (!valid.ok) return fail('invalid_field', { field: 'title', detail: valid.failure.detail ?? '' })
  const page = board.pages.find((candidate) => candidate.id === id)
  return ok(page?.title === words ? [] : [{ op: 'edit-page', id, fields: { title: words } }])
}
