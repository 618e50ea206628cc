import type { ItemId } from '@palabre/shared/ids'
import type { BoardSnapshot, Item } from '@palabre/shared/model'
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import type { Editor } from '../editor/editor.ts'
import type { EditorState } from '../editor/editor-state.ts'

const EditorContext = createContext<Editor | undefined>(undefined)

/** Gives the editor of a board to everything below it. */
export const EditorProvider = EditorContext.Provider

/** The editor of the board on screen; throws outside an `EditorProvider`. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('useEditor needs an EditorProvider above it')
  return editor
}

type Equal<Value> = (a: Value, b: Value) => boolean

/** A part of the editor's state; renders again only when `isEqual` says that this part changed. */
export function useEditorState<Value>(select: (state: EditorState) => Value, isEqual: Equal<Value> = Object.is): Value {
  const { state } = useEditor()
  const subscribe = useCallback((listener: () => void) => state.subscribe(listener), [state])
  return useSelected(subscribe, () => state.getState(), select, isEqual)
}

/**
 * A part of the board; renders again only when `isEqual` says that this part changed. The selector runs after every
 * transaction of anybody: keep it O(1), and use `usePageItems` for what walks through a page.
 */
export function useBoard<Value>(select: (board: BoardSnapshot) => Value, isEqual: Equal<Value> = Object.is): Value {
  const { board } = useEditor()
  const subscribe = useCallback((listener: () => void) => board.subscribe(listener), [board])
  return useSelected(subscribe, () => board.snapshot(), select, isEqual)
}

/** One item, or undefined once it is gone. */
export function useItem(id: ItemId | undefined): Item | undefined {
  return useBoard((board) => (id === undefined ? undefined : board.items.get(id)))
}

/** `useSyncExternalStore` with a selector whose last value is kept for as long as it is equal. */
export function useSelected<Source, Value>(
  subscribe: (listener: () => void) => () => void,
  read: () => Source,
  select: (source: Source) => Value,
  isEqual: Equal<Value> = Object.is,
): Value {
  const last = useRef<{ readonly value: Value } | undefined>(undefined)
  const current = (): Value => {
    const value = select(read())
    if (last.current && isEqual(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  }
  return useSyncExternalStore(subscribe, current, current)
}

/** Whether two lists hold the same values in the same order. */
export function sameList<Value>(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]))
}
