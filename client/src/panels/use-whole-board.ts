import type { BoardSnapshot } from '@palabre/shared/model'
import { useCallback } from 'react'
import { useServices } from './services.ts'
import { useEditor, useSelected } from './use-editor.ts'

/** The board as it is, following the document a few times a second: for what is computed from all of it. */
export function useWholeBoard(): BoardSnapshot {
  const { board } = useEditor()
  const { pageItems } = useServices()
  const subscribe = useCallback((listener: () => void) => pageItems.subscribe(listener), [pageItems])
  return useSelected(subscribe, () => board.snapshot(), same)
}

function same(board: BoardSnapshot): BoardSnapshot {
  return board
}
