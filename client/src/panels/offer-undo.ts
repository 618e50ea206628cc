import { dismiss, notify } from '../components/index.ts'
import type { Editor } from '../editor/editor.ts'

/**
 * Says what this person just did, with a way back for as long as it is the last thing they did: later, the same
 * button would take back something else.
 */
export function offerUndo(editor: Editor, text: string, label: string): void {
  const { historyTurn: turn } = editor.state.getState()
  const id = notify({ text, action: { label, run: () => editor.undo() } })
  const stop = editor.state.subscribe(({ historyTurn }) => {
    if (historyTurn === turn) return
    stop()
    dismiss(id)
  })
}
