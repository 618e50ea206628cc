import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { BoardInfo } from '@palabre/shared/protocol'
import type { CallFailure } from '../../sync/api.ts'
import { wipeStores } from '../../sync/kept-stores.ts'
import { api } from '../api.ts'
import { forgetBoard, type KnownBoard, knownPeople, rememberBoard } from '../known-boards.ts'

/** What it takes to open a board: from the server, or from what this device remembers when there is no answer. */
export type BoardStart = Pick<BoardInfo, 'boardId' | 'title' | 'role' | 'participantId' | 'name' | 'colour' | 'epoch'> &
  Partial<Pick<BoardInfo, 'epochs' | 'session' | 'lastVisit'>>

export type Opening =
  | { readonly phase: 'asking' }
  | { readonly phase: 'open'; readonly start: BoardStart }
  | { readonly phase: 'refused'; readonly reason: CallFailure }

/**
 * Asks the server who we are on this board. Without an answer, a board known here opens from its local copy; of somebody
 * who was removed, nothing stays here.
 */
export async function openBoard(boardId: BoardId, as: ParticipantId | undefined): Promise<Opening> {
  const reply = await api.board(boardId, as)
  if (reply.ok) {
    const start = reply.value
    rememberBoard({ ...pick(start), visitedAt: Date.now() })
    return { phase: 'open', start }
  }
  const { reason } = reply.failure
  if (reason === 'removed' && as) {
    forgetBoard({ boardId, participantId: as })
    await wipeStores(boardId, as)
  }
  const mayPass = reason === 'offline' || reason === 'unavailable'
  const known = mayPass ? knownPeople(boardId).find(({ participantId }) => !as || participantId === as) : undefined
  return known ? { phase: 'open', start: known } : { phase: 'refused', reason }
}

function pick({ boardId, participantId, title, role, name, colour, epoch }: BoardInfo): Omit<KnownBoard, 'visitedAt'> {
  return { boardId, participantId, title, role, name, colour, epoch }
}
