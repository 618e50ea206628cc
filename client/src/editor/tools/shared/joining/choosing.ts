import type { StateFactory } from '../../tool.ts'
import { endUnder, hideDraft, type Joining, nextEnd, showDraft } from './joining.ts'
import { type JoiningStates, toIdle } from './transitions.ts'

/** One end is chosen and the other is looked for: by tapping it, or with Tab and then Enter. */
export const choosing =
  (by: Joining): StateFactory<JoiningStates, 'choosing'> =>
  (editor, entry) => {
    const { from } = entry
    let to = entry.to
    showDraft(editor, from, to)
    return {
      handle(input) {
        // The first end may be deleted by somebody else meanwhile.
        if (!by.accepts(editor.board.item(from))) return toIdle
        switch (input.type) {
          case 'pointer-move':
            to = endUnder(editor, by, input.target, from)
            showDraft(editor, from, to, input.page)
            return undefined
          case 'pointer-down': {
            if (input.button !== 'main') return undefined
            const end = endUnder(editor, by, input.target, from)
            if (end !== undefined) by.join(editor, from, end)
            return toIdle
          }
          case 'key-down':
            if (input.key === 'Tab') {
              to = nextEnd(editor, by, from, to, input.modifiers.shift ? -1 : 1)
              showDraft(editor, from, to)
            }
            if (input.key !== 'Enter' || to === undefined) return undefined
            by.join(editor, from, to)
            return toIdle
          case 'cancel':
            return toIdle
          default:
            return undefined
        }
      },
      exit: () => hideDraft(editor),
    }
  }
