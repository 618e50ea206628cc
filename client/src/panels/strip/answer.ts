import type { PageId, ParticipantId } from '@palabre/shared/ids'
import type { Spotlight } from '@palabre/shared/session'

/** What a screen does about where everyone is called to. */
export type Answer = 'nothing' | 'go' | 'guide' | 'offer'

export interface Standing {
  readonly me: ParticipantId
  /** Writes, or is in the middle of a gesture. */
  readonly busy: boolean
  /** The page on this screen. */
  readonly page: PageId
}

/**
 * Nobody who writes is moved, nor whoever does the leading; a step begins, and notes are shown, for everybody. A step is
 * no news where it is.
 */
export function answerTo(spotlight: Spotlight | null, { me, busy, page }: Standing): Answer {
  if (!spotlight || leadsIt(spotlight, me)) return 'nothing'
  if (busy) return spotlight.step !== undefined && spotlight.page === page ? 'nothing' : 'offer'
  return spotlight.held ? 'guide' : 'go'
}

/** Whether one's own view is what the others are shown. */
export function leadsIt({ held, who, by, step, notes }: Spotlight, me: ParticipantId): boolean {
  if (held) return (who ?? by) === me
  return step === undefined && notes === undefined && by === me
}

export interface Arrival {
  /** The address said which page to open: one comes back to where one was. */
  readonly withPage: boolean
  /** The last call this screen has answered, before a reload. */
  readonly answered: number | undefined
}

/** Whether a call that was there before this screen still concerns it: only one that holds, or whoever comes new. */
export function concernsNewcomer(spotlight: Spotlight, { withPage, answered }: Arrival): boolean {
  return spotlight.held || (!withPage && answered !== spotlight.at)
}
