import { type Arrange, arrangeByFamily, arrangeByRing, type Command, untangle } from '@palabre/shared/commands'
import type { Editor } from '../../editor/editor.ts'
import type { Arrangement } from './arrangements.ts'

const commands: Readonly<Record<Arrangement, Command<Arrange>>> = {
  family: arrangeByFamily,
  ring: arrangeByRing,
  untangle,
}

/** Arranges actors of the page on screen, as one undo step; says whether it was done. */
export function runArrangement(editor: Editor, how: Arrangement, ids: Arrange['ids']): boolean {
  return editor.run(`arrange-${how}`, commands[how], { page: editor.state.getState().page, ids }).ok
}
