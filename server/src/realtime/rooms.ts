import type { BoardId, RandomBytes } from '@palabre/shared/ids'
import type { BoardRules } from '@palabre/shared/policy'
import type { ClientIds } from '../ports/client-ids.ts'
import type { Clock } from '../ports/clock.ts'
import type { Epochs } from '../ports/epochs.ts'
import type { SnapshotStore } from '../ports/snapshot-store.ts'
import type { UpdateLog } from '../ports/update-log.ts'
import type { Rooms } from './types.ts'

export interface RoomsDeps {
  readonly log: UpdateLog
  readonly snapshots: SnapshotStore
  readonly clientIds: ClientIds
  readonly epochs: Epochs
  readonly clock: Clock
  readonly random: RandomBytes
  /** What the session of a board allows participants now. */
  readonly rules: (board: BoardId) => BoardRules
}

/** Creates the rooms of one server process. */
export function createRooms(_deps: RoomsDeps): Rooms {
  throw new Error('rooms are being built')
}
