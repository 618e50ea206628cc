import { type Box, boxOf, geoBounds, intersects, screenToPage, type Vec } from '@palabre/shared/geometry'
import { type Item, isPlaced } from '@palabre/shared/model'
import type { Editor } from './editor.ts'

const gap = 24
const rounds = 8

/** The middle of what can be seen, on the page. */
export function viewCentre(editor: Editor): Vec {
  const { camera, viewport } = editor.state.getState()
  return screenToPage(camera, { x: viewport.width / 2, y: viewport.height / 2 })
}

/**
 * A place for an item of this size near a point where it covers no other, looked for in growing squares; right of
 * everything on the page when all around is taken.
 */
export function freeSpotNear(editor: Editor, point: Vec, [width, height]: readonly [number, number]): Vec {
  const { page } = editor.state.getState()
  const isFree = ({ x, y }: Vec) => {
    const box = boxOf(x - width / 2, y - height / 2, width, height)
    return !editor.board.itemsIn(page, box).some((item) => stands(item, box))
  }
  for (let round = 0; round <= rounds; round++)
    for (let column = -round; column <= round; column++)
      for (let row = -round; row <= round; row++) {
        if (Math.max(Math.abs(column), Math.abs(row)) !== round) continue
        const spot = { x: point.x + column * (width + gap), y: point.y + row * (height + gap) }
        if (isFree(spot)) return spot
      }
  const content = editor.board.pageBounds(page)
  return content ? { x: content.maxX + gap + width / 2, y: point.y } : point
}

/** Whether an item stands where the box would be; frames, territories, and shapes drawn around a place, hold things instead. */
function stands(item: Item, box: Box): boolean {
  if (!isPlaced(item) || item.kind === 'frame' || item.kind === 'territory') return false
  const bounds = geoBounds(item.geo)
  return intersects(bounds, box) && !(item.kind === 'shape' && holds(bounds, box))
}

function holds(outer: Box, inner: Box): boolean {
  return outer.minX <= inner.minX && outer.maxX >= inner.maxX && outer.minY <= inner.minY && outer.maxY >= inner.maxY
}
