import { type Box, cameraFor, pannedBy, type Vec, zoomedTo } from '@palabre/shared/geometry'
import type { StoreApi } from 'zustand/vanilla'
import type { EditorClock } from './clock.ts'
import type { Camera, EditorState } from './editor-state.ts'

const flightMs = 220
const marginPx = 48
/** A single small item is not blown up beyond this. */
const closestZoom = 2

export interface ShowOptions {
  readonly atOnce?: boolean
  readonly maxZoom?: number
  /** Rather the middle of a large box at this zoom than all of it at less. */
  readonly minZoom?: number
  /** Up to the edges: somebody else's view is shown as they have it. */
  readonly snug?: boolean
}

export interface CameraControl {
  panBy(screen: Vec): void
  zoomAt(screen: Vec, factor: number): void
  /** Shows a box with a margin around it, in a short flight unless people asked for less motion. */
  show(box: Box, options?: ShowOptions): void
  stop(): void
}

export function createCameraControl(
  state: StoreApi<EditorState>,
  clock: EditorClock,
  reducedMotion: () => boolean,
): CameraControl {
  let cancelFrame: (() => void) | undefined

  const stop = () => {
    cancelFrame?.()
    cancelFrame = undefined
  }
  const set = (camera: Camera) => state.setState({ camera })

  const fly = (to: Camera) => {
    const from = state.getState().camera
    let startMs: number | undefined
    const step = (timeMs: number) => {
      startMs ??= timeMs
      const progress = Math.min(1, (timeMs - startMs) / flightMs)
      set(progress === 1 ? to : between(from, to, easeOut(progress), state.getState().viewport))
      cancelFrame = progress === 1 ? undefined : clock.nextFrame(step)
    }
    cancelFrame = clock.nextFrame(step)
  }

  return {
    panBy(screen) {
      stop()
      set(pannedBy(state.getState().camera, screen))
    },
    zoomAt(screen, factor) {
      stop()
      const { camera } = state.getState()
      set(zoomedTo(camera, screen, camera.zoom * factor))
    },
    show(box, { atOnce = false, maxZoom = closestZoom, minZoom = 0, snug = false } = {}) {
      stop()
      const { viewport, insets } = state.getState()
      const free = {
        width: Math.max(1, viewport.width - insets.left - insets.right),
        height: Math.max(1, viewport.height - insets.top - insets.bottom),
      }
      const margin = snug ? 0 : Math.min(marginPx, free.width / 20, free.height / 20)
      const whole = cameraFor(box, free, margin, maxZoom)
      const middle = { x: free.width / 2, y: free.height / 2 }
      const to = pannedBy(zoomedTo(whole, middle, Math.max(whole.zoom, minZoom)), { x: insets.left, y: insets.top })
      if (atOnce || reducedMotion()) set(to)
      else fly(to)
    },
    stop,
  }
}

function easeOut(progress: number): number {
  return 1 - (1 - progress) ** 3
}

/** Zoom runs geometrically and the middle of the view in a line, so that nothing seems to swerve. */
function between(from: Camera, to: Camera, progress: number, view: EditorState['viewport']): Camera {
  const zoom = from.zoom * (to.zoom / from.zoom) ** progress
  const middle = (camera: Camera) => ({
    x: (view.width / 2 - camera.x) / camera.zoom,
    y: (view.height / 2 - camera.y) / camera.zoom,
  })
  const a = middle(from)
  const b = middle(to)
  return {
    x: view.width / 2 - (a.x + (b.x - a.x) * progress) * zoom,
    y: view.height / 2 - (a.y + (b.y - a.y) * progress) * zoom,
    zoom,
  }
}
