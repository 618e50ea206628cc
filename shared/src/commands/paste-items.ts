import type { Change } from '../document/index.ts'
import { boxCentre, geoBounds, union, type Vec } from '../geometry/index.ts'
import type { PageId } from '../ids.ts'
import { type BoardSnapshot, type Item, isPlaced, itemKinds } from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'
import { addCopies } from './add-copies.ts'
import type { Command, CommandContext } from './command.ts'
import { pageThere, permit, roomFor } from './guards.ts'
import { newItem } from './new-item.ts'
import { ordersOnTop } from './orders.ts'

export interface PasteItems {
  readonly page: PageId
  /** Where the middle of what is pasted goes. */
  readonly at: Vec
  /** Items of this or another board, or plain words: one sticky per line that is not blank. */
  readonly content: { readonly items: readonly Item[] } | { readonly text: string }
}

/** More lines than this are a document, not notes. */
export const maxPastedLines = 200
const stickyGap = 20

/** Pastes items under new ids, or words as stickies in a block. */
export const pasteItems: Command<PasteItems> = (board, { page, at, content }, context) =>
  'text' in content
    ? pasteText(board, page, at, content.text, context)
    : pasteCopies(board, page, at, content.items, context)

function pasteCopies(
  board: BoardSnapshot,
  page: PageId,
  at: Vec,
  items: readonly Item[],
  context: CommandContext,
): Result<readonly Change[], string> {
  const box = union(items.filter(isPlaced).map(({ geo }) => geoBounds(geo)))
  if (!box) return fail('nothing_to_paste')
  const middle = boxCentre(box)
  return addCopies(board, items, { page, by: { x: at.x - middle.x, y: at.y - middle.y } }, context)
}

function pasteText(
  board: BoardSnapshot,
  page: PageId,
  at: Vec,
  text: string,
  context: CommandContext,
): Result<readonly Change[], string> {
  const lines = text.split(/\r\n|\r|\n/).flatMap((line) => line.trim() || [])
  if (lines.length === 0) return fail('nothing_to_paste')
  if (lines.length > maxPastedLines)
    return fail('paste_too_long', { detail: `${lines.length} > ${maxPastedLines} lines` })
  const permitted = permit(context, 'create', [{ kind: 'sticky' }])
  if (!permitted.ok) return permitted
  const there = pageThere(board, page)
  if (!there.ok) return there
  const room = roomFor(board, lines.length)
  if (!room.ok) return room
  const [width, height] = itemKinds.sticky.size
  const columns = Math.ceil(Math.sqrt(lines.length))
  const rows = Math.ceil(lines.length / columns)
  const left = at.x - (columns * (width + stickyGap) - stickyGap) / 2
  const top = at.y - (rows * (height + stickyGap) - stickyGap) / 2
  const orders = ordersOnTop(board, page, lines.length)
  const changes: Change[] = []
  for (const [index, line] of lines.entries()) {
    const x = left + (index % columns) * (width + stickyGap)
    const y = top + Math.floor(index / columns) * (height + stickyGap)
    const order = orders[index] as string
    const sticky = newItem(
      board,
      { kind: 'sticky', page, order, geo: [x, y, width, height, 0], text: line, fields: {} },
      context,
    )
    if (!sticky.ok) return sticky
    changes.push({ op: 'create-item', item: sticky.value })
  }
  return ok(changes)
}
