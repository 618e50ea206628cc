import type { Change } from '../document/index.ts'
import type { Geo } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import type { BoardSnapshot } from '../model/index.ts'
import { isPlaced } from '../model/index.ts'
import { ok, type Result } from '../result.ts'
import type { CommandContext } from './command.ts'
import { permit, placeOf } from './guards.ts'
import { withColumns } from './needs-layout.ts'

/**
 * New places for items as changes: what does not move is left out, and every moved item must be permitted. A statement
 * that comes to lie in another column of a page of needs is of that column then.
 */
export function layOut(
  board: BoardSnapshot,
  places: Iterable<readonly [ItemId, Geo]>,
  context: CommandContext,
): Result<readonly Change[], string> {
  const changes: Change[] = []
  for (const [id, geo] of places) {
    const item = board.items.get(id)
    if (!item || !isPlaced(item)) continue
    const place = placeOf(geo)
    if (!place.ok) return place
    if (place.value.every((part, index) => part === item.geo[index])) continue
    const permitted = permit(context, 'edit', [item])
    if (!permitted.ok) return permitted
    changes.push({ op: 'edit-item', id, fields: { geo: place.value } })
  }
  return ok(withColumns(board, changes))
}
