import { boxOf, grow, screenToPage, type Vec } from '@palabre/shared/geometry'
import { hitsItem } from '@palabre/shared/scene'
import type { Editor } from '../editor/editor.ts'
import { isPickable } from '../editor/filter.ts'
import type { PointerKind, Target } from '../editor/input.ts'
import { handleAt, selectionFrame } from './selection-frame.ts'

/** How far from a line a pointer may be, CSS px. */
const tolerance = { mouse: 5, pen: 7, touch: 12 } as const

/**
 * What lies under a point of the canvas: a handle of the selection, else the topmost item, else the canvas itself.
 */
export function targetAt(editor: Editor, screen: Vec, pointer: PointerKind = 'mouse'): Target {
  const state = editor.state.getState()
  const { board } = editor
  if (state.tool === 'select') {
    const frame = selectionFrame(state, board)
    const handle = frame && handleAt(frame, screen, pointer)
    if (handle) return { type: 'handle', handle }
  }
  const point = screenToPage(state.camera, screen)
  const near = tolerance[pointer] / state.camera.zoom
  const box = grow(boxOf(point.x, point.y, 0, 0), near)
  const items = board.itemsIn(state.page, box)
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]
    if (item && isPickable(editor, item) && hitsItem(item, point, near, board)) return { type: 'item', id: item.id }
  }
  return { type: 'canvas' }
}
