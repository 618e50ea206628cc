import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type SchemaStep, schemaSteps } from './sqlite-schema.ts'

/** The one database of a data folder. Statements are synchronous; what must be atomic goes through `transaction`. */
export interface SqliteDatabase {
  readonly db: DatabaseSync
  /** Runs `write` in one immediate transaction: all of it is on disk on return, or nothing is and the error is thrown. */
  transaction<T>(write: () => T): T
  close(): void
}

/**
 * Opens `palabre.db` in a data folder, creates both when missing, and brings the schema up to date.
 * Throws when the file was written by a newer version or cannot be used.
 */
export function openSqliteDatabase(dataDir: string, steps: readonly SchemaStep[] = schemaSteps): SqliteDatabase {
  mkdirSync(dataDir, { recursive: true })
  const db = new DatabaseSync(join(dataDir, 'palabre.db'))
  // Every commit reaches the disk (FULL), erased content is overwritten (secure_delete).
  db.exec(`
    PRAGMA busy_timeout = 5000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
  `)
  const database: SqliteDatabase = {
    db,
    transaction(write) {
      db.exec('BEGIN IMMEDIATE')
      try {
        const result = write()
        db.exec('COMMIT')
        return result
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    close: () => db.close(),
  }
  migrate(database, steps)
  return database
}

function migrate({ db, transaction }: SqliteDatabase, steps: readonly SchemaStep[]): void {
  const { user_version: applied } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (applied > steps.length) {
    throw new Error(`palabre.db has schema ${applied}, this version knows ${steps.length}: start a newer version`)
  }
  for (const [index, step] of steps.entries()) {
    if (index < applied) continue
    transaction(() => {
      db.exec(step.sql)
      db.exec(`PRAGMA user_version = ${index + 1}`)
    })
  }
}
