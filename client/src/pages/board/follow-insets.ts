import type { Editor } from '../../editor/editor.ts'

/** Tells the editor how much of the canvas the tools cover, along the side they stand at, as that changes. */
export function followInsets(canvas: HTMLElement, tools: Element | null | undefined, editor: Editor): () => void {
  if (!tools) return () => {}
  const measure = () => {
    const stage = canvas.getBoundingClientRect()
    const bar = tools.getBoundingClientRect()
    const none = { top: 0, right: 0, bottom: 0, left: 0 }
    if (bar.height > bar.width) editor.setInsets({ ...none, left: Math.max(0, bar.right - stage.left) })
    else if (bar.top - stage.top < stage.bottom - bar.bottom)
      editor.setInsets({ ...none, top: Math.max(0, bar.bottom - stage.top) })
    else editor.setInsets({ ...none, bottom: Math.max(0, stage.bottom - bar.top) })
  }
  const observer = new ResizeObserver(measure)
  observer.observe(tools)
  observer.observe(canvas)
  return () => observer.disconnect()
}
