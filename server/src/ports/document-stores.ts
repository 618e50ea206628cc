import type { ClientIds } from './client-ids.ts'
import type { Epochs } from './epochs.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import type { UpdateLog } from './update-log.ts'

/** Everything that rooms keep of their documents. */
export interface DocumentStores {
  readonly log: UpdateLog
  readonly snapshots: SnapshotStore
  readonly clientIds: ClientIds
  readonly epochs: Epochs
}
