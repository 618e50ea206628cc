import type { PointerInput } from '../../../input.ts'
import type { StateFactory } from '../../tool.ts'
import { endUnder, hideDraft, type Joining, showDraft } from './joining.ts'
import { type JoiningStates, toIdle } from './transitions.ts'

/** Something is pulled from an item. Let go over bare page, it may grow the item that was missing there. */
export const dragging =
  (by: Joining): StateFactory<JoiningStates, 'dragging'> =>
  (editor, { move, from }) => {
    const follow = (input: PointerInput) =>
      showDraft(editor, from, endUnder(editor, by, input.target, from), input.page)
    follow(move)
    return {
      handle(input) {
        switch (input.type) {
          case 'pointer-move':
            follow(input)
            return undefined
          case 'pointer-up': {
            const to = endUnder(editor, by, input.target, from)
            if (to !== undefined) by.join(editor, from, to)
            else if (input.target.type === 'canvas') by.joinNew?.(editor, from, input.page)
            return toIdle
          }
          case 'cancel':
            return toIdle
          default:
            return undefined
        }
      },
      exit: () => hideDraft(editor),
    }
  }
