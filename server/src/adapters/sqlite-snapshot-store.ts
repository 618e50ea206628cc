import type { Snapshot, SnapshotStore } from '../ports/snapshot-store.ts'
import type { SqliteDatabase } from './sqlite-database.ts'
import { createSqliteDocuments } from './sqlite-documents.ts'
import type { SqliteWriteBatch } from './sqlite-write-batch.ts'

interface SnapshotRow {
  readonly sequence: number
  readonly at: number
  readonly data: Uint8Array
}

/** Snapshots in `palabre.db`. */
export function createSqliteSnapshotStore(database: SqliteDatabase, batch: SqliteWriteBatch): SnapshotStore {
  const { db } = database
  const documents = createSqliteDocuments(database)
  const newest = db.prepare(
    'SELECT sequence, at, data FROM snapshots WHERE document = ? AND sequence < ? ORDER BY sequence DESC LIMIT 1',
  )
  const save = db.prepare('INSERT OR REPLACE INTO snapshots (document, sequence, at, data) VALUES (?, ?, ?, ?)')
  const prune = db.prepare('DELETE FROM snapshots WHERE document = ? AND sequence < ?')
  const erase = db.prepare('DELETE FROM snapshots WHERE document = ?')

  return {
    async latest(key, before = Number.MAX_SAFE_INTEGER) {
      const document = documents.find(key)
      if (!document) return undefined
      const row = newest.get(document.id, before) as unknown as SnapshotRow | undefined
      return row && ({ sequence: row.sequence, at: row.at, state: row.data } satisfies Snapshot)
    },
    save: (key, { sequence, at, state }) =>
      batch.add(() => {
        save.run(documents.require(key).id, sequence, at, state)
      }),
    prune: (key, sequence) =>
      batch.add(() => {
        const document = documents.find(key)
        if (document) prune.run(document.id, sequence)
      }),
    erase: (key) =>
      batch.add(() => {
        const document = documents.find(key)
        if (document) erase.run(document.id)
      }),
  }
}
