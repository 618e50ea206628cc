import type { DocumentStores } from '../ports/document-stores.ts'
import { createSqliteClientIds } from './sqlite-client-ids.ts'
import type { SqliteDatabase } from './sqlite-database.ts'
import { createSqliteEpochs } from './sqlite-epochs.ts'
import { createSqliteSnapshotStore } from './sqlite-snapshot-store.ts'
import { createSqliteUpdateLog } from './sqlite-update-log.ts'
import { createSqliteWriteBatch } from './sqlite-write-batch.ts'

/** Everything that rooms keep, in `palabre.db`. */
export function createSqliteDocumentStores(database: SqliteDatabase): DocumentStores {
  const batch = createSqliteWriteBatch(database)
  return {
    log: createSqliteUpdateLog(database, batch),
    snapshots: createSqliteSnapshotStore(database, batch),
    clientIds: createSqliteClientIds(database, batch),
    epochs: createSqliteEpochs(database, batch),
  }
}
