import { deleteItems, editFields, linkItems } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import type { LinkRole } from '@palabre/shared/model'
import { useMemo } from 'react'
import type { Editor } from '../../editor/editor.ts'
import { useEditor } from '../use-editor.ts'

/** What panels and lists do to links. A refusal is announced by the editor, and answered here with false. */
function linkActionsOn(editor: Editor) {
  return {
    tie: (from: ItemId, to: ItemId, role: LinkRole): boolean =>
      editor.run('link-items', linkItems, { from, to, role }).ok,
    /** Gives links another role or other ends. */
    change: (ids: readonly ItemId[], fields: { role?: LinkRole; from?: ItemId; to?: ItemId }): boolean =>
      editor.run('edit-fields', editFields, { ids, fields }).ok,
    untie: (ids: readonly ItemId[]): boolean => editor.run('delete-items', deleteItems, { ids }).ok,
  }
}

/** The actions on links of the board on screen. */
export function useLinkActions(): ReturnType<typeof linkActionsOn> {
  const editor = useEditor()
  return useMemo(() => linkActionsOn(editor), [editor])
}
