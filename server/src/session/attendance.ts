import type { ParticipantId } from '@palabre/shared/ids'
import type { PeopleRegistry, Person } from '../ports/people-registry.ts'

interface Known {
  /** Everyone who was ever admitted. */
  readonly people: readonly Person[]
  readonly devices: Awaited<ReturnType<PeopleRegistry['devicesOf']>>
  /** Who is here now, also by somebody else's device. */
  readonly here: readonly Person[]
}

/**
 * Who came to the session that opened then, each once: whoever was seen, has joined since or is here, and the participants
 * who share a device with one of these. It follows from what the registry keeps, also after a restart, by the same rules
 * as who is here: somebody made up beside whoever facilitates, whom nobody has been yet, did not come.
 */
export function whoCame({ people, devices, here }: Known, openedAt: number): readonly Person[] {
  const known = new Map(people.map((person) => [person.id, person]))
  const on = [...devices.values()].map((ids) => ids.flatMap((id) => known.get(id) ?? []))
  const devicesOf = ({ id }: Person) => on.filter((together) => together.some((other) => other.id === id))
  const isHere = new Set<ParticipantId>(here.map(({ id }) => id))
  const isMadeUp = (person: Person) => {
    const own = person.role === 'participant' ? devicesOf(person) : []
    return own.length > 0 && own.every((together) => together.some(({ role }) => role === 'facilitator'))
  }
  const came = (person: Person) =>
    isHere.has(person.id) ||
    (person.seenAt !== undefined && person.seenAt >= openedAt) ||
    (!person.waiting && person.joinedAt >= openedAt && !isMadeUp(person))
  const cameThemselves = new Set(people.filter(came))
  // Of whoever comes by several devices it is not known which of them they had with them.
  const onlyHere = (person: Person) => person.role !== 'facilitator' && devicesOf(person).length === 1
  const brought = new Set(
    on.flatMap((together) => (together.some((each) => cameThemselves.has(each) && onlyHere(each)) ? together : [])),
  )
  const isBrought = (person: Person) =>
    brought.has(person) && person.role === 'participant' && !person.waiting && person.removedAt === undefined
  return people.filter((person) => cameThemselves.has(person) || isBrought(person))
}
