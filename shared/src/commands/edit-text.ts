import type { ItemId } from '../ids.ts'
import { bounds, isWorded } from '../model/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { permit } from './guards.ts'
import { tooLong } from './new-item.ts'
import { rebaseSplice, spliceBetween } from './text-splice.ts'

export interface EditText {
  readonly id: ItemId
  /** The whole text as it should read. */
  readonly text: string
  /**
   * The text that was on screen when the person typed; absent: the text of the board. Words that others wrote in
   * between are then kept.
   */
  readonly before?: string
}

/** Brings the words of a sticky, a text or a shape to `text` by the smallest splice. */
export const editText: Command<EditText> = (board, { id, text, before }, context) => {
  const item = board.items.get(id)
  if (!item) return fail('item_gone')
  const permitted = permit(context, 'edit', [item])
  if (!permitted.ok) return permitted
  if (!isWorded(item)) return fail('no_words', { detail: item.kind })
  const seen = before ?? item.text
  const wanted = spliceBetween(seen, text)
  if (!wanted) return ok([])
  const splice = rebaseSplice(wanted, spliceBetween(seen, item.text))
  const length = item.text.length - splice.remove + splice.insert.length
  if (length > bounds.textLength && length > item.text.length) return tooLong(length)
  return ok([{ op: 'splice-text', id, ...splice }])
}
