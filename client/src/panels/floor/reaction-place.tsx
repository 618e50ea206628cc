import { type RefCallback, useCallback } from 'react'
import { createStore } from 'zustand/vanilla'
import styles from './reaction-place.module.css'

/** Where on the page reactions are shown; undefined where there is none. */
export const reactionPlace = createStore<{ readonly element: HTMLElement | undefined }>(() => ({ element: undefined }))

/** Room for what people show without a word, where it covers nothing that one could press. */
export function ReactionPlace({ className }: { readonly className?: string | undefined }) {
  const here: RefCallback<HTMLDivElement> = useCallback((element) => {
    if (!element) return
    reactionPlace.setState({ element })
    return () => {
      if (reactionPlace.getState().element === element) reactionPlace.setState({ element: undefined })
    }
  }, [])
  return <div ref={here} className={className ?? styles.place} />
}
