import type { ParticipantId } from '@palabre/shared/ids'
import type { SessionPerson } from '@palabre/shared/session'

/** Somebody of the board as a facilitator sees them. */
export interface Listed extends SessionPerson {
  readonly id: ParticipantId
  readonly isMe: boolean
  /** On a screen of their own, or on a device with somebody who is. */
  readonly isHere: boolean
  readonly onScreen: boolean
}

/** Who is here, and who of these has an open screen. */
export interface Presence {
  readonly here: ReadonlySet<ParticipantId>
  readonly screens: ReadonlySet<ParticipantId>
}

/** In the order of their names, oneself first. */
export function listPeople(
  people: ReadonlyMap<ParticipantId, SessionPerson>,
  { here, screens }: Presence,
  me: ParticipantId,
  locale: string,
): readonly Listed[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return [...people]
    .map(([id, person]) => {
      const isMe = id === me
      return { ...person, id, isMe, isHere: isMe || here.has(id), onScreen: isMe || screens.has(id) }
    })
    .sort((a, b) => Number(b.isMe) - Number(a.isMe) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}
