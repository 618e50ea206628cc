import type { BoardId, ParticipantId } from '@palabre/shared/ids'

/** The address of a board as one of this device's people, below the app's base path. */
export function boardPath(boardId: BoardId, as: ParticipantId): string {
  return `/b/${boardId}?as=${as}`
}
