import type { ParticipantId } from '@palabre/shared/ids'
import type { SessionPerson, SessionState } from '@palabre/shared/session'
import type { Peer } from '../../sync/presence.ts'
import type { Me } from '../services.ts'

export type Who = 'participants' | 'present' | 'everyone'

export interface Room {
  /** Who is on screen somewhere now. */
  readonly present: ReadonlySet<ParticipantId>
  readonly people: ReadonlyMap<ParticipantId, SessionPerson>
  readonly state: Pick<SessionState, 'proxies' | 'voiceless'>
}

/** Everyone whose page is open, once each, and the person at this screen. */
export function presentOf(peers: readonly Peer[], me: Pick<Me, 'id'>): ReadonlySet<ParticipantId> {
  return new Set([me.id, ...peers.map(({ user }) => user.id as ParticipantId)])
}

/** Who would have a voice, without those for whom a facilitator votes. */
export function votersOf(who: Who, { present, people, state }: Room): readonly ParticipantId[] {
  const may = [...people].filter(([id, { role }]) => {
    if (role === 'observer' || state.voiceless.includes(id)) return false
    return who === 'everyone' || (role === 'participant' && (who === 'participants' || present.has(id)))
  })
  return may.map(([id]) => id)
}

/** How many would vote, against how many are in the room. */
export function countsOf(who: Who, room: Room): { readonly voices: number; readonly inRoom: number } {
  const { proxies } = room.state
  return { voices: votersOf(who, room).length + proxies, inRoom: room.present.size + proxies }
}

/** Admitted people without a voice in a ballot who may be let in: late ones. Facilitators where some of them vote. */
export function lateOnes(
  voters: readonly ParticipantId[],
  { people, state }: Pick<Room, 'people' | 'state'>,
): readonly (readonly [ParticipantId, SessionPerson])[] {
  const known = new Set(voters)
  const facilitatorsVote = voters.some((id) => people.get(id)?.role === 'facilitator')
  return [...people].filter(
    ([id, { role }]) =>
      (role === 'participant' || (role === 'facilitator' && facilitatorsVote)) &&
      !known.has(id) &&
      !state.voiceless.includes(id),
  )
}
