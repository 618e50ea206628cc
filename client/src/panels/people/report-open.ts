import type { ItemId } from '@palabre/shared/ids'
import { createStore } from 'zustand/vanilla'

interface ReportOpen {
  readonly open: boolean
  /** What it is about; none: something else than an element. */
  readonly item?: ItemId | undefined
}

/** Whether somebody is about to report something, and what. */
export const reportOpen = createStore<ReportOpen>(() => ({ open: false }))

export function openReport(item?: ItemId): void {
  reportOpen.setState({ open: true, item }, true)
}

export function closeReport(): void {
  reportOpen.setState({ open: false }, true)
}
