import { editBoard } from '@palabre/shared/commands'
import type { Mandate } from '@palabre/shared/model'
import { useBoard, useEditor } from '../use-editor.ts'

const none: Mandate = {}

/** The mandate of the board, whether anything of it was said, and the way to say more. */
export function useMandate() {
  const editor = useEditor()
  const mandate = useBoard((board) => board.meta.mandate) ?? none
  return {
    mandate,
    said: isSaid(mandate),
    /** Sets parts of it; undefined takes one away. Typing in one part is one undo step. */
    edit(change: { readonly [Key in keyof Mandate]?: Mandate[Key] | undefined }): void {
      const next = Object.entries({ ...editor.board.snapshot().meta.mandate, ...change })
      const said = Object.fromEntries(next.filter(([, value]) => value !== undefined)) as Mandate
      editor.run('edit-board', editBoard, { mandate: said }, { mergeWith: `mandate:${Object.keys(change).join()}` })
    },
  }
}

function isSaid(mandate: Mandate): boolean {
  return Object.values(mandate).some((part) => part !== undefined && part.trim() !== '')
}
