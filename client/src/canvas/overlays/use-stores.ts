import { useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Editor } from '../../editor/editor.ts'
import type { EditorState } from '../../editor/editor-state.ts'
import type { Peer } from '../peer.ts'

export const noPeers: readonly Peer[] = []

/** A part of the editor's state that keeps its identity while it is the same. */
export function useEditorPart<Part>(editor: Editor, select: (state: EditorState) => Part): Part {
  return useSyncExternalStore(editor.state.subscribe, () => select(editor.state.getState()))
}

/** Renders again with every change of the board. */
export function useBoardSnapshot(editor: Editor): unknown {
  return useSyncExternalStore(
    (listener) => editor.board.subscribe(listener),
    () => editor.board.snapshot(),
  )
}

/** The whole of a store; a store that is absent reads as `missing`. */
export function useWhole<Value>(store: StoreApi<Value> | undefined, missing: Value): Value {
  return useSyncExternalStore(
    (listener) => store?.subscribe(listener) ?? (() => {}),
    () => store?.getState() ?? missing,
  )
}
