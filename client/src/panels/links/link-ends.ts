import type { ItemId } from '@palabre/shared/ids'
import { type Item, isPlaced, type Link, type LinkRole, linkRoles, rolesBetween } from '@palabre/shared/model'

interface Board {
  item(id: ItemId): Item | undefined
}

/** What a link may say between its ends; a role that came from elsewhere stays on offer while it is the one. */
export function rolesOfLink(board: Board, { from, to, role }: Link): readonly LinkRole[] {
  const [start, end] = [board.item(from), board.item(to)]
  const fitting = start && end ? rolesBetween(start.kind, end.kind) : []
  return linkRoles.filter((each) => each === role || fitting.includes(each))
}

/** Whether the link could begin or end at another item and still make sense. */
export function mayEnd(board: Board, link: Link, end: 'from' | 'to'): (item: Item) => boolean {
  const other = board.item(end === 'from' ? link.to : link.from)
  return (item) =>
    other !== undefined &&
    isPlaced(item) &&
    item.id !== other.id &&
    (end === 'from' ? rolesBetween(item.kind, other.kind) : rolesBetween(other.kind, item.kind)).includes(link.role)
}
