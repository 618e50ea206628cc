/** What every adapter of the registry must do, whatever keeps it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryRegistry, type MemoryRegistry } from '../../server/src/adapters/memory-registry.ts'
import { createSqliteBoardRegistry } from '../../server/src/adapters/sqlite-board-registry.ts'
import { openSqliteDatabase } from '../../server/src/adapters/sqlite-database.ts'
import { createSqlitePeopleRegistry } from '../../server/src/adapters/sqlite-people-registry.ts'
import { createSqliteSecretStore } from '../../server/src/adapters/sqlite-secret-store.ts'
import type { Person } from '../../server/src/ports/people-registry.ts'

interface Kept {
  readonly registry: MemoryRegistry
  /** The same data after a restart; the memory forgets, so it keeps what it has. */
  readonly reopen: () => MemoryRegistry
  readonly dispose: () => void
}

const adapters: readonly [name: string, open: () => Kept][] = [
  [
    'memory',
    () => {
      const registry = createMemoryRegistry()
      return { registry, reopen: () => registry, dispose: () => {} }
    },
  ],
  [
    'sqlite',
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'palabre-registry-'))
      const registryOn = (database: ReturnType<typeof openSqliteDatabase>) => ({
        boards: createSqliteBoardRegistry(database),
        people: createSqlitePeopleRegistry(database),
        secrets: createSqliteSecretStore(database),
      })
      let database = openSqliteDatabase(folder)
      return {
        registry: registryOn(database),
        reopen: () => {
          database.close()
          database = openSqliteDatabase(folder)
          return registryOn(database)
        },
        dispose: () => {
          database.close()
          rmSync(folder, { recursive: true })
        },
      }
    },
  ],
]

const board = 'board-0000000001' as BoardId
const other = 'board-0000000002' as BoardId
const everyGenerationIs1 = { facilitator: 1, participant: 1, observer: 1 }

describe.each(adapters)('a registry in %s', (_, open) => {
  let kept: Kept
  let boards: MemoryRegistry['boards']
  let people: MemoryRegistry['people']
  let secrets: MemoryRegistry['secrets']

  const use = (registry: MemoryRegistry) => {
    boards = registry.boards
    people = registry.people
    secrets = registry.secrets
  }
  beforeEach(async () => {
    kept = open()
    use(kept.registry)
    await boards.create({ id: board, createdAt: 1_000, joinCode: 'AAAA2222' })
    await boards.create({ id: other, createdAt: 2_000, joinCode: 'BBBB2222' })
  })
  afterEach(() => kept.dispose())

  const personOf = (number: number, fields: Partial<Person> = {}): Person => ({
    id: `person-${String(number).padStart(9, '0')}` as ParticipantId,
    board,
    role: 'participant',
    name: `n° ${number}`,
    colour: '#0b63c4',
    belonging: undefined,
    generation: 1,
    joinedAt: 5_000 + number,
    removedAt: undefined,
    waiting: false,
    ...fields,
  })
  const admit = async (device: string, fields: Partial<Person> = {}): Promise<Person> => {
    const on = fields.board ?? board
    const offset = on === other ? 500 : 0
    const person = await people.admit(on, device, 1_000, (number) => personOf(number + offset, fields))
    if (person === 'full') throw new Error('full')
    return person
  }

  describe('boards', () => {
    it('are found by id and listed, oldest first', async () => {
      const record = { id: board, createdAt: 1_000, generations: everyGenerationIs1, joinCode: 'AAAA2222' }
      expect(await boards.find(board)).toEqual(record)
      expect(await boards.find('board-0000000009' as BoardId)).toBeUndefined()
      expect((await boards.list()).map(({ id }) => id)).toEqual([board, other])
    })

    it('are still there after a restart', async () => {
      const person = await admit('device')
      const before = { record: await boards.find(board), people: await people.ofDevice('device', board) }
      use(kept.reopen())
      expect(await boards.find(board)).toEqual(before.record)
      expect(await people.ofDevice('device', board)).toEqual(before.people)
      expect(await people.find(person.id)).toEqual(person)
    })

    it('do not share a join code, and leave nothing behind when one is taken', async () => {
      const third = 'board-0000000003' as BoardId
      expect(await boards.create({ id: third, createdAt: 3_000, joinCode: 'AAAA2222' })).toBe('code-taken')
      expect(await boards.find(third)).toBeUndefined()
      expect(await boards.openCode(other, 'AAAA2222')).toBe('code-taken')
      expect((await boards.find(other))?.joinCode).toBe('BBBB2222')
    })

    it('remember closed codes as closed', async () => {
      expect((await boards.findByCode('AAAA2222'))?.open).toBe(true)
      await boards.closeCode(board)
      expect((await boards.find(board))?.joinCode).toBeUndefined()
      const closed = await boards.findByCode('AAAA2222')
      expect(closed?.open).toBe(false)
      expect(closed?.board.id).toBe(board)
      expect(await boards.findByCode('ZZZZ9999')).toBeUndefined()
    })

    it('have one open code at a time, and never the same twice', async () => {
      expect(await boards.openCode(board, 'CCCC2222')).toBe('opened')
      expect((await boards.find(board))?.joinCode).toBe('CCCC2222')
      expect((await boards.findByCode('AAAA2222'))?.open).toBe(false)
      expect((await boards.findByCode('CCCC2222'))?.open).toBe(true)
      expect(await boards.openCode(board, 'AAAA2222')).toBe('code-taken')
      await boards.closeCode(board)
      expect(await boards.openCode(board, 'CCCC2222')).toBe('code-taken')
    })
  })

  describe('visits', () => {
    it('remember when somebody was last here before this visit', async () => {
      const { id } = await admit('device')
      const hour = 3_600_000
      const afterAnHour = (now: number) => (seenAt: number) => now - seenAt >= hour
      await people.seen(id, 1_000, afterAnHour(1_000))
      expect(await people.find(id)).toMatchObject({ seenAt: 1_000 })
      expect(await people.find(id)).not.toHaveProperty('lastVisit')
      await people.seen(id, 61_000, afterAnHour(61_000))
      expect(await people.find(id)).not.toHaveProperty('lastVisit')
      await people.seen(id, hour * 2, afterAnHour(hour * 2))
      await people.seen(id, hour * 2 + 5, afterAnHour(hour * 2 + 5))
      use(kept.reopen())
      expect(await people.find(id)).toMatchObject({ seenAt: hour * 2 + 5, lastVisit: 61_000 })
      expect((await people.ofBoard(board))[0]).toMatchObject({ seenAt: hour * 2 + 5, lastVisit: 61_000 })
    })

    it('of somebody who never was change nothing', async () => {
      await people.seen('person-000000999' as ParticipantId, 1_000, () => true)
      expect(await people.find('person-000000999' as ParticipantId)).toBeUndefined()
    })
  })

  describe('links', () => {
    it('are renewed by role', async () => {
      expect(await boards.renewLink(board, 'observer', [])).toBe(2)
      expect(await boards.renewLink(board, 'observer', [])).toBe(3)
      expect((await boards.find(board))?.generations).toEqual({ ...everyGenerationIs1, observer: 3 })
      expect((await boards.find(other))?.generations).toEqual(everyGenerationIs1)
      await expect(boards.renewLink('board-0000000009' as BoardId, 'observer', [])).rejects.toThrow()
    })

    it('take those who came by them along, or only the ones named', async () => {
      const generationOf = async ({ id }: Person) => (await people.find(id))?.generation
      const kim = await admit('one')
      const lou = await admit('two')
      const max = await admit('three', { role: 'facilitator' })
      const ana = await admit('four', { board: other })
      await boards.renewLink(board, 'participant', [kim.id])
      expect(await Promise.all([kim, lou, max, ana].map(generationOf))).toEqual([2, 1, 1, 1])
      await boards.renewLink(board, 'participant', 'everyone')
      // Whoever was left behind once is not taken along later.
      expect(await Promise.all([kim, lou, max, ana].map(generationOf))).toEqual([3, 1, 1, 1])
    })
  })

  describe('people', () => {
    it('are numbered by board, from 1, never twice', async () => {
      const numbers: number[] = []
      const note = (on: BoardId, offset: number) =>
        people.admit(on, 'device', 10, (number) => {
          numbers.push(number)
          return personOf(number + offset, { board: on })
        })
      await note(board, 0)
      const second = await note(board, 0)
      await note(other, 500)
      if (second !== 'full') await people.remove(second.id, 9_000, false)
      await note(board, 0)
      expect(numbers).toEqual([1, 2, 1, 3])
    })

    it('are kept with everything they said', async () => {
      const person = await admit('device', { name: 'Zoé', belonging: 'Secours populaire', role: 'observer' as Role })
      expect(await people.find(person.id)).toEqual(person)
      expect(await people.find('person-000000999' as ParticipantId)).toBeUndefined()
    })

    it('are turned away from a full board, and leave nothing behind', async () => {
      await admit('one')
      const refused = await people.admit(board, 'two', 1, () => {
        throw new Error('asked for a person')
      })
      expect(refused).toBe('full')
      expect(await people.knowsDevice('two')).toBe(false)
    })

    it('are of a device, the last to join first', async () => {
      const first = await admit('tablet')
      const second = await admit('tablet')
      const elsewhere = await admit('tablet', { board: other })
      await admit('phone')
      expect(await people.ofDevice('tablet', board)).toEqual([second, first])
      expect(await people.ofDevice('tablet', other)).toEqual([elsewhere])
      expect(await people.ofDevice('unknown', board)).toEqual([])
      expect(await people.knowsDevice('tablet')).toBe(true)
      expect(await people.knowsDevice('unknown')).toBe(false)
    })

    it('are told by their devices, which know nobody of another board', async () => {
      const kim = await admit('tablet')
      const lou = await admit('tablet')
      await admit('tablet', { board: other })
      await people.addDevice('phone', kim.id, 9_000)
      const devices = async () => Object.fromEntries(await people.devicesOf(board))
      expect(await devices()).toEqual({ phone: [kim.id], tablet: [kim.id, lou.id] })
      await people.dropDevice('phone', kim.id)
      expect(await devices()).toEqual({ tablet: [kim.id, lou.id] })
      use(kept.reopen())
      expect((await people.devicesOf(other)).get('tablet')).toHaveLength(1)
    })

    it('may be of a second device, as its last to join', async () => {
      const first = await admit('tablet')
      const second = await admit('phone')
      await people.addDevice('tablet', second.id, 9_000)
      expect(await people.ofDevice('tablet', board)).toEqual([second, first])
      await people.addDevice('tablet', first.id, 9_001)
      expect(await people.ofDevice('tablet', board)).toEqual([first, second])
      expect(await people.ofDevice('phone', board)).toEqual([second])
      await expect(people.addDevice('tablet', 'person-000000999' as ParticipantId, 1)).rejects.toThrow()
    })

    it('are forgotten by a device, and by no other', async () => {
      const person = await admit('tablet')
      await people.addDevice('phone', person.id, 9_000)
      await people.dropDevice('tablet', person.id)
      expect(await people.ofDevice('tablet', board)).toEqual([])
      expect(await people.knowsDevice('tablet')).toBe(false)
      expect(await people.ofDevice('phone', board)).toEqual([person])
      await people.dropDevice('tablet', person.id)
    })

    it('come back by their key, until it is replaced or they are removed', async () => {
      const person = await admit('tablet')
      await people.setReturnKey(person.id, 'hash-1')
      expect(await people.findByReturnKey('hash-1')).toEqual(person)
      await people.setReturnKey(person.id, 'hash-2')
      expect(await people.findByReturnKey('hash-1')).toBeUndefined()
      await people.remove(person.id, 9_000, true)
      expect(await people.findByReturnKey('hash-2')).toBeUndefined()
    })

    it('wait until they are let in, after a restart too', async () => {
      const kim = await admit('one', { waiting: true })
      const lou = await admit('two', { waiting: true })
      const max = await admit('three')
      use(kept.reopen())
      expect((await people.ofBoard(board)).map(({ waiting }) => waiting)).toEqual([true, true, false])
      await people.letIn([kim.id, max.id])
      expect(await people.find(kim.id)).toEqual({ ...kim, waiting: false })
      expect(await people.find(lou.id)).toEqual(lou)
      expect(await people.find(max.id)).toEqual(max)
      await people.letIn([])
    })

    it('are given another role, with the generation of its link', async () => {
      const kim = await admit('one')
      await people.setRole(kim.id, 'facilitator', 4)
      expect(await people.find(kim.id)).toEqual({ ...kim, role: 'facilitator', generation: 4 })
    })

    it('are kept out with each of their devices, of this board and until all is forgiven', async () => {
      const kim = await admit('phone')
      await people.addDevice('tablet', kim.id, 9_000)
      await admit('laptop')
      const elsewhere = await admit('phone', { board: other })
      await people.remove(kim.id, 9_000, true)
      await people.remove(elsewhere.id, 9_000, false)
      use(kept.reopen())
      const keptOut = () => Promise.all(['phone', 'tablet', 'laptop'].map((device) => people.isKeptOut(device, board)))
      expect(await keptOut()).toEqual([true, true, false])
      expect(await people.isKeptOut('phone', other)).toBe(false)
      await people.forgiveAll(other)
      expect(await keptOut()).toEqual([true, true, false])
      await people.forgiveAll(board)
      expect(await keptOut()).toEqual([false, false, false])
    })

    it('who are kept out are named, the last one first, and may be let back as who they were', async () => {
      const kim = await admit('phone', { role: 'observer' })
      const lou = await admit('tablet', { waiting: true })
      const max = await admit('laptop')
      const elsewhere = await admit('phone', { board: other })
      await people.remove(kim.id, 9_000, true)
      await people.remove(lou.id, 9_500, true)
      await people.remove(max.id, 9_600, false)
      await people.remove(elsewhere.id, 9_700, true)
      use(kept.reopen())
      expect(await people.keptOut(board)).toEqual([
        { ...lou, removedAt: 9_500 },
        { ...kim, removedAt: 9_000 },
      ])
      expect(await people.letBack(kim.id, 1)).toBe(true)
      expect(await people.letBack(lou.id, 4)).toBe(true)
      expect(await people.find(kim.id)).toEqual(kim)
      expect(await people.find(lou.id)).toEqual({ ...lou, waiting: false, generation: 4 })
      expect(await people.keptOut(board)).toEqual([])
      expect(await people.isKeptOut('phone', board)).toBe(false)
      // Whoever is not kept out stays as they are.
      for (const id of [kim.id, max.id, 'person-000000999' as ParticipantId])
        expect(await people.letBack(id, 7)).toBe(false)
      expect(await people.find(max.id)).toEqual({ ...max, removedAt: 9_600 })
      await people.forgiveAll(other)
      expect(await people.keptOut(other)).toEqual([])
    })

    it('stay known once they are removed', async () => {
      const person = await admit('tablet')
      await people.remove(person.id, 9_000, true)
      expect(await people.find(person.id)).toEqual({ ...person, removedAt: 9_000 })
      expect(await people.ofDevice('tablet', board)).toEqual([{ ...person, removedAt: 9_000 }])
    })
  })

  describe('secrets', () => {
    it('are made once and kept', async () => {
      const first = await secrets.secret('server', () => new Uint8Array([1, 2, 3]))
      expect([...first]).toEqual([1, 2, 3])
      use(kept.reopen())
      expect([...(await secrets.secret('server', () => new Uint8Array([9])))]).toEqual([1, 2, 3])
      expect([...(await secrets.secret('other', () => new Uint8Array([9])))]).toEqual([9])
    })

    it('show that writing works', async () => {
      await expect(secrets.probe()).resolves.toBeUndefined()
      await expect(secrets.probe()).resolves.toBeUndefined()
    })
  })
})
