/** What keys, menus and buttons do with the selection. Refusals are announced by the editor. */
import { deleteItems, duplicateItems, moveItems, reorderItems } from '@palabre/shared/commands'
import { type Box, geoBounds, union, type Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { isPlaced } from '@palabre/shared/model'
import type { Editor } from '../editor.ts'
import { neighbourIn, readingOrder } from '../reading-order.ts'
import { hasWords } from '../wording.ts'
import { selectCreated } from './select-created.ts'

/** Copies lie a little aside of their patterns, page units. */
export const copyOffset: Vec = { x: 24, y: 24 }
/** How far from the edge a walked-to item is kept, CSS px. */
const viewMargin = 40

export function selectAll(editor: Editor): void {
  editor.select(readingOrder(editor).map(({ id }) => id))
}

/** Deletes at once what nothing hangs on; else the interface asks first. */
export function deleteSelection(editor: Editor): void {
  const ids = selectedIds(editor)
  const { selection } = editor.state.getState()
  const hangs = ids.some((id) => editor.board.referringTo(id).some((item) => !selection.has(item.id)))
  if (hangs && editor.check('delete-items', deleteItems, { ids })) editor.state.setState({ doomed: ids })
  else if (ids.length > 0 && !hangs) editor.run('delete-items', deleteItems, { ids })
}

export function duplicateSelection(editor: Editor): void {
  const ids = selectedIds(editor)
  if (ids.length > 0) selectCreated(editor, editor.run('duplicate-items', duplicateItems, { ids, by: copyOffset }))
}

/** Moves the selection by page units; a run of nudges is one undo step. */
export function nudgeSelection(editor: Editor, by: Vec): void {
  const ids = selectedIds(editor)
  if (ids.length > 0) editor.run('move-items', moveItems, { ids, by }, { mergeWith: `nudge:${ids.join()}` })
}

export function reorderSelection(editor: Editor, to: 'front' | 'back'): void {
  const ids = selectedIds(editor)
  if (ids.length > 0) editor.run('reorder-items', reorderItems, { ids, to })
}

/** Opens the words of the one selected item; false when there is no such item. */
export function editSelection(editor: Editor): boolean {
  const [id, ...others] = selectedIds(editor)
  if (id === undefined || others.length > 0 || !hasWords(editor.board.item(id))) return false
  editor.startEditing(id)
  return true
}

/**
 * Selects the next item in reading order and brings it into view. False at the end of the page: there the focus may
 * move on, so that nobody is held in the canvas.
 */
export function walkSelection(editor: Editor, step: 1 | -1): boolean {
  const ids = readingOrder(editor).map(({ id }) => id)
  const current = selectedIds(editor).find((id) => ids.includes(id))
  const isLast = current !== undefined && current === (step === 1 ? ids[ids.length - 1] : ids[0])
  const next = isLast ? undefined : neighbourIn(ids, current, step)
  editor.select(next === undefined ? [] : [next])
  if (next !== undefined) bringIntoView(editor, next)
  return next !== undefined
}

/** One step back: the gesture, the words, the tool, the selection. */
export function stepBack(editor: Editor): void {
  const { editing, tool } = editor.state.getState()
  if (!editor.isIdle()) editor.dispatch({ type: 'cancel' })
  else if (editing !== undefined) editor.startEditing(undefined)
  else if (tool !== 'select') editor.setTool('select')
  else editor.select([])
}

export function zoomToSelection(editor: Editor): void {
  const box = boundsOf(editor, selectedIds(editor))
  if (box) editor.zoomTo(box)
}

/** Zooms about the middle of the view; to 100 % without a factor. */
export function zoomAtCentre(editor: Editor, factor?: number): void {
  const { viewport, camera } = editor.state.getState()
  editor.zoomAt({ x: viewport.width / 2, y: viewport.height / 2 }, factor ?? 1 / camera.zoom)
}

/** The box of some items, relations by their ends. */
function boundsOf(editor: Editor, ids: Iterable<ItemId>): Box | undefined {
  const boxes: Box[] = []
  for (const id of ids) {
    const item = editor.board.item(id)
    const ends = item?.kind === 'relation' ? [item.from, item.to] : [id]
    for (const end of ends) {
      const placed = editor.board.item(end)
      if (placed && isPlaced(placed)) boxes.push(geoBounds(placed.geo))
    }
  }
  return union(boxes)
}

function bringIntoView(editor: Editor, id: ItemId): void {
  const box = boundsOf(editor, [id])
  if (!box) return
  const { viewport } = editor.state.getState()
  const from = editor.toScreen({ x: box.minX, y: box.minY })
  const to = editor.toScreen({ x: box.maxX, y: box.maxY })
  const by = {
    x: pullInto(from.x, to.x, viewport.width),
    y: pullInto(from.y, to.y, viewport.height),
  }
  if (by.x !== 0 || by.y !== 0) editor.panBy(by)
}

/** How far a span must move to lie between the margins; its beginning wins when it is too long. */
function pullInto(from: number, to: number, length: number): number {
  if (from < viewMargin) return viewMargin - from
  return to > length - viewMargin ? Math.max(viewMargin - from, length - viewMargin - to) : 0
}

function selectedIds(editor: Editor): readonly ItemId[] {
  return [...editor.state.getState().selection]
}
