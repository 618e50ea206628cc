import type { BoardSnapshot, Layer } from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'

/** Whether something may be laid on a sheet: `sheet_gone`, or `sheet_frozen`. Undefined is the page itself. */
export function sheetThere(
  board: BoardSnapshot,
  sheet: string | undefined,
): Result<Layer | undefined, 'sheet_gone' | 'sheet_frozen'> {
  if (sheet === undefined) return ok(undefined)
  const found = board.meta.layers?.find(({ id }) => id === sheet)
  if (!found) return fail('sheet_gone', { detail: sheet })
  return found.frozen ? fail('sheet_frozen', { detail: sheet }) : ok(found)
}
