import { encodeStroke, placeStroke, simplifyStroke, type Vec } from '@palabre/shared/geometry'
import { itemKinds, type Territory } from '@palabre/shared/model'
import type { Editor } from '../../editor.ts'
import { freeSpotNear, viewCentre } from '../../free-spot.ts'
import { finishPlacing, type NewThing, place } from '../shared/place.ts'

/** How far a freehand outline may be from the hand's, and what is too small to be one: CSS px at the zoom of drawing. */
const coarsenessPx = 2.5
const smallestPx = 24
const draftId = 'draft-in-hand' as Territory['id']

/** Shows an outline on its way; fewer than two corners show nothing. */
export function showOutline(editor: Editor, points: readonly Vec[]): void {
  if (points.length < 2) {
    hideOutline(editor)
    return
  }
  const { who, now } = editor.context()
  const { page, nextStyle } = editor.state.getState()
  const { geo, bytes } = packed(points)
  const head = { id: draftId, kind: 'territory', author: who.id, at: now, page, order: '' } as const
  const draft: Territory = { ...head, geo, name: '', origin: nextStyle.territoryOrigin, points: bytes }
  editor.state.setState({ draft })
}

export function hideOutline(editor: Editor): void {
  editor.state.setState({ draft: undefined })
}

/** Places an outline drawn by hand, with as few corners as keep its shape; one that is too small counts as a slip. */
export function placeDrawn(editor: Editor, points: readonly Vec[]): void {
  const { zoom } = editor.state.getState().camera
  const { geo } = packed(points)
  if (Math.max(geo[2], geo[3]) * zoom < smallestPx) return
  const kept = simplifyStroke(
    points.map((point) => ({ ...point, pressure: 0.5 })),
    coarsenessPx / zoom,
  )
  placeCorners(editor, kept)
}

/** Places an outline with these corners. */
export function placeCorners(editor: Editor, corners: readonly Vec[]): void {
  const { geo, bytes } = packed(corners)
  finish(editor, { kind: 'territory', geo, fields: { ...originNow(editor), points: bytes } })
}

/** Places a rounded outline in the middle of the view, as large as most of it. */
export function placeUsual(editor: Editor): void {
  const { camera, viewport } = editor.state.getState()
  const [width, height] = itemKinds.territory.size
  const scale = Math.min(
    1,
    (viewport.width * 0.7) / camera.zoom / width,
    (viewport.height * 0.7) / camera.zoom / height,
  )
  const size = [width * scale, height * scale] as const
  const { x, y } = freeSpotNear(editor, viewCentre(editor), [40, 40])
  const geo = [x - size[0] / 2, y - size[1] / 2, ...size, 0] as const
  finish(editor, { kind: 'territory', geo, fields: originNow(editor) })
}

function finish(editor: Editor, thing: NewThing): void {
  const id = place(editor, thing)
  if (id !== undefined) finishPlacing(editor, id)
}

function originNow(editor: Editor): Pick<Territory, 'origin'> {
  return { origin: editor.state.getState().nextStyle.territoryOrigin }
}

function packed(points: readonly Vec[]) {
  const placed = placeStroke(points.map((point) => ({ ...point, pressure: 0.5 })))
  return { geo: placed.geo, bytes: encodeStroke(placed.points) }
}
