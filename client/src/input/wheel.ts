import type { Editor } from '../editor/editor.ts'
import { screenPoint } from './dom-events.ts'

/** One notch of a wheel that counts in lines or pages, CSS px. */
const lineHeightPx = 18
const pageHeightPx = 400
/** Zoom for each CSS px of scrolling; a notch of a mouse wheel may not leap. */
const zoomPerPx = 0.0035
const mostPxAtOnce = 120

/** The wheel and the trackpad move the page; with Ctrl, which is also what pinching a trackpad sends, they zoom. */
export function attachWheel(element: HTMLElement, editor: Editor): () => void {
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    const unit = event.deltaMode === 1 ? lineHeightPx : event.deltaMode === 2 ? pageHeightPx : 1
    const x = event.deltaX * unit
    const y = event.deltaY * unit
    if (event.ctrlKey || event.metaKey) {
      const held = Math.min(mostPxAtOnce, Math.max(-mostPxAtOnce, y))
      // A trackpad reports a pinch in small steps, a wheel in large ones.
      const perPx = Math.abs(held) < 40 ? zoomPerPx * 3 : zoomPerPx
      editor.zoomAt(screenPoint(element, event), Math.exp(-held * perPx))
    } else if (event.shiftKey && x === 0) {
      editor.panBy({ x: -y, y: 0 })
    } else {
      editor.panBy({ x: -x, y: -y })
    }
  }
  element.addEventListener('wheel', onWheel, { passive: false })
  return () => element.removeEventListener('wheel', onWheel)
}
