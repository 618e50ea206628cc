/** `assertive` interrupts the reader: refusals and lost connections only. */
export type Politeness = 'polite' | 'assertive'

export interface Announcement {
  readonly text: string
  /** Grows with each announcement, so that the same words can be said twice. */
  readonly turn: number
}

export interface Announcer {
  say(text: string, politeness?: Politeness): void
  read(politeness: Politeness): Announcement
  subscribe(listener: () => void): () => void
}

const silence: Announcement = { text: '', turn: 0 }

/** What the live regions read aloud; the last word wins, since a reader would never catch up with a queue. */
export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>()
  const current: Record<Politeness, Announcement> = { polite: silence, assertive: silence }
  return {
    say(text, politeness = 'polite') {
      if (!text) return
      current[politeness] = { text, turn: current[politeness].turn + 1 }
      for (const listener of listeners) listener()
    },
    read: (politeness) => current[politeness],
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
