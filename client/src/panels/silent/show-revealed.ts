import { geoBounds, union } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { isPlaced } from '@palabre/shared/model'
import type { SilentRound } from '@palabre/shared/session'
import { boxOfView, readingZoom } from '../../editor/box-in-view.ts'
import type { Editor } from '../../editor/editor.ts'

/** Opens the page of a reveal and brings the notes of its round into view. */
export function showRevealed(editor: Editor, { page, view }: SilentRound): void {
  editor.goToPage(page)
  editor.zoomTo(view && boxOfView(view), { maxZoom: readingZoom })
}

/** Brings some notes that are on the board into view; nothing while none of them is there. */
export function showNotes(editor: Editor, ids: readonly ItemId[]): void {
  const found = ids.flatMap((id) => editor.board.item(id) ?? [])
  const [first] = found
  if (!first) return
  const there = found.flatMap((item) => (item.page === first.page && isPlaced(item) ? [geoBounds(item.geo)] : []))
  editor.goToPage(first.page)
  editor.zoomTo(union(there), { maxZoom: readingZoom })
}
