import type { Change } from '../document/index.ts'
import type { PageId } from '../ids.ts'
import { allow } from '../policy/index.ts'
import { ok } from '../result.ts'
import type { Command } from './command.ts'
import { pageThere } from './guards.ts'
import { isOrder, ordersBetween } from './orders.ts'

export interface MovePage {
  readonly id: PageId
  /** Its place among the pages, from 0; beyond the ends means at that end. */
  readonly to: number
}

export const movePage: Command<MovePage> = (board, { id, to }, { who, rules }) => {
  const permitted = allow(who.role, rules, 'edit-pages')
  if (!permitted.ok) return permitted
  const there = pageThere(board, id)
  if (!there.ok) return there
  const others = board.pages.filter((page) => page.id !== id)
  const index = Math.min(others.length, Math.max(0, Math.trunc(to)))
  if (board.pages[index]?.id === id) return ok([])
  const before = others[index - 1]?.order
  const after = others[index]?.order
  const fits =
    (before === undefined || isOrder(before)) &&
    (after === undefined || isOrder(after)) &&
    (before === undefined || after === undefined || before < after)
  if (fits) {
    const [order] = ordersBetween(before ?? null, after ?? null, 1) as [string]
    return ok([{ op: 'edit-page', id, fields: { order } }])
  }
  // Two pages made at once may share an order: then nothing fits between them, and all are numbered anew.
  const ids = others.map((page) => page.id).toSpliced(index, 0, id)
  const orders = ordersBetween(null, null, ids.length)
  return ok(ids.map((page, place): Change => ({ op: 'edit-page', id: page, fields: { order: orders[place] } })))
}
