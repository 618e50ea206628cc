import { gunzipSync, gzipSync } from 'node:zlib'
import type { BoardDigest, StepTaken } from '@palabre/shared/session'
import type { MeetingRecord, MeetingRecords } from '../ports/meeting-records.ts'
import type { SqliteDatabase } from './sqlite-database.ts'

/** Records of sessions in `palabre.db`; the board in short is kept compressed. */
export function createSqliteMeetingRecords({ db, transaction }: SqliteDatabase): MeetingRecords {
  const insertStep = db.prepare('INSERT INTO meeting_steps (board, opened_at, at, title) VALUES (?, ?, ?, ?)')
  const steps = db.prepare('SELECT title, at FROM meeting_steps WHERE board = ? AND opened_at = ? ORDER BY rowid')
  const forgetSteps = db.prepare('DELETE FROM meeting_steps WHERE board = ?')
  const insert = db.prepare('INSERT INTO meetings (id, board, closed_at, record, digest) VALUES (?, ?, ?, ?, ?)')
  const ofBoard = db.prepare('SELECT record FROM meetings WHERE board = ? ORDER BY closed_at DESC, id')
  const digest = db.prepare('SELECT digest FROM meetings WHERE board = ? AND id = ?')
  const trim = db.prepare(
    `DELETE FROM meetings WHERE board = ?1
     AND id NOT IN (SELECT id FROM meetings WHERE board = ?1 ORDER BY closed_at DESC, id LIMIT ?2)`,
  )
  const erase = db.prepare('DELETE FROM meetings WHERE board = ?')
  return {
    async addStep(board, openedAt, { title, at }) {
      insertStep.run(board, openedAt, at, title)
    },
    async stepsOf(board, openedAt) {
      return steps.all(board, openedAt).map((row) => ({ ...row }) as unknown as StepTaken)
    },
    async add(record, short, atMost) {
      const bytes = gzipSync(JSON.stringify(short))
      transaction(() => {
        insert.run(record.id, record.board, record.closedAt, JSON.stringify(record), bytes)
        trim.run(record.board, atMost)
        forgetSteps.run(record.board)
      })
    },
    async ofBoard(board) {
      return ofBoard.all(board).map((row) => JSON.parse((row as { record: string }).record) as MeetingRecord)
    },
    async digest(board, id) {
      const row = digest.get(board, id) as { digest: Uint8Array } | undefined
      return row && (JSON.parse(gunzipSync(row.digest).toString()) as BoardDigest)
    },
    async erase(board) {
      transaction(() => {
        erase.run(board)
        forgetSteps.run(board)
      })
    },
  }
}
