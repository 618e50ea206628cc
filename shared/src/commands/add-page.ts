import type { PageId } from '../ids.ts'
import { isPageId } from '../ids.ts'
import { type Page, type PageKind, pageSchema, parse } from '../model/index.ts'
import { allow } from '../policy/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { isOrder, ordersBetween } from './orders.ts'

export interface AddPage {
  readonly kind: PageKind
  /** Absent: called by its kind. */
  readonly title?: string
  readonly id?: PageId
}

export const maxPages = 100

/** Adds a page after the last one. */
export const addPage: Command<AddPage> = (board, { kind, title, id }, context) => {
  const permitted = allow(context.who.role, context.rules, 'edit-pages')
  if (!permitted.ok) return permitted
  if (board.pages.length >= maxPages) return fail('too_many_pages', { detail: `${board.pages.length} >= ${maxPages}` })
  const pageId = id ?? (context.newId() as string as PageId)
  if (!isPageId(pageId) || board.pages.some((page) => page.id === pageId)) return fail('id_taken', { detail: pageId })
  const orders = board.pages.map(({ order }) => order).filter(isOrder)
  const [order] = ordersBetween(orders[orders.length - 1] ?? null, null, 1) as [string]
  const fields = parse(pageSchema, { kind, order, ...(title === undefined ? {} : { title }) })
  if (!fields.ok)
    return fail('invalid_field', { field: fields.failure.field ?? '', detail: fields.failure.detail ?? '' })
  const page: Page = { id: pageId, kind, order, ...(title === undefined ? {} : { title }) }
  return ok([{ op: 'create-page', page }])
}
