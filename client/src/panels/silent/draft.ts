import { createStore } from 'zustand/vanilla'

/** Words that somebody is typing and has not added yet: kept when the sheet is closed, and when a reveal closes it. */
export const draft = createStore<string>(() => '')
