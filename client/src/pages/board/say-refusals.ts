import type { BoardRules } from '@palabre/shared/policy'
import { dismiss, type Notice, notify } from '../../components/index.ts'
import type { Editor } from '../../editor/editor.ts'

/** Says why something was not done, for as long as that holds. */
export function sayRefusals(
  editor: Pick<Editor, 'onRefusal' | 'state'>,
  words: (reason: string) => Notice,
): () => void {
  let said: number[] = []
  const stops = [
    editor.onRefusal(({ reason }) => {
      said = [...said, notify(words(reason))]
    }),
    editor.state.subscribe((now, before) => {
      if (said.length === 0 || (now.role === before.role && sameRules(now.rules, before.rules))) return
      for (const id of said) dismiss(id)
      said = []
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function sameRules(a: BoardRules, b: BoardRules): boolean {
  return a.rights === b.rights && a.frozen === b.frozen && a.locked.size === b.locked.size
}
