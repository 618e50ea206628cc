import { useCallback } from 'react'
import type { PageItems } from './page-items.ts'
import { useServices } from './services.ts'
import { useEditorState, useSelected } from './use-editor.ts'

/** A part of what lies on the page on screen, following the document a few times a second. */
export function usePageItems<Value>(
  select: (items: PageItems) => Value,
  isEqual: (a: Value, b: Value) => boolean = Object.is,
): Value {
  const { pageItems } = useServices()
  const page = useEditorState((state) => state.page)
  const subscribe = useCallback((listener: () => void) => pageItems.subscribe(listener), [pageItems])
  return useSelected(subscribe, () => pageItems.read(page), select, isEqual)
}
