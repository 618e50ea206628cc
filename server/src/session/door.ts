import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import { closeCodes } from '@palabre/shared/protocol'
import { fail, ok, type Result } from '@palabre/shared/result'
import type { SessionIntent } from '@palabre/shared/session'
import { refusalOf } from '../access/who.ts'
import type { BoardRecord, BoardRegistry } from '../ports/board-registry.ts'
import type { PeopleRegistry, Person } from '../ports/people-registry.ts'
import { KeyedLock, type Rooms } from '../realtime/index.ts'
import type { BoardSessions } from './board-sessions.ts'
import type { Here } from './here.ts'
import { latestOnly } from './latest-only.ts'

export type RoleRefusal = 'only_yourself' | 'last_facilitator'

/** Who stands at the door of a board, who is let in, and who facilitates from then on. */
export interface Door {
  /** Those who wait, the one who came first at the top. */
  waiting(board: BoardRecord): Promise<readonly Person[]>
  /** Somebody new has come: names them to the others, or counts them among those who wait. Says whether they wait. */
  arrived(person: Person): Promise<boolean>
  /** Lets in those of these who wait; says who came in. */
  letIn(board: BoardRecord, ids: 'everyone' | readonly ParticipantId[]): Promise<readonly ParticipantId[]>
  /** Those who are kept out until the session ends, the one who was removed last at the top. */
  keptOut(board: BoardRecord): Promise<readonly Person[]>
  /** Lets somebody who is kept out come in again, as who they were; false when they are not. */
  letBack(board: BoardRecord, target: Person): Promise<boolean>
  /** Tells everybody anew how many wait. */
  count(board: BoardId): Promise<void>
  /** What a facilitator's intent means for the door: nobody waits where no waiting room is, a new session is a new start. */
  follow(board: BoardRecord, intent: SessionIntent): Promise<void>
  /** Gives somebody another role; their open pages come back with it. */
  giveRole(board: BoardRecord, by: Person, target: Person, role: Role): Promise<Result<Role, RoleRefusal>>
}

interface Deps {
  readonly boards: BoardRegistry
  readonly people: PeopleRegistry
  readonly here: Here
  readonly sessions: BoardSessions
  readonly rooms: Rooms
}

export function createDoor({ boards, people, here, sessions, rooms }: Deps): Door {
  const roles = new KeyedLock()

  const waiting: Door['waiting'] = async (board) =>
    (await people.ofBoard(board.id)).filter((person) => refusalOf(person, board) === 'waiting')

  const count = latestOnly(async (id) => {
    const board = await boards.find(id as BoardId)
    if (!board) return
    const { length } = await waiting(board)
    await sessions.amend(board.id, (state) => ({ ...state, waiting: length }))
  }) as Door['count']

  const introduce = ({ board, id, name, colour, role }: Person) => sessions.introduce(board, id, { name, colour, role })

  const letIn: Door['letIn'] = async (board, ids) => {
    const entering = (await waiting(board)).filter(({ id }) => ids === 'everyone' || ids.includes(id))
    if (entering.length === 0) return []
    await people.letIn(entering.map(({ id }) => id))
    for (const person of entering) introduce(person)
    await count(board.id)
    return entering.map(({ id }) => id)
  }

  /** Whether nobody else could run the board; whoever has left for good cannot. */
  const isLast = async (board: BoardRecord, person: Person): Promise<boolean> =>
    !(await here.of(board)).admitted.some(({ id, role }) => id !== person.id && role === 'facilitator')

  return {
    waiting,
    count,
    letIn,
    keptOut: (board) => people.keptOut(board.id),
    async letBack(board, target) {
      if (!(await people.letBack(target.id, board.generations[target.role]))) return false
      introduce(target)
      return true
    },
    async arrived(person) {
      if (!person.waiting) {
        introduce(person)
        return false
      }
      const board = await boards.find(person.board)
      // The waiting room may have been closed while they were on their way.
      const waits = await sessions.hasWaitingRoom(person.board)
      if (board && !waits) await letIn(board, [person.id])
      else await count(person.board)
      return waits
    },
    async follow(board, intent) {
      if (intent.do === 'settings' && intent.settings.waitingRoom === false) await letIn(board, 'everyone')
      if (intent.do === 'open' || intent.do === 'close') await people.forgiveAll(board.id)
    },
    giveRole: (board, by, target, role) =>
      // One at a time: two who step back at once must not leave the board to nobody.
      roles.run(board.id, async () => {
        const present = await people.find(target.id)
        if (!present || present.role === role) return ok(role)
        if (role !== 'facilitator') {
          if (target.id !== by.id) return fail('only_yourself')
          if (await isLast(board, present)) return fail('last_facilitator')
        }
        await people.setRole(target.id, role, board.generations[role])
        if (role === 'facilitator') await sessions.mute(board.id, target.id, false)
        rooms.disconnect(board.id, (access) => access.participant === target.id, closeCodes.goingAway)
        introduce({ ...present, role })
        return ok(role)
      }),
  }
}
