import { subtract } from '@palabre/shared/geometry'
import type { Editor } from '../../editor.ts'
import type { PointerInput } from '../../input.ts'
import type { ActiveState } from '../tool.ts'

/** Moves the page under the pointer until it is let go. */
export function panning<States>(
  editor: Editor,
  down: PointerInput,
  idle: ReturnType<ActiveState<States>['handle']>,
): ActiveState<States> {
  let last = down.screen
  return {
    handle(input) {
      switch (input.type) {
        case 'pointer-move':
          editor.panBy(subtract(input.screen, last))
          last = input.screen
          return undefined
        case 'pointer-up':
        case 'cancel':
          return idle
        default:
          return undefined
      }
    },
  }
}
