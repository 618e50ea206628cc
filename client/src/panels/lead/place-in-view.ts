import type { PageId } from '@palabre/shared/ids'
import { boxInView, type ViewBox } from '../../editor/box-in-view.ts'
import type { Editor } from '../../editor/editor.ts'

/** A page, and the box of it in view; none: the whole page. */
export interface Place {
  readonly page: PageId
  readonly view?: ViewBox
}

/** Where this screen looks, as others can be called to. */
export function placeInView(editor: Editor): Place {
  const state = editor.state.getState()
  const view = boxInView(state)
  return { page: state.page, ...(view ? { view } : {}) }
}
