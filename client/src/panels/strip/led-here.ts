import { createStore } from 'zustand/vanilla'
import type { Leading } from './leading.ts'

/** What leads this screen, for as long as the session strip is there: the strip makes it, the banner shows it. */
export const ledHere = createStore<{ readonly leading: Leading | undefined }>(() => ({ leading: undefined }))
