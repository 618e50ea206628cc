import { boxInView } from '../../editor/box-in-view.ts'
import type { Editor } from '../../editor/editor.ts'
import type { Presence } from '../../sync/presence.ts'

/** Enough for whoever follows out of interest. */
const everyMs = 500
/** A whole room follows. */
const ledEveryMs = 100

/**
 * Tells others what of the page is on this screen, now and then while it moves; more often while `leads()`. With a new
 * page at once, so that nobody sees it through the view of the old one. Nothing while it is not `shared()`.
 */
export function publishView(
  editor: Pick<Editor, 'state'>,
  presence: Pick<Presence, 'publish'>,
  leads: () => boolean,
  shared: () => boolean = () => true,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const publish = () => {
    clearTimeout(timer)
    timer = undefined
    if (!shared()) return
    const { page } = editor.state.getState()
    const view = boxInView(editor.state.getState())
    if (!view) return
    const [x, y, width, height] = view
    presence.publish({ page, view: [Math.round(x), Math.round(y), Math.ceil(width), Math.ceil(height)] })
  }
  publish()
  const stop = editor.state.subscribe((now, before) => {
    if (now.page !== before.page) queueMicrotask(publish)
    else if (now.camera !== before.camera || now.viewport !== before.viewport || now.insets !== before.insets)
      timer ??= setTimeout(publish, leads() ? ledEveryMs : everyMs)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
