import { deleteItems } from '@palabre/shared/commands'
import { boxOf, distance, grow, type Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { ItemKindName } from '@palabre/shared/model'
import { hitsItem } from '@palabre/shared/scene'
import type { Editor } from '../../editor.ts'
import { isPickable } from '../../filter.ts'
import type { PointerInput } from '../../input.ts'
import { eraserReach } from '../../thresholds.ts'
import type { StateFactory } from '../tool.ts'
import { type EraserStates, toIdle } from './states.ts'

const erasable: ReadonlySet<ItemKindName> = new Set(['ink', 'shape', 'text', 'sticky'])

/** What the pointer passes over grows faint, and goes when it is let go. */
export const erasing: StateFactory<EraserStates, 'erasing'> = (editor, down) => {
  let last = down.page

  const rub = (input: PointerInput) => {
    const reach = eraserReach[input.pointer] / editor.state.getState().camera.zoom
    const before = editor.state.getState().erasing
    const touched = new Set(before)
    for (const { page } of input.trail ?? [input]) {
      for (const point of stepsBetween(last, page, reach)) touch(editor, point, reach, touched)
      last = page
    }
    if (touched.size > before.size) editor.state.setState({ erasing: touched })
  }

  rub(down)
  return {
    handle(input) {
      switch (input.type) {
        case 'pointer-move':
          rub(input)
          return undefined
        case 'pointer-up': {
          const ids = editor.state.getState().erasing
          if (ids.size > 0) editor.run('delete-items', deleteItems, { ids })
          return toIdle
        }
        case 'cancel':
          return toIdle
        default:
          return undefined
      }
    },
    exit: () => editor.state.setState({ erasing: new Set() }),
  }
}

function touch(editor: Editor, point: Vec, reach: number, touched: Set<ItemId>): void {
  for (const item of editor.board.itemsIn(editor.state.getState().page, grow(boxOf(point.x, point.y, 0, 0), reach)))
    if (!touched.has(item.id) && erasable.has(item.kind) && isPickable(editor, item))
      if (hitsItem(item, point, reach, editor.board)) touched.add(item.id)
}

/** Points no farther apart than the eraser is wide, so that a quick sweep leaves nothing out. */
function stepsBetween(from: Vec, to: Vec, reach: number): Vec[] {
  const count = Math.max(1, Math.ceil(distance(from, to) / Math.max(1e-3, reach)))
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / count
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  })
}
