import type { ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import type { Peer } from '../../sync/presence.ts'

/** Somebody who is on the board now, however many pages of it they have open. */
export interface Person {
  readonly id: ParticipantId
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
  readonly role: Role
  /** The page they look at, where they said so. */
  readonly page: string | undefined
}

/** The people behind open pages, oneself left out, in the order of their names. */
export function peopleOf(peers: readonly Peer[], me: ParticipantId, locale: string): Person[] {
  const people = new Map<string, Person>()
  for (const { user, state } of peers) {
    if (user.id === me) continue
    const known = people.get(user.id)
    people.set(user.id, {
      id: user.id as ParticipantId,
      name: user.name,
      colour: user.colour,
      role: user.role as Role,
      page: state.page ?? known?.page,
    })
  }
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return [...people.values()].sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** Whether two lists of people read the same. */
export function samePeople(a: readonly Person[], b: readonly Person[]): boolean {
  return (
    a.length === b.length &&
    a.every((person, index) => {
      const other = b[index]
      return (
        other !== undefined &&
        person.id === other.id &&
        person.name === other.name &&
        person.role === other.role &&
        person.page === other.page &&
        person.colour === other.colour
      )
    })
  )
}

/** Up to two letters for a dot: the first of the first and of the last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? '?'
  const last = words.length > 1 ? ([...(words[words.length - 1] ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}
