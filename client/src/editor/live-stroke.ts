import { placeItem } from '@palabre/shared/commands'
import { encodeStroke, placeStroke, type StrokePoint, simplifyStroke } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { Editor } from './editor.ts'
import { createThrottle, frameEveryMs } from './throttle.ts'

/** How far the kept stroke may be from the drawn one, CSS px. */
const tolerancePx = 0.35
/** Points in one frame: those of a slow machine's longest pause, still far below the size of a frame. */
const mostInFrame = 400

/** A stroke on its way: on screen here, in ephemeral frames for others, in the document only when it is done. */
export interface LiveStrokeRun {
  readonly length: number
  add(points: readonly StrokePoint[], timeMs: number): void
  /** Writes the stroke as an ink item of the id it was shown under. */
  commit(): void
  /** Takes it off every screen. */
  drop(): void
}

export function createLiveStroke(editor: Editor): LiveStrokeRun {
  const id = editor.newId()
  const { page, nextStyle } = editor.state.getState()
  const { penColour: colour, penWidth: width } = nextStyle
  const mayTell = createThrottle(frameEveryMs)
  const points: StrokePoint[] = []
  let told = 0

  const tell = () => {
    const fresh = points.slice(told, told + mostInFrame)
    told += fresh.length
    const values = fresh.map(({ x, y, pressure }) => [tenth(x), tenth(y), Math.round(pressure * 100) / 100])
    editor.broadcast({ kind: 'stroke', page, id, colour, width, points: values })
  }

  return {
    get length() {
      return points.length
    },
    add(fresh, timeMs) {
      points.push(...fresh)
      editor.state.setState({ liveStroke: { id, page, colour, width, points: [...points] } })
      if (mayTell(timeMs)) tell()
    },
    commit() {
      const kept = simplifyStroke(points, tolerancePx / editor.state.getState().camera.zoom)
      const placed = placeStroke(kept)
      const fields = { points: encodeStroke(placed.points), colour, width }
      const done = editor.run('place-item', placeItem, { kind: 'ink', id: id as ItemId, page, geo: placed.geo, fields })
      editor.state.setState({ liveStroke: undefined })
      if (!done.ok) takeBack()
    },
    drop() {
      editor.state.setState({ liveStroke: undefined })
      takeBack()
    },
  }

  /** A frame that is done without any point says that no item will follow. */
  function takeBack(): void {
    if (told > 0) editor.broadcast({ kind: 'stroke', page, id, colour, width, points: [], done: true })
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
