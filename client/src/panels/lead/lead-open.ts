import { createStore } from 'zustand/vanilla'

/** The pages of the facilitator's panel. */
export type LeadSectionName = 'plan' | 'room' | 'silent' | 'ballots' | 'floor' | 'people' | 'after'

interface LeadOpen {
  readonly open: boolean
  /** The section in front; none: the start of the panel. */
  readonly section?: LeadSectionName | undefined
}

/** Whether the facilitator's panel is on this screen, and where it stands. */
export const leadOpen = createStore<LeadOpen>(() => ({ open: false }))

export function openLead(section?: LeadSectionName): void {
  leadOpen.setState({ open: true, section }, true)
}

export function closeLead(): void {
  leadOpen.setState({ open: false }, true)
}
