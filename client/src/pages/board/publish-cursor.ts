import type { Editor } from '../../editor/editor.ts'
import type { Presence } from '../../sync/presence.ts'

/** Sends where this person's pointer is on the page; a finger that lifts and a mouse that leaves have no cursor. Nothing while `hidden()`. */
export function publishCursor(
  element: HTMLElement,
  editor: Pick<Editor, 'toPage'>,
  presence: Pick<Presence, 'publish'>,
  hidden: () => boolean,
): () => void {
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (hidden()) return
    const { left, top } = element.getBoundingClientRect()
    const { x, y } = editor.toPage({ x: clientX - left, y: clientY - top })
    presence.publish({ cursor: [Math.round(x), Math.round(y)] })
  }
  const gone = () => presence.publish({ cursor: undefined })
  const lifted = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse') gone()
  }
  element.addEventListener('pointermove', move)
  element.addEventListener('pointerleave', gone)
  element.addEventListener('pointerup', lifted)
  return () => {
    element.removeEventListener('pointermove', move)
    element.removeEventListener('pointerleave', gone)
    element.removeEventListener('pointerup', lifted)
    gone()
  }
}
