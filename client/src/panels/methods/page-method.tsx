import { lazy } from 'react'
import { Later } from '../../components/index.ts'
import { useBoard, useEditorState } from '../use-editor.ts'

const MethodButton = lazy(async () => ({ default: (await import('./method-button.tsx')).MethodButton }))

/** The instruction of the page on screen, where it was made from a template. */
export function PageMethod() {
  const page = useEditorState((state) => state.page)
  const method = useBoard((board) => board.pages.find(({ id }) => id === page)?.method)
  return <Later>{method && <MethodButton key={page} method={method} />}</Later>
}
