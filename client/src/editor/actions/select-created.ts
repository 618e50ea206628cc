import type { Change } from '@palabre/shared/document'
import type { Result } from '@palabre/shared/result'
import type { Editor } from '../editor.ts'

/** Selects what a run has made, if it went well. */
export function selectCreated(editor: Editor, result: Result<readonly Change[], string>): void {
  if (!result.ok) return
  const made = result.value.flatMap((change) => (change.op === 'create-item' ? [change.item.id] : []))
  if (made.length > 0) editor.select(made)
}
