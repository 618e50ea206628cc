import { createStore } from 'zustand/vanilla'

/** The round whose writing sheet is open on this screen; the strip shows it, and more than one thing leads to it. */
export const sheetOpen = createStore<{ readonly round: string | undefined }>(() => ({ round: undefined }))

export function openSheet(round: string | undefined): void {
  sheetOpen.setState({ round }, true)
}
