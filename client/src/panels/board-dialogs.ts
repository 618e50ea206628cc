import { createStore } from 'zustand/vanilla'

/** The dialogs of a board that several places open: the top bar, its menu, the facilitator's panel. */
export type BoardDialog = 'share' | 'export' | 'import' | 'mandate' | 'claims' | 'ballots' | 'news' | 'meetings'

/** Which of them is open; `open: undefined` for none. */
export const boardDialog = createStore<{ readonly open: BoardDialog | undefined }>(() => ({ open: undefined }))

export function openDialog(dialog: BoardDialog | undefined): void {
  boardDialog.setState({ open: dialog }, true)
}
