import type { ClientIds } from '../ports/client-ids.ts'
import type { Writer } from '../ports/document-ref.ts'
import type { SqliteDatabase } from './sqlite-database.ts'
import { createSqliteDocuments } from './sqlite-documents.ts'
import type { SqliteWriteBatch } from './sqlite-write-batch.ts'

/** Bindings of clientIDs in `palabre.db`. */
export function createSqliteClientIds(database: SqliteDatabase, batch: SqliteWriteBatch): ClientIds {
  const { db } = database
  const documents = createSqliteDocuments(database)
  const select = db.prepare('SELECT client_id AS clientId, participant FROM client_ids WHERE document = ?')
  const bind = db.prepare('INSERT OR IGNORE INTO client_ids (document, client_id, participant) VALUES (?, ?, ?)')
  const erase = db.prepare('DELETE FROM client_ids WHERE document = ?')

  return {
    async load(key) {
      const document = documents.find(key)
      const rows = (document ? select.all(document.id) : []) as unknown as { clientId: number; participant: Writer }[]
      return new Map(rows.map(({ clientId, participant }) => [clientId, participant]))
    },
    bind: (key, bindings) =>
      batch.add(() => {
        const { id } = documents.require(key)
        for (const { clientId, participant } of bindings) bind.run(id, clientId, participant)
      }),
    erase: (key) =>
      batch.add(() => {
        const document = documents.find(key)
        if (document) erase.run(document.id)
      }),
  }
}
