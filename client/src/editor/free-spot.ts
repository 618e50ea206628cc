import { boxOf, geoBounds, intersects, screenToPage, type Vec } from '@palabre/shared/geometry'
import { isPlaced } from '@palabre/shared/model'
import type { Editor } from './editor.ts'

const gap = 24
const rounds = 8

/** The middle of what can be seen, on the page. */
export function viewCentre(editor: Editor): Vec {
  const { camera, viewport } = editor.state.getState()
  return screenToPage(camera, { x: viewport.width / 2, y: viewport.height / 2 })
}

/**
 * A place for an item of this size near a point where it covers no other, looked for in growing squares; the point
 * itself when everything around is taken.
 */
export function freeSpotNear(editor: Editor, point: Vec, [width, height]: readonly [number, number]): Vec {
  const { page } = editor.state.getState()
  const isFree = ({ x, y }: Vec) => {
    const box = boxOf(x - width / 2, y - height / 2, width, height)
    return !editor.board
      .itemsIn(page, box)
      .some((item) => isPlaced(item) && item.kind !== 'frame' && intersects(geoBounds(item.geo), box))
  }
  for (let round = 0; round <= rounds; round++)
    for (let column = -round; column <= round; column++)
      for (let row = -round; row <= round; row++) {
        if (Math.max(Math.abs(column), Math.abs(row)) !== round) continue
        const spot = { x: point.x + column * (width + gap), y: point.y + row * (height + gap) }
        if (isFree(spot)) return spot
      }
  return point
}
