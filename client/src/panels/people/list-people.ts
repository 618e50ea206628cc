import type { ParticipantId } from '@palabre/shared/ids'
import type { SessionPerson } from '@palabre/shared/session'

/** Somebody of the board as a facilitator sees them. */
export interface Listed extends SessionPerson {
  readonly id: ParticipantId
  readonly isMe: boolean
  readonly isHere: boolean
}

/** In the order of their names, oneself first. */
export function listPeople(
  people: ReadonlyMap<ParticipantId, SessionPerson>,
  present: ReadonlySet<ParticipantId>,
  me: ParticipantId,
  locale: string,
): readonly Listed[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return [...people]
    .map(([id, person]) => ({ ...person, id, isMe: id === me, isHere: id === me || present.has(id) }))
    .sort((a, b) => Number(b.isMe) - Number(a.isMe) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}
