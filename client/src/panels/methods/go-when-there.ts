import type { PageId } from '@palabre/shared/ids'
import type { Editor } from '../../editor/editor.ts'

/** Opens a page that the server added as soon as it is on this screen; its items may come a moment later. */
export function goWhenThere(editor: Editor, page: PageId): void {
  const isThere = (): boolean => editor.board.snapshot().pages.some(({ id }) => id === page)
  if (isThere()) {
    editor.goToPage(page)
    return
  }
  const stop = editor.board.subscribe(({ pages }) => {
    if (!pages || !isThere()) return
    stop()
    editor.goToPage(page)
  })
}
