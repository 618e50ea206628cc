import type { ParticipantId } from '@palabre/shared/ids'
import type { SessionPerson } from '@palabre/shared/session'

/** Somebody of the board as a facilitator sees them. */
export interface Listed extends SessionPerson {
  readonly id: ParticipantId
  readonly isMe: boolean
  readonly isHere: boolean
  /** There is a view of theirs to follow. */
  readonly onScreen: boolean
  /** They are here on a device that somebody else has in hand. */
  readonly shares: boolean
}

/** Who is here, who of these has an open screen, and who shares somebody else's. */
export interface Presence {
  readonly here: ReadonlySet<ParticipantId>
  readonly screens: ReadonlySet<ParticipantId>
  readonly sharing: ReadonlySet<ParticipantId>
  /** Who has left for good: the session still knows their names, for what they did. */
  readonly gone: ReadonlySet<ParticipantId>
}

/** Those who may still come, in the order of their names, oneself first. */
export function listPeople(
  people: ReadonlyMap<ParticipantId, SessionPerson>,
  { here, screens, sharing, gone }: Presence,
  me: ParticipantId,
  locale: string,
): readonly Listed[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return [...people]
    .filter(([id]) => id === me || !gone.has(id) || screens.has(id))
    .map(([id, person]) => {
      const isMe = id === me
      const isHere = isMe || here.has(id)
      return { ...person, id, isMe, isHere, onScreen: isMe || screens.has(id), shares: sharing.has(id) }
    })
    .sort((a, b) => Number(b.isMe) - Number(a.isMe) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}
