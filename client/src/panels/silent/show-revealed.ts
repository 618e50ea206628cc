import { geoBounds, union } from '@palabre/shared/geometry'
import type { PageId } from '@palabre/shared/ids'
import type { Editor } from '../../editor/editor.ts'

/** Opens the page of a reveal and brings its notes into view: those of the last moment, since a reveal dates them alike. */
export function showRevealed(editor: Editor, page: PageId): void {
  editor.goToPage(page)
  const notes = [...editor.board.snapshot().items.values()].flatMap((item) =>
    item.page === page && (item.kind === 'sticky' || item.kind === 'statement') ? [item] : [],
  )
  const last = Math.max(...notes.map(({ at }) => at))
  const box = union(notes.filter(({ at }) => at === last).map(({ geo }) => geoBounds(geo)))
  if (box) editor.zoomTo(box)
}
