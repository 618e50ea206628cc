import { endsAmong } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { type BoardSnapshot, type ItemKindName, itemKinds } from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Whether what these fields newly point at is there and of the kind they speak of. What `before` pointed at is not
 * asked about again. The ends of relations and links are looked at by those who draw them.
 */
export function pointsThere(
  board: BoardSnapshot,
  kind: ItemKindName,
  fields: Fields,
  before: Fields = {},
): Result<void, 'item_gone' | 'not_a_need'> {
  const { mayPoint, mayList, kindOf } = itemKinds[kind].references
  const isThere = endsAmong(board.items)
  for (const field of [...mayPoint, ...mayList]) {
    const known = new Set(listed(before[field]))
    for (const id of listed(fields[field])) {
      if (known.has(id)) continue
      if (!isThere(id)) return fail('item_gone', { field })
      const wanted = kindOf[field]
      if (wanted !== undefined && !isThere(id, { kind: wanted })) return fail('not_a_need', { field })
    }
  }
  return ok(undefined)
}

function listed(value: unknown): readonly ItemId[] {
  return (value === undefined ? [] : Array.isArray(value) ? value : [value]) as readonly ItemId[]
}
