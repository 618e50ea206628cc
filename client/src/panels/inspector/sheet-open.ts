import { createStore } from 'zustand/vanilla'

/** Whether the fields of the selection are open on a narrow screen. Others may open them, to ask for something. */
export const sheetOpen = createStore<boolean>(() => false)
