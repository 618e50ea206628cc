import type { ItemId, PageId } from '@palabre/shared/ids'
import { type BoardSnapshot, type Link, linkRoles } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { itemName, type Surroundings } from '../../a11y/describe-item.ts'
import { pageTitles } from '../../panels/pages/page-title.ts'
import type { Column } from '../arrange-rows.ts'
import type { TableColumn } from '../table/columns.ts'

/** A link in the list, with the names of its ends and, where it leads to another page, of that page. */
export interface LinkRow {
  readonly id: ItemId
  readonly link: Link
  readonly from: string
  readonly to: string
  readonly elsewhere: string
}

export type LinkKey = 'from' | 'role' | 'to' | 'elsewhere'

/** Every link that begins or ends on a page. */
export function linksTouching(board: BoardSnapshot, page: PageId): Link[] {
  const links: Link[] = []
  for (const item of board.items.values())
    if (
      item.kind === 'link' &&
      (item.page === page || board.items.get(item.to)?.page === page || board.items.get(item.from)?.page === page)
    )
      links.push(item)
  return links
}

const lastRows = new WeakMap<Link, LinkRow>()

export function linkRows(board: BoardSnapshot, page: PageId, around: Surroundings, t: TFunction): LinkRow[] {
  const titles = pageTitles(board.pages, t)
  return linksTouching(board, page).map((link) => {
    const ends = [board.items.get(link.from), board.items.get(link.to)] as const
    const [from, to] = ends.map((end) => (end ? itemName(end, around, t) : t('describe.gone'))) as [string, string]
    const other = ends.find((end) => end && end.page !== page)
    const elsewhere = other ? (titles.get(other.page) ?? '') : ''
    const last = lastRows.get(link)
    if (last && last.from === from && last.to === to && last.elsewhere === elsewhere) return last
    const row = { id: link.id, link, from, to, elsewhere }
    lastRows.set(link, row)
    return row
  })
}

/** What the columns hold, as people read it. */
export function linkValues(t: TFunction): Column<LinkRow, LinkKey>[] {
  return [
    { key: 'from', value: ({ from }) => from },
    { key: 'role', value: ({ link }) => t(`linkRole.${link.role}`) },
    { key: 'to', value: ({ to }) => to },
    { key: 'elsewhere', value: ({ elsewhere }) => elsewhere },
  ]
}

/** How the columns look, in reading order. */
export function linkTableColumns(t: TFunction): TableColumn<LinkKey>[] {
  return [
    { key: 'from', label: t('field.from'), minRem: 12, share: 2 },
    { key: 'role', label: t('field.role'), minRem: 10, share: 1 },
    { key: 'to', label: t('field.to'), minRem: 12, share: 2 },
    { key: 'elsewhere', label: t('list.otherPage'), minRem: 8, share: 0.8 },
  ]
}

export function roleOptions(t: TFunction) {
  return linkRoles.map((value) => ({ value, label: t(`linkRole.${value}`) }))
}
