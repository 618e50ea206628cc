import type { StrokePoint } from '@palabre/shared/geometry'
import type { PointerInput } from '../../input.ts'
import { createLiveStroke } from '../../live-stroke.ts'
import type { StateFactory } from '../tool.ts'
import { type PenStates, toIdle } from './states.ts'

/** A longer stroke is kept in pieces: none outgrows what an item holds, and less would be lost. */
const mostPoints = 6_000

/** The pen is down. */
export const drawing: StateFactory<PenStates, 'drawing'> = (editor, down) => {
  let stroke = createLiveStroke(editor)
  let open = true

  const follow = (input: PointerInput) => {
    const points = pointsOf(input)
    stroke.add(points, input.time)
    const last = points[points.length - 1]
    if (stroke.length < mostPoints || !last) return
    stroke.commit()
    stroke = createLiveStroke(editor)
    stroke.add([last], input.time)
  }

  const finish = () => {
    open = false
    stroke.commit()
  }

  follow(down)
  return {
    handle(input) {
      switch (input.type) {
        case 'pointer-move':
          follow(input)
          return undefined
        case 'pointer-up':
          finish()
          return toIdle
        case 'cancel':
          return toIdle
        default:
          return undefined
      }
    },
    exit: () => {
      if (open) stroke.drop()
    },
  }
}

function pointsOf({ page, pressure, trail }: PointerInput): StrokePoint[] {
  return (trail ?? [{ page, pressure }]).map((point) => ({ ...point.page, pressure: point.pressure }))
}
