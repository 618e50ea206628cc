import type { DocumentKey } from '../ports/document-ref.ts'
import type { SqliteDatabase } from './sqlite-database.ts'

/** The row that stands for a document. */
export interface DocumentRow {
  readonly id: number
  /** Of the last update in its log, 0 for none. */
  readonly sequence: number
  readonly epoch: string | null
}

/** Finds documents by name. Nothing is kept in memory, so a rolled back transaction leaves nothing stale. */
export interface SqliteDocuments {
  find(key: DocumentKey): DocumentRow | undefined
  /** Finds a document or makes its row; within a transaction. */
  require(key: DocumentKey): DocumentRow
}

export function createSqliteDocuments({ db }: SqliteDatabase): SqliteDocuments {
  const select = db.prepare('SELECT id, sequence, epoch FROM documents WHERE key = ?')
  const insert = db.prepare('INSERT INTO documents (key) VALUES (?) RETURNING id, sequence, epoch')
  const find = (key: DocumentKey) => select.get(key) as unknown as DocumentRow | undefined
  return { find, require: (key) => find(key) ?? (insert.get(key) as unknown as DocumentRow) }
}
