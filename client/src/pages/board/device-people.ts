import type { Joined } from '@palabre/shared/protocol'
import { navigate } from 'wouter/use-browser-location'
import type { Device } from '../../panels/services.ts'
import { api } from '../api.ts'
import { basePath } from '../base-path.ts'
import { knownPeople, rememberBoard } from '../known-boards.ts'
import { boardPath } from '../paths.ts'
import type { BoardStart } from './open-board.ts'

/** The people of this device on a board, as panels know them. */
export function devicePeople({ boardId, participantId, title }: BoardStart): Device {
  return {
    others: () =>
      knownPeople(boardId)
        .filter((known) => known.participantId !== participantId)
        .map(({ participantId: id, name, colour }) => ({ id, name, colour })),
    async add(body) {
      const reply = await api.post<Joined>(boardId, participantId, '/people', body)
      if (reply.ok) rememberBoard({ ...reply.value, title, visitedAt: Date.now() })
      return reply
    },
    switchTo: (id) => navigate(basePath() + boardPath(boardId, id)),
  }
}
