import type { BoardId } from '@palabre/shared/ids'
import { type CloseCode, closeCodes } from '@palabre/shared/protocol'
import type { BoardRegistry } from '../ports/board-registry.ts'
import type { PeopleRegistry } from '../ports/people-registry.ts'
import type { Authorise } from '../realtime/index.ts'
import type { BoardSessions } from '../session/board-sessions.ts'
import type { DeviceCookie } from './device.ts'
import type { OwnAddress } from './own-address.ts'
import { type NobodyReason, whoIs } from './who.ts'

interface AuthoriseDeps {
  readonly boards: BoardRegistry
  readonly people: PeopleRegistry
  readonly cookie: DeviceCookie
  readonly sessions: BoardSessions
  readonly address: OwnAddress
}

const codeOf: Readonly<Record<NobodyReason, CloseCode>> = {
  unknown_board: closeCodes.noBoard,
  no_person: closeCodes.noPerson,
  link_revoked: closeCodes.noPerson,
  not_you: closeCodes.role,
  removed: closeCodes.role,
  waiting: closeCodes.role,
}

/** False when the session cannot be read: nobody writes under rules that are not known. */
async function isPrepared(sessions: BoardSessions, board: BoardId): Promise<boolean> {
  try {
    await sessions.prepare(board)
    return true
  } catch {
    return false
  }
}

/** Decides on WebSocket upgrades: exact Origin first, then who the device is on that board. */
export function createAuthorise(deps: AuthoriseDeps): Authorise {
  return async (request) => {
    if (!deps.address.isOwn(request.origin, request)) return 'foreign-origin'
    const call = { board: request.board, device: deps.cookie.read(request.cookie), as: request.as }
    const asked = await whoIs(deps, call)
    if (!asked.ok) return codeOf[asked.failure.reason]
    // The gate asks for the rules synchronously: they are known before the first frame.
    if (request.kind === 'board' && !(await isPrepared(deps.sessions, asked.value.board.id)))
      return closeCodes.tryAgainLater
    // Somebody who was removed meanwhile had no socket yet that could have been cut.
    const who = await whoIs(deps, call)
    if (!who.ok) return codeOf[who.failure.reason]
    const { person, device } = who.value
    return {
      document: {
        kind: request.kind,
        board: person.board,
        ...(request.kind === 'private' ? { participant: person.id } : {}),
      },
      participant: person.id,
      name: person.name,
      colour: person.colour,
      role: person.role,
      device,
      ack: request.ack,
      ...(request.epoch === undefined ? {} : { epoch: request.epoch }),
    }
  }
}
