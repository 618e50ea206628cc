import type { ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import type { Electorate, LatePerson, RoomCount } from '@palabre/shared/protocol'
import type { Person } from '../ports/people-registry.ts'
import type { Gathering } from './here.ts'

/** Who there is to vote, when it is asked. */
export interface Assembly extends Gathering {
  /** Who has no vote until a facilitator gives it back. */
  readonly voiceless: readonly ParticipantId[]
  /** How many more are here without a device: one voice each. */
  readonly proxies: number
}

const electors: Readonly<Record<Electorate, readonly Role[]>> = {
  participants: ['participant'],
  present: ['participant'],
  everyone: ['participant', 'facilitator'],
}

/** Everyone with a device who has a voice; undefined when somebody was named who is not there. */
export function votersOf(
  electorate: Electorate | readonly ParticipantId[],
  { admitted, present, voiceless }: Assembly,
): readonly ParticipantId[] | undefined {
  if (typeof electorate === 'string') {
    const people = electorate === 'present' ? present : admitted
    return idsOf(people.filter(({ id, role }) => electors[electorate].includes(role) && !voiceless.includes(id)))
  }
  const possible = idsOf(admitted.filter(({ role }) => role !== 'observer'))
  return electorate.every((id) => possible.includes(id)) ? [...new Set(electorate)] : undefined
}

/** What a ballot opened now would be, against who is here. */
export function countBefore(electorate: Electorate, assembly: Assembly): RoomCount {
  return countOf(votersOf(electorate, assembly) ?? [], electors[electorate], assembly)
}

/** How an open ballot stands against who is here, and whom a facilitator may let in by hand, those here first. */
export function countDuring(
  voters: readonly ParticipantId[],
  assembly: Assembly,
): RoomCount & { readonly late: readonly LatePerson[] } {
  const { admitted, present, voiceless } = assembly
  const voices = new Set(voters)
  const facilitatorsVote = admitted.some(({ id, role }) => role === 'facilitator' && voices.has(id))
  const roles = electors[facilitatorsVote ? 'everyone' : 'participants']
  const here = new Set(idsOf(present))
  const late = admitted
    .filter(({ id, role }) => roles.includes(role) && !voices.has(id) && !voiceless.includes(id))
    .map(({ id }) => ({ participantId: id, here: here.has(id) }))
  return { ...countOf(voters, roles, assembly), late: late.toSorted((a, b) => Number(b.here) - Number(a.here)) }
}

/** Both sums are of the same people: participants, facilitators where they vote, and people without a device. */
function countOf(
  voters: readonly ParticipantId[],
  roles: readonly Role[],
  { present, proxies }: Pick<Assembly, 'present' | 'proxies'>,
): RoomCount {
  const here = new Set(idsOf(present.filter(({ role }) => roles.includes(role))))
  return {
    voices: voters.length + proxies,
    inRoom: here.size + proxies,
    voicesHere: voters.filter((id) => here.has(id)).length + proxies,
    facilitators: roles.includes('facilitator'),
  }
}

function idsOf(people: readonly Person[]): readonly ParticipantId[] {
  return people.map(({ id }) => id)
}
