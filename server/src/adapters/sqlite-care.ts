/** Reports and the trail of boards in the embedded database. */
import type { ItemId } from '@palabre/shared/ids'
import type { AuditEntry } from '@palabre/shared/protocol'
import type { AuditLog } from '../ports/audit-log.ts'
import type { ReportBox } from '../ports/report-box.ts'
import type { SqliteDatabase } from './sqlite-database.ts'
import { createSqliteWriteBatch } from './sqlite-write-batch.ts'

export function createSqliteReportBox({ db, transaction }: SqliteDatabase): ReportBox {
  const count = db.prepare('SELECT count(*) AS count FROM reports WHERE board = ?')
  const insert = db.prepare('INSERT INTO reports (id, board, item, words, at) VALUES (?, ?, ?, ?, ?)')
  const ofBoard = db.prepare('SELECT id, item, words, at FROM reports WHERE board = ? ORDER BY at, id')
  const drop = db.prepare('DELETE FROM reports WHERE board = ? AND id = ?')
  const dropAll = db.prepare('DELETE FROM reports WHERE board = ?')
  return {
    add: async (board, { id, item, words, at }, atMost) =>
      transaction(() => {
        if ((count.get(board) as { count: number }).count >= atMost) return 'full'
        insert.run(id, board, item ?? null, words ?? null, at)
        return 'added'
      }),
    ofBoard: async (board) =>
      (ofBoard.all(board) as unknown as ReportRow[]).map(({ id, item, words, at }) => ({
        id,
        ...(item === null ? {} : { item: item as ItemId }),
        ...(words === null ? {} : { words }),
        at,
      })),
    settle: async (board, id) => drop.run(board, id).changes > 0,
    erase: async (board) => void dropAll.run(board),
  }
}

interface ReportRow {
  id: string
  item: string | null
  words: string | null
  at: number
}

export function createSqliteAuditLog(database: SqliteDatabase): AuditLog {
  const { db } = database
  const batch = createSqliteWriteBatch(database)
  const insert = db.prepare('INSERT INTO audit (board, at, role, action) VALUES (?, ?, ?, ?)')
  const trim = db.prepare(
    `DELETE FROM audit WHERE board = ?1 AND id <= (
       SELECT id FROM audit WHERE board = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2
     )`,
  )
  const ofBoard = db.prepare('SELECT at, role, action FROM audit WHERE board = ? ORDER BY id DESC')
  const dropAll = db.prepare('DELETE FROM audit WHERE board = ?')
  return {
    add: (board, { at, role, action }, atMost) =>
      batch.add(() => {
        insert.run(board, at, role, action)
        trim.run(board, atMost)
      }),
    ofBoard: async (board) =>
      (ofBoard.all(board) as unknown as AuditEntry[]).map(({ at, role, action }) => ({ at, role, action })),
    erase: async (board) => void dropAll.run(board),
  }
}
