import type { DocumentKey, Writer } from '../ports/document-ref.ts'
import type { LoggedUpdate, UpdateLog } from '../ports/update-log.ts'
import type { SqliteDatabase } from './sqlite-database.ts'
import { createSqliteDocuments } from './sqlite-documents.ts'
import type { SqliteWriteBatch } from './sqlite-write-batch.ts'

interface UpdateRow {
  readonly sequence: number
  readonly participant: Writer
  readonly at: number
  readonly data: Uint8Array
}

/** The log in `palabre.db`. Appends of one turn share a transaction. */
export function createSqliteUpdateLog(database: SqliteDatabase, batch: SqliteWriteBatch): UpdateLog {
  const { db } = database
  const documents = createSqliteDocuments(database)
  const insert = db.prepare('INSERT INTO updates (document, sequence, participant, at, data) VALUES (?, ?, ?, ?, ?)')
  const count = db.prepare('UPDATE documents SET sequence = ? WHERE id = ?')
  const select = db.prepare(
    'SELECT sequence, participant, at, data FROM updates WHERE document = ? AND sequence > ? ORDER BY sequence',
  )
  const fold = db.prepare('DELETE FROM updates WHERE document = ? AND sequence <= ? AND at < ?')
  const old = db.prepare(
    'SELECT key FROM documents WHERE EXISTS (SELECT 1 FROM updates WHERE document = documents.id AND at < ?)',
  )
  const erase = db.prepare('DELETE FROM updates WHERE document = ?')

  return {
    append: (key, updates) =>
      batch.add(() => {
        if (updates.length === 0) return documents.find(key)?.sequence ?? 0
        const document = documents.require(key)
        let sequence = document.sequence
        for (const { participant, at, update } of updates) {
          sequence += 1
          insert.run(document.id, sequence, participant, at, update)
        }
        count.run(sequence, document.id)
        return sequence
      }),
    async read(key, after) {
      const document = documents.find(key)
      if (!document) return []
      const rows = select.all(document.id, after) as unknown as UpdateRow[]
      return rows.map(
        ({ sequence, participant, at, data }): LoggedUpdate => ({ sequence, participant, at, update: data }),
      )
    },
    fold: (key, through, before) =>
      batch.add(() => {
        const document = documents.find(key)
        return document ? Number(fold.run(document.id, through, before).changes) : 0
      }),
    async olderThan(before) {
      return old.all(before).map(({ key }) => key as DocumentKey)
    },
    erase: (key) =>
      batch.add(() => {
        const document = documents.find(key)
        if (document) erase.run(document.id)
      }),
  }
}
