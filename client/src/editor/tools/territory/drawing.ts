import type { Vec } from '@palabre/shared/geometry'
import type { PointerInput } from '../../input.ts'
import type { StateFactory } from '../tool.ts'
import { hideOutline, placeDrawn, showOutline } from './outline.ts'
import { type TerritoryStates, toIdle } from './states.ts'

/** The hand draws; lifting it closes the outline. */
export const drawing: StateFactory<TerritoryStates, 'drawing'> = (editor, { down, move }) => {
  const points: Vec[] = [down.page]
  const follow = ({ trail, page }: PointerInput) => {
    points.push(...(trail ?? [{ page }]).map((point) => point.page))
    showOutline(editor, points)
  }
  follow(move)
  return {
    handle(input) {
      switch (input.type) {
        case 'pointer-move':
          follow(input)
          return undefined
        case 'pointer-up':
          placeDrawn(editor, points)
          return toIdle
        case 'cancel':
          return toIdle
        default:
          return undefined
      }
    },
    exit: () => hideOutline(editor),
  }
}
