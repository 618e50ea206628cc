import { createContext, useContext } from 'react'

/** Ways to look at a page beside its canvas and its lists. */
export type ExtraViewName = 'families' | 'findings' | 'matrix' | 'causes' | 'states' | 'follow-up' | 'method' | 'thread'
export type View = 'map' | 'list' | ExtraViewName

const OpenViewContext = createContext<(view: View) => void>(() => {})
export const OpenViewProvider = OpenViewContext.Provider

/** Opens another way to look at the page. */
export function useOpenView(): (view: View) => void {
  return useContext(OpenViewContext)
}
