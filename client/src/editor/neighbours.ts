import { type Box, geoBounds, visibleBox } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { isPlaced } from '@palabre/shared/model'
import type { Editor } from './editor.ts'

/** More than this on screen at once, and snapping would be noise. */
const mostNeighbours = 300

/** Boxes of what can be seen, without the given items and ink: what a moving item may line up with. */
export function visibleNeighbours(editor: Editor, without: { has(id: ItemId): boolean }): readonly Box[] {
  const { page, camera, viewport } = editor.state.getState()
  const boxes: Box[] = []
  for (const item of editor.board.itemsIn(page, visibleBox(camera, viewport))) {
    if (!isPlaced(item) || item.kind === 'ink' || without.has(item.id)) continue
    if (boxes.push(geoBounds(item.geo)) > mostNeighbours) return []
  }
  return boxes
}
