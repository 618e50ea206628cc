import { boxHeight, boxWidth, visibleBox } from '@palabre/shared/geometry'
import type { PageId } from '@palabre/shared/ids'
import type { Spotlight } from '@palabre/shared/session'
import type { Editor } from '../../editor/editor.ts'

/** Where this screen looks, as others can be called to: its page, and the box of it in view. */
export function placeInView(editor: Editor): { readonly page: PageId; readonly view: NonNullable<Spotlight['view']> } {
  const { page, camera, viewport } = editor.state.getState()
  const box = visibleBox(camera, viewport)
  return { page, view: [box.minX, box.minY, boxWidth(box), boxHeight(box)] }
}
