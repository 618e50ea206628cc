import type { StoreApi } from 'zustand/vanilla'
import type { EditorState } from './editor-state.ts'

type Rights = Pick<EditorState, 'role' | 'rules'>

/** What this person may do, as it comes from the session: it waits while something begun before is being finished. */
export interface Access {
  set(rights: Rights): void
  /** Takes what waits, unless something is still under way. */
  take(): void
  /** Somebody writes in a field outside the canvas; returns the way to say that they have finished. */
  beginWriting(): () => void
}

/** `isBusy` says whether a gesture is under way. */
export function createAccess(state: StoreApi<EditorState>, isBusy: () => boolean): Access {
  let waiting: Rights | undefined
  let fields = 0
  const take = () => {
    if (!waiting || fields > 0 || state.getState().editing !== undefined || isBusy()) return
    const rights = waiting
    waiting = undefined
    state.setState(rights)
  }
  return {
    set(rights) {
      waiting = rights
      take()
    },
    take,
    beginWriting() {
      let isOver = false
      fields += 1
      return () => {
        if (isOver) return
        isOver = true
        fields -= 1
        take()
      }
    },
  }
}
