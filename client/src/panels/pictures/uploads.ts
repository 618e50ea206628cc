import { createStore } from 'zustand/vanilla'
import type { CallFailure } from '../../sync/api.ts'

/** A picture on its way to the board. */
export interface Upload {
  readonly id: number
  readonly name: string
  /** Address of a small picture of it, on this device alone; none while it is not known to be one. */
  readonly thumb: string | undefined
  readonly state: 'sending' | 'failed'
  /** Why it failed: `errors.<reason>` in i18n. */
  readonly reason?: CallFailure
  readonly again: () => void
  readonly drop: () => void
}

/** What this tab is sending now, oldest first; read by the board's screen without anything of what sends. */
export const uploads = createStore<readonly Upload[]>(() => [])
