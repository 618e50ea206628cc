import type { Joined } from '@palabre/shared/protocol'
import type { Person } from '../ports/people-registry.ts'
import type { HttpDeps } from './deps.ts'

/** What a device is told of somebody whom it stands for from now on. */
export async function joinedReply(
  { rooms }: Pick<HttpDeps, 'rooms'>,
  { board, id, role, name, colour }: Person,
  waiting: boolean,
): Promise<Joined> {
  const epoch = await rooms.epoch({ kind: 'board', board })
  return { boardId: board, participantId: id, role, name, colour, epoch, ...(waiting ? { waiting } : {}) }
}
