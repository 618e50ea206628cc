import type { ParticipantId } from '@palabre/shared/ids'
import { refusalOf } from '../access/who.ts'
import type { BoardRecord } from '../ports/board-registry.ts'
import type { PeopleRegistry, Person } from '../ports/people-registry.ts'
import type { Rooms } from '../realtime/index.ts'

/** The people of a board, each list in the order in which they joined. */
export interface Gathering {
  /** Whoever may come in and has a device to do so with; those who left for good are not among them. */
  readonly admitted: readonly Person[]
  /** Whoever left for good, or came by a link that is void now: as they are, they cannot come back from their device. */
  readonly gone: readonly Person[]
  /** Who of these is connected now, observers too, and the participants who share a device with one of these. */
  readonly present: readonly Person[]
  /** Those of the present who are here by that device alone. */
  readonly sharing: readonly Person[]
}

/** Who belongs to a board, and who of them is here: one answer for all that goes by it. */
export interface Here {
  of(board: BoardRecord): Promise<Gathering>
}

interface Deps {
  readonly people: Pick<PeopleRegistry, 'ofBoard' | 'devicesOf'>
  readonly rooms: () => Pick<Rooms, 'presence'>
}

export function createHere({ people, rooms }: Deps): Here {
  return {
    async of(board) {
      const devices = await people.devicesOf(board.id)
      const onDevices = new Set([...devices.values()].flat())
      const known = await people.ofBoard(board.id)
      const admitted = known.filter((each) => onDevices.has(each.id) && refusalOf(each, board) === undefined)
      const goers = known.filter(({ removedAt, waiting }) => removedAt === undefined && !waiting)
      const gone = goers.filter((each) => !admitted.includes(each))
      const connected = new Set<ParticipantId>()
      const sharing = new Set<ParticipantId>()
      for (const { participant, device, role } of rooms().presence(board.id)) {
        const all = device === undefined ? [participant] : (devices.get(device) ?? [])
        // A socket may outlast what one left.
        if (!all.includes(participant)) continue
        connected.add(participant)
        // Beside whoever facilitates there is mostly somebody made up, to try things with.
        if (role !== 'facilitator') for (const id of all) sharing.add(id)
      }
      const isHere = ({ id, role }: Person) => connected.has(id) || (role === 'participant' && sharing.has(id))
      const present = admitted.filter(isHere)
      return { admitted, gone, present, sharing: present.filter(({ id }) => !connected.has(id)) }
    },
  }
}
