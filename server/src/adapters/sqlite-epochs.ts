import type { Epoch } from '@palabre/shared/ids'
import type { Epochs } from '../ports/epochs.ts'
import type { SqliteDatabase } from './sqlite-database.ts'
import { createSqliteDocuments } from './sqlite-documents.ts'
import type { SqliteWriteBatch } from './sqlite-write-batch.ts'

/** Epochs in `palabre.db`. */
export function createSqliteEpochs(database: SqliteDatabase, batch: SqliteWriteBatch): Epochs {
  const documents = createSqliteDocuments(database)
  const update = database.db.prepare('UPDATE documents SET epoch = ? WHERE id = ?')
  return {
    async get(key) {
      return (documents.find(key)?.epoch ?? undefined) as Epoch | undefined
    },
    set: (key, epoch) =>
      batch.add(() => {
        update.run(epoch, documents.require(key).id)
      }),
  }
}
