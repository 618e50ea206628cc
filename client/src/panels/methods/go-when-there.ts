import type { PageId } from '@palabre/shared/ids'
import type { Editor } from '../../editor/editor.ts'

/**
 * Opens a page that the server added as soon as it is on this screen, then does what was asked; its items may come a
 * moment later. Returns the way to stop waiting.
 */
export function goWhenThere(editor: Editor, page: PageId, then: () => void = () => {}): () => void {
  const isThere = (): boolean => editor.board.snapshot().pages.some(({ id }) => id === page)
  const go = () => {
    editor.goToPage(page)
    then()
  }
  if (isThere()) {
    go()
    return () => {}
  }
  const stop = editor.board.subscribe(({ pages }) => {
    if (!pages || !isThere()) return
    stop()
    go()
  })
  return stop
}
