import { useBoard, useEditorState } from '../use-editor.ts'
import { toolsOfPage } from './tools.ts'

/** The tools of the page on screen. */
export function usePageTools(): ReturnType<typeof toolsOfPage> {
  const page = useEditorState((state) => state.page)
  const kind = useBoard((board) => board.pages.find(({ id }) => id === page)?.kind)
  return toolsOfPage(kind ?? 'free')
}
