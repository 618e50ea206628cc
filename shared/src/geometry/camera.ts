/**
 * Where the page lies on the screen: screen = page × zoom + offset, offsets in CSS px from the canvas's top left.
 */
import { type Box, boxCentre, boxHeight, boxWidth } from './box.ts'
import type { Vec } from './vec.ts'

export interface CameraView {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Width and height of the canvas in CSS px. */
export interface ViewSize {
  readonly width: number
  readonly height: number
}

/** How far people may zoom out and in. */
export const zoomRange = { min: 0.05, max: 8 } as const

export function pageToScreen(camera: CameraView, point: Vec): Vec {
  return { x: point.x * camera.zoom + camera.x, y: point.y * camera.zoom + camera.y }
}

export function screenToPage(camera: CameraView, point: Vec): Vec {
  return { x: (point.x - camera.x) / camera.zoom, y: (point.y - camera.y) / camera.zoom }
}

export function clampZoom(zoom: number): number {
  return Math.min(zoomRange.max, Math.max(zoomRange.min, zoom))
}

/** The camera zoomed to `zoom` (clamped), with the page point under `screen` kept where it is. */
export function zoomedTo(camera: CameraView, screen: Vec, zoom: number): CameraView {
  const next = clampZoom(zoom)
  const factor = next / camera.zoom
  return { x: screen.x - (screen.x - camera.x) * factor, y: screen.y - (screen.y - camera.y) * factor, zoom: next }
}

/** The camera moved by screen px. */
export function pannedBy(camera: CameraView, screen: Vec): CameraView {
  return { x: camera.x + screen.x, y: camera.y + screen.y, zoom: camera.zoom }
}

/** The part of the page that the canvas shows. */
export function visibleBox(camera: CameraView, view: ViewSize): Box {
  const { x: minX, y: minY } = screenToPage(camera, { x: 0, y: 0 })
  const { x: maxX, y: maxY } = screenToPage(camera, { x: view.width, y: view.height })
  return { minX, minY, maxX, maxY }
}

/** The camera that shows a whole box, centred, with `margin` CSS px around it and never larger than `maxZoom`. */
export function cameraFor(box: Box, view: ViewSize, margin: number, maxZoom = 1): CameraView {
  const width = Math.max(1, view.width - 2 * margin)
  const height = Math.max(1, view.height - 2 * margin)
  const zoom = clampZoom(
    Math.min(maxZoom, width / Math.max(1e-6, boxWidth(box)), height / Math.max(1e-6, boxHeight(box))),
  )
  const centre = boxCentre(box)
  return { x: view.width / 2 - centre.x * zoom, y: view.height / 2 - centre.y * zoom, zoom }
}
