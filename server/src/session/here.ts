import type { ParticipantId } from '@palabre/shared/ids'
import { refusalOf } from '../access/who.ts'
import type { BoardRecord } from '../ports/board-registry.ts'
import type { PeopleRegistry, Person } from '../ports/people-registry.ts'
import type { Rooms } from '../realtime/index.ts'

/** Who belongs to a board, and who of them is here: one answer for all that goes by it. */
export interface Here {
  /** Whoever may come in and has a device to do so with; those who left for good are not among them. */
  admitted(board: BoardRecord): Promise<readonly Person[]>
  /** Who of these is connected now, observers too, and the participants who share a device with one of these. */
  present(board: BoardRecord): Promise<readonly Person[]>
}

interface Deps {
  readonly people: Pick<PeopleRegistry, 'ofBoard' | 'devicesOf'>
  readonly rooms: () => Pick<Rooms, 'presence'>
}

export function createHere({ people, rooms }: Deps): Here {
  const known = async (board: BoardRecord) => {
    const devices = await people.devicesOf(board.id)
    const onDevices = new Set([...devices.values()].flat())
    const all = await people.ofBoard(board.id)
    return { devices, admitted: all.filter((each) => onDevices.has(each.id) && refusalOf(each, board) === undefined) }
  }

  return {
    admitted: async (board) => (await known(board)).admitted,
    async present(board) {
      const { devices, admitted } = await known(board)
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
      return admitted.filter(({ id, role }) => connected.has(id) || (role === 'participant' && sharing.has(id)))
    },
  }
}
