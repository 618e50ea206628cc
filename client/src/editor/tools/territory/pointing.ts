import { distance, type Vec } from '@palabre/shared/geometry'
import type { PointerInput } from '../../input.ts'
import { type DistanceConstraint, dragStart, exceeds } from '../../thresholds.ts'
import type { StateFactory, Transition } from '../tool.ts'
import { hideOutline, placeCorners, showOutline } from './outline.ts'
import { type TerritoryStates, toIdle } from './states.ts'

/** How near its first corner, in CSS px, an outline is closed. */
const closingReach: DistanceConstraint = { mouse: 10, pen: 12, touch: 22 }

/** The pointer is down: a drag draws, where no corner was set before; a tap sets a corner, or closes on the first. */
export const pointing: StateFactory<TerritoryStates, 'pointing'> = (editor, { down, corners }) => {
  showOutline(editor, corners)
  return {
    handle(input): Transition<TerritoryStates> | undefined {
      switch (input.type) {
        case 'pointer-move':
          return corners.length === 0 && exceeds(dragStart, down.pointer, down.screen, input.screen)
            ? { to: 'drawing', with: { down, move: input } }
            : undefined
        case 'pointer-up':
          if (!closes(corners, input, editor.state.getState().camera.zoom))
            return { to: 'corners', with: { corners: [...corners, input.page] } }
          placeCorners(editor, corners)
          return toIdle
        case 'cancel':
          // A second finger moves the page: the corners so far stay.
          return corners.length > 0 ? { to: 'corners', with: { corners } } : toIdle
        default:
          return undefined
      }
    },
    exit: () => hideOutline(editor),
  }
}

/** The corners are set one by one. Enter closes the outline, Escape gives it up. */
export const cornering: StateFactory<TerritoryStates, 'corners'> = (editor, { corners }) => {
  const close = (): Transition<TerritoryStates> | undefined => {
    const kept = withoutRepeats(corners)
    if (kept.length < 3) return undefined
    placeCorners(editor, kept)
    return toIdle
  }
  showOutline(editor, corners)
  return {
    handle(input) {
      switch (input.type) {
        case 'pointer-down':
          return input.button === 'main' ? { to: 'pointing', with: { down: input, corners } } : undefined
        case 'pointer-move':
          showOutline(editor, [...corners, input.page])
          return undefined
        case 'double-click':
          return close()
        case 'key-down':
          return input.key === 'Enter' ? close() : undefined
        case 'cancel':
          return toIdle
        default:
          return undefined
      }
    },
    exit: () => hideOutline(editor),
  }
}

function closes(corners: readonly Vec[], { page, pointer }: PointerInput, zoom: number): boolean {
  const first = corners[0]
  return first !== undefined && corners.length >= 3 && distance(first, page) * zoom <= closingReach[pointer]
}

/** A double click sets its corner twice. */
function withoutRepeats(corners: readonly Vec[]): Vec[] {
  return corners.filter((corner, index) => {
    const before = corners[index - 1]
    return !before || distance(before, corner) > 1
  })
}
