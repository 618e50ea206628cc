import { useCallback } from 'react'
import type { CanvasHandle } from '../../canvas/canvas-handle.ts'
import { useEditor } from '../../panels/use-editor.ts'
import { useConnection } from './connection-context.ts'
import { publishCursor } from './publish-cursor.ts'

/** What the canvas needs to be worked with: this person's cursor goes out to the others. */
export function useCanvasInput(): (canvas: CanvasHandle) => () => void {
  const editor = useEditor()
  const { presence } = useConnection()
  return useCallback((canvas: CanvasHandle) => publishCursor(canvas.element, editor, presence), [editor, presence])
}
