import type { Change } from '../document/index.ts'
import type { Geo } from '../geometry/index.ts'
import type { PageId } from '../ids.ts'
import { bounds, type TextSize } from '../model/index.ts'
import { ok } from '../result.ts'
import { addPage } from './add-page.ts'
import type { Command } from './command.ts'
import { permit, roomFor } from './guards.ts'
import { newItem } from './new-item.ts'
import { ordersBetween } from './orders.ts'

export interface WriteMinutes {
  readonly id: PageId
  readonly title: string
  /** From the title down. */
  readonly texts: readonly { readonly size: TextSize; readonly text: string; readonly geo: Geo }[]
}

/** Adds a page of minutes after the last one, each text an item that people may edit together. */
export const writeMinutes: Command<WriteMinutes> = (board, { id, title, texts }, context) => {
  const permitted = permit(context, 'create', [{ kind: 'text' }])
  if (!permitted.ok) return permitted
  const room = roomFor(board, texts.length)
  if (!room.ok) return room
  const added = addPage(board, { kind: 'minutes', title: title.slice(0, bounds.nameLength), id }, context)
  if (!added.ok) return added
  const orders = ordersBetween(null, null, texts.length)
  const changes: Change[] = [...added.value]
  for (const [index, { size, text, geo }] of texts.entries()) {
    const order = orders[index] as string
    const item = newItem(board, { kind: 'text', page: id, order, geo, text, fields: { size } }, context)
    if (!item.ok) return item
    changes.push({ op: 'create-item', item: item.value })
  }
  return ok(changes)
}
