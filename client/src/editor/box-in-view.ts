import { type Box, boxHeight, boxWidth, visibleBox } from '@palabre/shared/geometry'
import type { EditorState } from './editor-state.ts'

/** A box as it travels: `[x, y, width, height]` in page units. */
export type ViewBox = readonly [x: number, y: number, width: number, height: number]

/** What of the page is on screen, the part under the tools left out; undefined while the canvas has no size. */
export function boxInView({
  camera,
  viewport,
  insets,
}: Pick<EditorState, 'camera' | 'viewport' | 'insets'>): ViewBox | undefined {
  if (viewport.width <= 0 || viewport.height <= 0) return undefined
  const free = {
    width: Math.max(1, viewport.width - insets.left - insets.right),
    height: Math.max(1, viewport.height - insets.top - insets.bottom),
  }
  const box = visibleBox({ ...camera, x: camera.x - insets.left, y: camera.y - insets.top }, free)
  return [box.minX, box.minY, boxWidth(box), boxHeight(box)]
}

export function boxOfView([x, y, width, height]: ViewBox): Box {
  return { minX: x, minY: y, maxX: x + width, maxY: y + height }
}

/** As close as a few notes are shown to everybody: they read well, and what lies around them stays in sight. */
export const readingZoom = 1
