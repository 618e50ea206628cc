import type { Change } from '../document/index.ts'
import { ok } from '../result.ts'
import { type ImportContext, type ImportResult, isRecord } from './import.ts'
import { ordersAfter } from './page-orders.ts'
import { importPalabre } from './palabre.ts'

/**
 * Reads a `palabre-board` file as pages to add: each becomes a page of its own after the board's, also where the board
 * has an empty one, and what the file says of its board (title, mandate, who was missing) stays out. Families and layers that items need
 * come along. Votes and confirmations stay
 * out unread: they were about a board, and these are pages to work on.
 */
export function importPalabrePages(json: unknown, context: ImportContext): ImportResult {
  const { board } = context
  const pagesAlone = isRecord(json) ? { ...json, session: null } : json
  const imported = importPalabre(pagesAlone, board ? { ...context, board: { ...board, pages: [] } } : context)
  if (!imported.ok) return imported
  const { session: _, ...rest } = imported.value
  const orderOf = ordersAfter(board?.pages ?? [])
  const created = imported.value.changes.flatMap((change) => (change.op === 'create-page' ? [change.page] : []))
  const places = new Map(
    [...created].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }, index) => [id, orderOf(index)]),
  )
  const changes = imported.value.changes.flatMap((change): Change[] => {
    if (change.op === 'create-page')
      return [{ op: 'create-page', page: { ...change.page, order: places.get(change.page.id) ?? change.page.order } }]
    if (change.op !== 'edit-meta') return [change]
    const { title: _title, mandate: _mandate, missing: _missing, ...fields } = change.fields
    return Object.keys(fields).length > 0 ? [{ op: 'edit-meta', fields }] : []
  })
  return ok({ ...rest, changes })
}
