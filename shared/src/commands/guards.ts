/** What every command asks before it says what to write. */
import type { Geo } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import { type BoardSnapshot, bounds, geoField, type Item, isFrozen, parse } from '../model/index.ts'
import { type Action, allow } from '../policy/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CommandContext } from './command.ts'

/**
 * Whether this person may do `action` to every one of these items now; the first denial is the answer. What lies on a
 * frozen sheet is left as it is by everybody.
 */
export function permit(
  { who, rules, sheets }: CommandContext,
  action: Action,
  items: Iterable<Pick<Item, 'kind'> & Partial<Pick<Item, 'id' | 'layer'>>>,
): Result<void, string> {
  for (const item of items) {
    const { kind, id } = item
    const answer = allow(who.role, rules, action, { kind, ...(id === undefined ? {} : { id }) })
    if (!answer.ok) return answer
    if (isFrozen(sheets, item)) return fail('sheet_frozen')
  }
  return ok(undefined)
}

/** The items that are still there, each once, in draw-independent order of `ids`; `item_gone` when none is. */
export function present(board: BoardSnapshot, ids: Iterable<ItemId>): Result<readonly Item[], 'item_gone'> {
  const items: Item[] = []
  for (const id of new Set(ids)) {
    const item = board.items.get(id)
    if (item) items.push(item)
  }
  return items.length > 0 ? ok(items) : fail('item_gone')
}

/** `page_gone` when nobody has such a page any more. */
export function pageThere(board: BoardSnapshot, page: PageId): Result<void, 'page_gone'> {
  return board.pages.some(({ id }) => id === page) ? ok(undefined) : fail('page_gone', { detail: page })
}

/** Whether `count` more items fit on the board. */
export function roomFor(board: BoardSnapshot, count: number): Result<void, 'too_many_items'> {
  const total = board.items.size + count
  return total <= bounds.boardItems
    ? ok(undefined)
    : fail('too_many_items', { detail: `${total} > ${bounds.boardItems} items` })
}

/** A place that the document accepts; coordinates are rounded to hundredths, so that drags do not store noise. */
export function placeOf(geo: Geo): Result<Geo, 'out_of_bounds'> {
  const rounded = geo.map((part) => Math.round(part * 100) / 100 + 0) as unknown as Geo
  const parsed = parse(geoField, rounded)
  return parsed.ok ? ok(parsed.value) : fail('out_of_bounds', { field: 'geo', detail: parsed.failure.detail ?? '' })
}
