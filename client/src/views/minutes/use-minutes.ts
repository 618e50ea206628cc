import { addMinutesSection, deleteItems, moveMinutesSection } from '@palabre/shared/commands'
import type { PageId } from '@palabre/shared/ids'
import { type Minutes, type MinutesSection, minutesOf } from '@palabre/shared/model'
import { useMemo } from 'react'
import { useEditor, useEditorState } from '../../panels/use-editor.ts'
import { usePageItems } from '../../panels/use-page-items.ts'

/** The page on screen, read as minutes. */
export function useMinutes(): Minutes {
  const texts = usePageItems(({ byKind }) => byKind.text)
  return useMemo(() => minutesOf(texts), [texts])
}

/** What people do to the sections of the page on screen; each is one undo step. */
export function useSections() {
  const editor = useEditor()
  const page = useEditorState((state) => state.page)
  return useMemo(() => sectionsOn(editor, page), [editor, page])
}

function sectionsOn(editor: ReturnType<typeof useEditor>, page: PageId) {
  return {
    /** Adds one at a place, or at the end; gives the id of its heading. */
    add(at?: number) {
      const id = editor.newId()
      const place = at === undefined ? {} : { at }
      return editor.run('add-minutes-section', addMinutesSection, { page, id, ...place }).ok ? id : undefined
    },
    move: (from: number, to: number): boolean =>
      editor.run('move-minutes-section', moveMinutesSection, { page, from, to }).ok,
    remove({ heading, paragraphs }: MinutesSection): boolean {
      const ids = [...(heading ? [heading] : []), ...paragraphs].map(({ id }) => id)
      return editor.run('delete-items', deleteItems, { ids }).ok
    },
  }
}
