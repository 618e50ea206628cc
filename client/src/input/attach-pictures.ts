import type { Vec } from '@palabre/shared/geometry'
import { isTyping, screenPoint } from './dom-events.ts'

/** Takes picture files that are pasted, or dropped onto the canvas (then with the place). Returns the way to stop. */
export function attachPictures(
  target: Document,
  canvas: HTMLElement,
  onPictures: (files: readonly File[], screen?: Vec) => void,
): () => void {
  const filesIn = (data: DataTransfer | null) =>
    [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
  const onPaste = (event: ClipboardEvent) => {
    const files = filesIn(event.clipboardData)
    // Words that come with a picture, as from a table, were pasted as words already.
    if (event.defaultPrevented || isTyping(event.target) || files.length === 0) return
    event.preventDefault()
    onPictures(files)
  }
  const onDragOver = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    const files = filesIn(event.dataTransfer)
    if (files.length > 0) onPictures(files, screenPoint(canvas, event))
  }
  target.addEventListener('paste', onPaste)
  canvas.addEventListener('dragover', onDragOver)
  canvas.addEventListener('drop', onDrop)
  return () => {
    target.removeEventListener('paste', onPaste)
    canvas.removeEventListener('dragover', onDragOver)
    canvas.removeEventListener('drop', onDrop)
  }
}
