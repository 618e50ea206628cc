import type { Epoch, ParticipantId } from '@palabre/shared/ids'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentStores } from '../../server/src/ports/document-stores.ts'

export interface OpenStores {
  readonly stores: DocumentStores
  /** Ends these stores and opens others on the same data; undefined where nothing outlives them. */
  readonly reopen?: () => Promise<DocumentStores>
  readonly close: () => Promise<void>
}

const board = 'board:board00000001'
const other = 'board:board00000002'
const ada = 'ada' as ParticipantId
const bytes = (...values: number[]) => Uint8Array.from(values)
const row = (value: number, at = value, participant: ParticipantId | 'server' = ada) => ({
  participant,
  at,
  update: bytes(value),
})

/** What rooms rely on, whatever keeps their documents. */
export function documentStoresContract(name: string, open: () => Promise<OpenStores>): void {
  describe(`${name}: the stores of documents`, () => {
    let opened: OpenStores
    let stores: DocumentStores
    beforeEach(async () => {
      opened = await open()
      stores = opened.stores
    })
    afterEach(() => opened.close())

    describe('the log', () => {
      test('is empty for a document that nobody wrote', async () => {
        expect(await stores.log.read(board, 0)).toEqual([])
        expect(await stores.log.append(board, [])).toBe(0)
        expect(await stores.log.fold(board, 10, 10)).toBe(0)
        await stores.log.erase(board)
      })

      test('numbers rows from 1 without gaps, and gives back what was put in', async () => {
        expect(await stores.log.append(board, [row(1), row(2, 20, 'server')])).toBe(2)
        expect(await stores.log.append(board, [row(3)])).toBe(3)
        expect(await stores.log.read(board, 0)).toEqual([
          { sequence: 1, participant: ada, at: 1, update: bytes(1) },
          { sequence: 2, participant: 'server', at: 20, update: bytes(2) },
          { sequence: 3, participant: ada, at: 3, update: bytes(3) },
        ])
        expect(await stores.log.read(board, 2)).toMatchObject([{ sequence: 3 }])
        expect(await stores.log.append(board, [])).toBe(3)
      })

      test('keeps documents apart', async () => {
        await Promise.all([stores.log.append(board, [row(1)]), stores.log.append(other, [row(2)])])
        expect(await stores.log.read(board, 0)).toMatchObject([{ sequence: 1, update: bytes(1) }])
        expect(await stores.log.read(other, 0)).toMatchObject([{ sequence: 1, update: bytes(2) }])
      })

      test('keeps the order of appends that are under way together', async () => {
        const appends = Array.from({ length: 50 }, (_, i) => stores.log.append(board, [row(i)]))
        expect(await Promise.all(appends)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
        const rows = await stores.log.read(board, 0)
        expect(rows.map(({ update }) => update[0])).toEqual(Array.from({ length: 50 }, (_, i) => i))
      })

      test('folds rows that are old enough, and never gives a number twice', async () => {
        await stores.log.append(board, [row(1, 10), row(2, 20), row(3, 30)])
        expect(await stores.log.fold(board, 2, 15)).toBe(1)
        expect(await stores.log.read(board, 0)).toMatchObject([{ sequence: 2 }, { sequence: 3 }])
        expect(await stores.log.fold(board, 3, 100)).toBe(2)
        expect(await stores.log.append(board, [row(4)])).toBe(4)
      })

      test('knows which documents have rows older than a moment', async () => {
        await stores.log.append(board, [row(1, 10), row(2, 30)])
        await stores.log.append(other, [row(3, 20)])
        expect(await stores.log.olderThan(10)).toEqual([])
        expect(await stores.log.olderThan(11)).toEqual([board])
        expect([...(await stores.log.olderThan(21))].sort()).toEqual([board, other].sort())
        await stores.log.fold(board, 2, 100)
        expect(await stores.log.olderThan(100)).toEqual([other])
      })

      test('erases', async () => {
        await stores.log.append(board, [row(1)])
        await stores.log.append(other, [row(2)])
        await stores.log.erase(board)
        expect(await stores.log.read(board, 0)).toEqual([])
        expect(await stores.log.read(other, 0)).toHaveLength(1)
        expect(await stores.log.append(board, [row(3)])).toBe(2)
      })

      test('takes an update of a mebibyte', async () => {
        const update = new Uint8Array(1_048_576).fill(7)
        await stores.log.append(board, [{ participant: ada, at: 1, update }])
        expect((await stores.log.read(board, 0))[0]?.update).toEqual(update)
      })
    })

    describe('snapshots', () => {
      const snapshot = (sequence: number) => ({ sequence, at: sequence * 10, state: bytes(sequence) })

      test('are absent at first', async () => {
        expect(await stores.snapshots.latest(board)).toBeUndefined()
        await stores.snapshots.prune(board, 5)
        await stores.snapshots.erase(board)
      })

      test('the newest comes first, then the ones before', async () => {
        await stores.snapshots.save(board, snapshot(5))
        await stores.snapshots.save(board, snapshot(9))
        await stores.snapshots.save(other, snapshot(20))
        expect(await stores.snapshots.latest(board)).toEqual(snapshot(9))
        expect(await stores.snapshots.latest(board, 9)).toEqual(snapshot(5))
        expect(await stores.snapshots.latest(board, 5)).toBeUndefined()
      })

      test('one of the same sequence is replaced', async () => {
        await stores.snapshots.save(board, snapshot(5))
        await stores.snapshots.save(board, { ...snapshot(5), state: bytes(1, 2) })
        expect(await stores.snapshots.latest(board)).toMatchObject({ state: bytes(1, 2) })
        expect(await stores.snapshots.latest(board, 5)).toBeUndefined()
      })

      test('old ones are pruned, all are erased', async () => {
        for (const sequence of [1, 2, 3]) await stores.snapshots.save(board, snapshot(sequence))
        await stores.snapshots.prune(board, 2)
        expect(await stores.snapshots.latest(board, 2)).toBeUndefined()
        expect(await stores.snapshots.latest(board, 3)).toEqual(snapshot(2))
        await stores.snapshots.erase(board)
        expect(await stores.snapshots.latest(board)).toBeUndefined()
      })
    })

    describe('clientIDs', () => {
      test('stay with whom they were bound to first', async () => {
        expect(await stores.clientIds.load(board)).toEqual(new Map())
        await stores.clientIds.bind(board, [
          { clientId: 4_294_967_295, participant: ada },
          { clientId: 2, participant: 'server' },
        ])
        await stores.clientIds.bind(board, [{ clientId: 2, participant: ada }])
        expect(await stores.clientIds.load(board)).toEqual(
          new Map([
            [4_294_967_295, ada],
            [2, 'server'],
          ]),
        )
        expect(await stores.clientIds.load(other)).toEqual(new Map())
        await stores.clientIds.erase(board)
        expect(await stores.clientIds.load(board)).toEqual(new Map())
      })
    })

    describe('epochs', () => {
      test('are absent until set', async () => {
        expect(await stores.epochs.get(board)).toBeUndefined()
        await stores.epochs.set(board, 'first' as Epoch)
        await stores.epochs.set(board, 'second' as Epoch)
        expect(await stores.epochs.get(board)).toBe('second')
        expect(await stores.epochs.get(other)).toBeUndefined()
      })
    })

    test('what was confirmed is there when the stores are opened again', async ({ skip }) => {
      if (!opened.reopen) return skip()
      await stores.log.append(board, [row(1), row(2)])
      await stores.log.fold(board, 2, 100)
      await stores.snapshots.save(board, { sequence: 2, at: 1, state: bytes(1) })
      await stores.clientIds.bind(board, [{ clientId: 1, participant: ada }])
      await stores.epochs.set(board, 'first' as Epoch)
      const again = await opened.reopen()
      expect(await again.snapshots.latest(board)).toMatchObject({ sequence: 2 })
      expect(await again.clientIds.load(board)).toEqual(new Map([[1, ada]]))
      expect(await again.epochs.get(board)).toBe('first')
      expect(await again.log.append(board, [row(3)])).toBe(3)
    })
  })
}
