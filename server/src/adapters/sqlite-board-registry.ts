import type { DatabaseSync } from 'node:sqlite'
import type { BoardId } from '@palabre/shared/ids'
import { type Role, roles } from '@palabre/shared/policy'
import type { BoardRecord, BoardRegistry } from '../ports/board-registry.ts'
import type { SqliteDatabase } from './sqlite-database.ts'

interface BoardRow {
  id: string
  created_at: number
  facilitator_generation: number
  participant_generation: number
  observer_generation: number
  join_code: string | null
}

const selectBoard = `
  SELECT boards.id, created_at, facilitator_generation, participant_generation, observer_generation, code AS join_code
  FROM boards LEFT JOIN join_codes ON join_codes.board = boards.id AND join_codes.open = 1`

/** Boards, their links and their join codes in the embedded database. */
export function createSqliteBoardRegistry({ db, transaction }: SqliteDatabase): BoardRegistry {
  const insert = db.prepare('INSERT INTO boards (id, created_at) VALUES (?, ?)')
  const byId = db.prepare(`${selectBoard} WHERE boards.id = ?`)
  const all = db.prepare(`${selectBoard} ORDER BY created_at, boards.id`)
  const code = db.prepare('SELECT board, open FROM join_codes WHERE code = ?')
  const insertCode = db.prepare('INSERT INTO join_codes (code, board) VALUES (?, ?)')
  const closeCodes = db.prepare('UPDATE join_codes SET open = 0 WHERE board = ? AND open = 1')
  const renew = Object.fromEntries(roles.map((role) => [role, renewing(db, role)])) as Record<Role, Renewal>

  const find = (id: string) => recordOf(byId.get(id) as unknown as BoardRow | undefined)

  return {
    create: async ({ id, createdAt, joinCode }) =>
      transaction(() => {
        if (code.get(joinCode)) return 'code-taken'
        insert.run(id, createdAt)
        insertCode.run(joinCode, id)
        return 'created'
      }),
    find: async (id) => find(id),
    list: async () => (all.all() as unknown as BoardRow[]).map((row) => recordOf(row) as BoardRecord),
    findByCode: async (joinCode) => {
      const row = code.get(joinCode) as { board: string; open: number } | undefined
      const board = row && find(row.board)
      return board && { board, open: row.open === 1 }
    },
    openCode: async (id, joinCode) =>
      transaction(() => {
        if (code.get(joinCode)) return 'code-taken'
        closeCodes.run(id)
        insertCode.run(joinCode, id)
        return 'opened'
      }),
    closeCode: async (id) => {
      closeCodes.run(id)
    },
    renewLink: async (id, role, keep) => transaction(() => renew[role](id, keep)),
  }
}

type Renewal = (board: BoardId, keep: 'everyone' | readonly string[]) => number

function renewing(db: DatabaseSync, role: Role): Renewal {
  const raise = db.prepare(
    `UPDATE boards SET ${role}_generation = ${role}_generation + 1 WHERE id = ? RETURNING ${role}_generation AS next`,
  )
  const carryAll = db.prepare('UPDATE people SET generation = ? WHERE board = ? AND role = ? AND generation = ?')
  const carryOne = db.prepare(
    'UPDATE people SET generation = ? WHERE board = ? AND role = ? AND generation = ? AND id = ?',
  )
  return (board, keep) => {
    const row = raise.get(board) as { next: number } | undefined
    if (!row) throw new Error('renewLink: no such board')
    if (keep === 'everyone') carryAll.run(row.next, board, role, row.next - 1)
    else for (const person of keep) carryOne.run(row.next, board, role, row.next - 1, person)
    return row.next
  }
}

function recordOf(row: BoardRow | undefined): BoardRecord | undefined {
  return (
    row && {
      id: row.id as BoardId,
      createdAt: row.created_at,
      generations: {
        facilitator: row.facilitator_generation,
        participant: row.participant_generation,
        observer: row.observer_generation,
      },
      joinCode: row.join_code ?? undefined,
    }
  )
}
