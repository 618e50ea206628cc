import { newId, type ParticipantId, type RandomBytes } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import { type ErrorCode, peoplePerDevice } from '@palabre/shared/protocol'
import { fail, ok, type Result } from '@palabre/shared/result'
import type { BoardRecord, BoardRegistry } from '../ports/board-registry.ts'
import type { Clock } from '../ports/clock.ts'
import type { PeopleRegistry, Person, SecretHash } from '../ports/people-registry.ts'
import type { BoardSessions } from '../session/board-sessions.ts'
import { hashOf } from './device.ts'
import type { JoinAttempts } from './join-attempts.ts'
import type { LinkTokens } from './link-token.ts'
import { personColour } from './person-colour.ts'
import { pseudonym } from './pseudonym.ts'
import { readJoinCode, readReturnKey } from './spoken-code.ts'
import { TokenBuckets } from './token-bucket.ts'
import { refusalOf } from './who.ts'

/** How somebody asks to come in: by exactly one of a link's token, a session's code and a return key. */
export interface JoinRequest {
  readonly token?: string | undefined
  readonly code?: string | undefined
  readonly key?: string | undefined
  readonly name?: string | undefined
  readonly belonging?: string | undefined
}

export type JoinRefusal = Extract<
  ErrorCode,
  | 'unknown_link'
  | 'unknown_code'
  | 'unknown_key'
  | 'unknown_board'
  | 'link_revoked'
  | 'code_closed'
  | 'removed'
  | 'waiting'
  | 'device_full'
  | 'board_full'
  | 'too_fast'
>

/** Where a way in leads: a role for somebody new, or a person who comes back. */
export interface Way {
  readonly board: BoardRecord
  readonly role: Role
  readonly person?: Person
  /** Who of the device that asks may go on there in that role, as who they are. */
  readonly known?: readonly Person[]
}

export interface Admission {
  /** Where a token, code or key leads, without going there. Nowhere for a device that is kept out with everybody on it. */
  lookAt(request: JoinRequest, device: SecretHash | undefined): Promise<Result<Way, JoinRefusal>>
  /** Lets somebody in, and the device stand for them. `pseudonyms` are the names given to those who gave none. */
  join(request: JoinRequest, device: SecretHash, pseudonyms: readonly string[]): Promise<Result<Person, JoinRefusal>>
  /** Lets the device stand for one more participant on a board where it stands for somebody already. */
  addPerson(
    board: BoardRecord,
    wish: Pick<JoinRequest, 'name' | 'belonging'>,
    device: SecretHash,
    pseudonyms: readonly string[],
  ): Promise<Result<Person, JoinRefusal>>
}

interface AdmissionDeps {
  readonly boards: BoardRegistry
  readonly people: PeopleRegistry
  readonly tokens: LinkTokens
  readonly attempts: JoinAttempts
  readonly sessions: Pick<BoardSessions, 'hasWaitingRoom' | 'isOpen'>
  readonly clock: Clock
  readonly random: RandomBytes
}

/** People a board can have in its life. */
const peoplePerBoard = 5_000
/** A whole hall may come in at once; a script may not fill the board. */
const joinsPerBoard = { capacity: 1_000, perSecond: 20 }

export function createAdmission(deps: AdmissionDeps): Admission {
  const { boards, people, tokens, attempts, sessions, clock, random } = deps
  const joins = new TokenBuckets(joinsPerBoard)

  /** Those of a device who may come in. */
  const admittedOn = async (device: SecretHash, board: BoardRecord): Promise<readonly Person[]> =>
    (await people.ofDevice(device, board.id)).filter((person) => refusalOf(person, board) === undefined)

  /** A device that still stands for a facilitator is never kept out: whoever runs the board tries things on it. */
  async function isKeptOut(device: SecretHash, board: BoardRecord): Promise<boolean> {
    if (!(await people.isKeptOut(device, board.id))) return false
    return !(await admittedOn(device, board)).some(({ role }) => role === 'facilitator')
  }

  async function admit(
    { board, role }: Way,
    request: Pick<JoinRequest, 'name' | 'belonging'>,
    device: SecretHash,
    pseudonyms: readonly string[],
  ): Promise<Result<Person, JoinRefusal>> {
    if (await isKeptOut(device, board)) return fail('removed')
    if (!joins.take(board.id, clock.monotonic())) return fail('too_fast')
    const waiting = role === 'participant' && (await sessions.hasWaitingRoom(board.id))
    const person = await people.admit(board.id, device, peoplePerBoard, (number) => ({
      id: newId<ParticipantId>(random),
      board: board.id,
      role,
      name: request.name || pseudonym(pseudonyms, board.id, number),
      colour: personColour(number),
      belonging: request.belonging || undefined,
      generation: board.generations[role],
      joinedAt: clock.now(),
      removedAt: undefined,
      waiting,
    }))
    return person === 'full' ? fail('board_full', { detail: `more than ${peoplePerBoard} people` }) : ok(person)
  }

  async function byToken(token: string): Promise<Result<Way, JoinRefusal>> {
    const claim = tokens.read(token)
    if (!claim) return fail('unknown_link')
    const board = await boards.find(claim.board)
    if (!board) return fail('unknown_board')
    return claim.generation < board.generations[claim.role] ? fail('link_revoked') : ok({ board, role: claim.role })
  }

  async function byCode(typed: string): Promise<Result<Way, JoinRefusal>> {
    if (!attempts.begin()) return fail('too_fast')
    const code = readJoinCode(typed)
    const found = code === undefined ? undefined : await boards.findByCode(code)
    if (!found) return (await attempts.wrong()) ? fail('unknown_code') : fail('too_fast')
    // The session has the last word: it is over, or not begun, before a code is closed and after one is drawn.
    const lets = found.open && (await sessions.isOpen(found.board.id))
    return lets ? ok({ board: found.board, role: 'participant' }) : fail('code_closed')
  }

  async function byKey(typed: string): Promise<Result<Way, JoinRefusal>> {
    if (!attempts.begin()) return fail('too_fast')
    const key = readReturnKey(typed)
    const person = key === undefined ? undefined : await people.findByReturnKey(hashOf(key))
    const board = person && (await boards.find(person.board))
    if (!board) return (await attempts.wrong()) ? fail('unknown_key') : fail('too_fast')
    const refusal = refusalOf(person, board)
    return refusal ? fail(refusal) : ok({ board, role: person.role, person })
  }

  function wayOf({ token, code, key }: JoinRequest): Promise<Result<Way, JoinRefusal>> {
    if (token !== undefined) return byToken(token)
    return key === undefined ? byCode(code ?? '') : byKey(key)
  }

  return {
    async lookAt(request, device) {
      const way = await wayOf(request)
      if (!way.ok || way.value.person || device === undefined) return way
      const { board, role } = way.value
      const admitted = await admittedOn(device, board)
      // Said at once, not after they have given a name; but the others on the device may still go on.
      if (admitted.length === 0 && (await isKeptOut(device, board))) return fail('removed')
      return ok({ ...way.value, known: admitted.filter((person) => person.role === role) })
    },
    async join(request, device, pseudonyms) {
      const way = await wayOf(request)
      if (!way.ok) return way
      const { person } = way.value
      if (!person) return admit(way.value, request, device, pseudonyms)
      await people.addDevice(device, person.id, clock.now())
      return ok(person)
    },
    async addPerson(board, wish, device, pseudonyms) {
      const known = (await people.ofDevice(device, board.id)).filter(({ removedAt }) => removedAt === undefined)
      if (known.length >= peoplePerDevice) return fail('device_full')
      return admit({ board, role: 'participant' }, wish, device, pseudonyms)
    },
  }
}
