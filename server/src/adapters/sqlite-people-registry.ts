import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import type { PeopleRegistry, Person, SecretHash } from '../ports/people-registry.ts'
import type { SqliteDatabase } from './sqlite-database.ts'
import { createSqliteWriteBatch } from './sqlite-write-batch.ts'

interface PersonRow {
  id: string
  board: string
  role: string
  name: string
  colour: string
  belonging: string | null
  generation: number
  joined_at: number
  removed_at: number | null
  seen_at: number | null
  last_visit: number | null
  waiting: number
}

const columns = `people.id, people.board, role, name, colour, belonging, generation, people.joined_at, removed_at, seen_at, last_visit,
   waiting`

/** People and the devices that stand for them, in the embedded database. A hall that comes in waits for the disk once. */
export function createSqlitePeopleRegistry(database: SqliteDatabase): PeopleRegistry {
  const { db } = database
  const batch = createSqliteWriteBatch(database)
  const count = db.prepare(
    'UPDATE boards SET people = people + 1 WHERE id = ? AND people < ? RETURNING people AS number',
  )
  const insert = db.prepare(
    `INSERT INTO people (id, board, role, name, colour, belonging, generation, joined_at, removed_at, waiting)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const byId = db.prepare(`SELECT ${columns} FROM people WHERE id = ?`)
  const byKey = db.prepare(`SELECT ${columns} FROM people WHERE return_key = ?`)
  const byDevice = db.prepare(
    `SELECT ${columns} FROM device_people JOIN people ON people.id = device_people.person
     WHERE device = ? AND device_people.board = ? ORDER BY turn DESC`,
  )
  const ofBoard = db.prepare(`SELECT ${columns} FROM people WHERE board = ? ORDER BY joined_at, id`)
  const devicesOf = db.prepare('SELECT device, person FROM device_people WHERE board = ? ORDER BY device, turn')
  const anyOfDevice = db.prepare('SELECT 1 FROM device_people WHERE device = ? LIMIT 1')
  const standFor = db.prepare(
    `INSERT INTO device_people (device, board, person, joined_at, turn)
     VALUES (?1, ?2, ?3, ?4, 1 + (SELECT coalesce(max(turn), 0) FROM device_people WHERE device = ?1 AND board = ?2))
     ON CONFLICT DO UPDATE SET joined_at = excluded.joined_at, turn = excluded.turn`,
  )
  const forgetOnDevice = db.prepare('DELETE FROM device_people WHERE device = ? AND person = ?')
  const setSeen = db.prepare('UPDATE people SET seen_at = ?, last_visit = ? WHERE id = ?')
  const letIn = db.prepare('UPDATE people SET waiting = 0 WHERE id = ?')
  const setRole = db.prepare('UPDATE people SET role = ?, generation = ? WHERE id = ?')
  const remove = db.prepare('UPDATE people SET removed_at = ?, kept_out = ?, return_key = NULL WHERE id = ?')
  const keptOut = db.prepare(
    `SELECT 1 FROM device_people JOIN people ON people.id = device_people.person
     WHERE device = ? AND device_people.board = ? AND kept_out = 1 LIMIT 1`,
  )
  const keptOutOf = db.prepare(
    `SELECT ${columns} FROM people WHERE board = ? AND kept_out = 1 ORDER BY removed_at DESC, id`,
  )
  const letBack = db.prepare(
    `UPDATE people SET removed_at = NULL, kept_out = 0, waiting = 0, generation = ? WHERE id = ? AND kept_out = 1`,
  )
  const forgive = db.prepare('UPDATE people SET kept_out = 0 WHERE board = ? AND kept_out = 1')
  const setKey = db.prepare('UPDATE people SET return_key = ? WHERE id = ?')

  const find = (id: ParticipantId) => personOf(byId.get(id) as unknown as PersonRow | undefined)

  return {
    admit: async (board, device, atMost, make) =>
      batch.add(() => {
        const counted = count.get(board, atMost) as { number: number } | undefined
        if (!counted) return 'full'
        const person = make(counted.number)
        const { id, role, name, colour, belonging, generation, joinedAt, removedAt, waiting } = person
        const leftAt = removedAt ?? null
        insert.run(id, board, role, name, colour, belonging ?? null, generation, joinedAt, leftAt, Number(waiting))
        standFor.run(device, board, id, joinedAt)
        return person
      }),
    find: async (id) => find(id),
    ofDevice: async (device, board) =>
      (byDevice.all(device, board) as unknown as PersonRow[]).map((row) => personOf(row) as Person),
    ofBoard: async (board) => (ofBoard.all(board) as unknown as PersonRow[]).map((row) => personOf(row) as Person),
    devicesOf: async (board) => {
      const devices = new Map<SecretHash, ParticipantId[]>()
      for (const { device, person } of devicesOf.all(board) as unknown as {
        device: SecretHash
        person: ParticipantId
      }[])
        devices.set(device, [...(devices.get(device) ?? []), person])
      return devices
    },
    knowsDevice: async (device) => anyOfDevice.get(device) !== undefined,
    addDevice: (device, id, at) =>
      batch.add(() => {
        const person = find(id)
        if (!person) throw new Error('addDevice: no such person')
        standFor.run(device, person.board, id, at)
      }),
    dropDevice: (device, id) => batch.add(() => void forgetOnDevice.run(device, id)),
    seen: (id, at, isNewVisit) =>
      batch.add(() => {
        const { seenAt, lastVisit } = find(id) ?? {}
        const before = seenAt !== undefined && isNewVisit(seenAt) ? seenAt : lastVisit
        setSeen.run(at, before ?? null, id)
      }),
    letIn: (ids) =>
      batch.add(() => {
        for (const id of ids) letIn.run(id)
      }),
    setRole: (id, role, generation) => batch.add(() => void setRole.run(role, generation, id)),
    remove: (id, at, keepOut) => batch.add(() => void remove.run(at, Number(keepOut), id)),
    isKeptOut: async (device, board) => keptOut.get(device, board) !== undefined,
    keptOut: async (board) => (keptOutOf.all(board) as unknown as PersonRow[]).map((row) => personOf(row) as Person),
    letBack: (id, generation) => batch.add(() => letBack.run(generation, id).changes > 0),
    forgiveAll: (board) => batch.add(() => void forgive.run(board)),
    setReturnKey: (id, key) => batch.add(() => void setKey.run(key, id)),
    findByReturnKey: async (key) => personOf(byKey.get(key) as unknown as PersonRow | undefined),
  }
}

function personOf(row: PersonRow | undefined): Person | undefined {
  return (
    row && {
      id: row.id as ParticipantId,
      board: row.board as BoardId,
      role: row.role as Role,
      name: row.name,
      colour: row.colour,
      belonging: row.belonging ?? undefined,
      generation: row.generation,
      joinedAt: row.joined_at,
      removedAt: row.removed_at ?? undefined,
      ...(row.seen_at === null ? {} : { seenAt: row.seen_at }),
      ...(row.last_visit === null ? {} : { lastVisit: row.last_visit }),
      waiting: row.waiting === 1,
    }
  )
}
