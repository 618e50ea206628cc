import type { Change } from '../document/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { deleteItems } from './delete-items.ts'
import { editBoard } from './edit-board.ts'
import { permit } from './guards.ts'

export interface DeleteSheet {
  readonly id: string
  /** What becomes of what lies on it: it `stays` on the page, or `goes` with the sheet. */
  readonly items: 'stays' | 'goes'
}

/** Takes a transparent sheet away, also a frozen one: it is the sheet that goes. */
export const deleteSheet: Command<DeleteSheet> = (board, { id, items }, { sheets: _sheets, ...context }) => {
  const layers = board.meta.layers ?? []
  if (!layers.some((layer) => layer.id === id)) return fail('sheet_gone', { detail: id })
  const without = editBoard(board, { layers: layers.filter((layer) => layer.id !== id) }, context)
  if (!without.ok) return without
  const lying = [...board.items.values()].filter(({ layer }) => layer === id)
  if (lying.length === 0) return without
  if (items === 'goes') {
    const deleted = deleteItems(board, { ids: lying.map((item) => item.id) }, context)
    return deleted.ok ? ok([...deleted.value, ...without.value]) : deleted
  }
  const permitted = permit(context, 'edit', lying)
  if (!permitted.ok) return permitted
  const freed = lying.map((item): Change => ({ op: 'edit-item', id: item.id, fields: { layer: undefined } }))
  return ok([...freed, ...without.value])
}
