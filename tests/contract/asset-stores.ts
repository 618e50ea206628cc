import type { BoardId } from '@palabre/shared/ids'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AssetStore } from '../../server/src/ports/asset-store.ts'

export interface OpenAssets {
  readonly assets: AssetStore
  /** Ends this store and opens another on the same data; undefined where nothing outlives it. */
  readonly reopen?: () => Promise<AssetStore>
  readonly close: () => Promise<void>
}

const board = 'board00000001' as BoardId
const other = 'board00000002' as BoardId
const room = { pictures: 3, bytes: 100 }
const picture = (id: string, ...data: number[]) => ({ id, width: 4, height: 3, data: Uint8Array.from(data) })
const bytesOf = async (read: Promise<Uint8Array | undefined>) => [...((await read) ?? [])]
const one = picture('picture-one-1', 1, 2, 3)
const two = picture('picture-two-2', 4, 5)

/** What the pictures of boards rely on, whatever keeps them. */
export function assetStoreContract(name: string, open: () => Promise<OpenAssets>): void {
  describe(`${name}: the pictures of boards`, () => {
    let opened: OpenAssets
    let assets: AssetStore
    beforeEach(async () => {
      opened = await open()
      assets = opened.assets
    })
    afterEach(() => opened.close())

    test('there is none at first', async () => {
      expect(await assets.read(board, one.id)).toBeUndefined()
      expect(await assets.read(board, '../../etc/passwd')).toBeUndefined()
      expect(await assets.boards()).toEqual([])
      expect(await assets.letGo(board, new Set(), 5, 5)).toBe(0)
      await assets.erase(board)
    })

    test('gives back what was kept, to the board that kept it', async () => {
      expect(await assets.keep(board, one, 1, room)).toBe('kept')
      expect(await assets.keep(other, two, 1, room)).toBe('kept')
      expect(await bytesOf(assets.read(board, one.id))).toEqual([...one.data])
      expect(await assets.read(board, two.id)).toBeUndefined()
      expect(await assets.known(board, [one.id, two.id])).toEqual(new Set([one.id]))
      expect(new Set(await assets.boards())).toEqual(new Set([board, other]))
    })

    test('one that is there stays as it is and takes no more room', async () => {
      const tight = { pictures: 1, bytes: 3 }
      expect(await assets.keep(board, one, 1, tight)).toBe('kept')
      expect(await assets.keep(board, one, 2, tight)).toBe('kept')
      expect(await bytesOf(assets.read(board, one.id))).toEqual([...one.data])
    })

    test('a full board keeps nothing more, by count or by weight', async () => {
      await assets.keep(board, one, 1, room)
      expect(await assets.keep(board, two, 1, { pictures: 1, bytes: 100 })).toBe('full')
      expect(await assets.keep(board, two, 1, { pictures: 9, bytes: 4 })).toBe('full')
      expect(await assets.read(board, two.id)).toBeUndefined()
      expect(await assets.keep(other, two, 1, { pictures: 1, bytes: 4 })).toBe('kept')
    })

    test('pictures that come together do not overfill a board', async () => {
      const many = Array.from({ length: 6 }, (_, index) => picture(`picture-${index}-xx`, index))
      const answers = await Promise.all(many.map((each) => assets.keep(board, each, 1, room)))
      expect(answers.filter((answer) => answer === 'kept')).toHaveLength(3)
      expect(
        (
          await assets.known(
            board,
            many.map(({ id }) => id),
          )
        ).size,
      ).toBe(3)
    })

    test('one that nobody shows is let go after its time, not before', async () => {
      await assets.keep(board, one, 100, room)
      await assets.keep(board, two, 100, room)
      expect(await assets.letGo(board, new Set([one.id]), 150, 50)).toBe(0)
      expect(await assets.letGo(board, new Set([one.id]), 200, 101)).toBe(1)
      expect(await assets.read(board, two.id)).toBeUndefined()
      expect(await assets.read(board, one.id)).toBeDefined()
    })

    test('the time without use counts from when it was last seen in use', async () => {
      await assets.keep(board, one, 100, room)
      await assets.letGo(board, new Set([one.id]), 200, 0)
      expect(await assets.letGo(board, new Set(), 300, 250)).toBe(0)
      expect(await assets.letGo(board, new Set(), 400, 300)).toBe(0)
      expect(await assets.letGo(board, new Set(), 500, 301)).toBe(1)
      expect(await assets.boards()).toEqual([])
    })

    test('one sent again is as good as new', async () => {
      await assets.keep(board, one, 100, room)
      await assets.letGo(board, new Set(), 200, 0)
      await assets.keep(board, one, 900, room)
      expect(await assets.letGo(board, new Set(), 1_000, 800)).toBe(0)
    })

    test('a board is erased alone', async () => {
      await assets.keep(board, one, 1, room)
      await assets.keep(other, one, 1, room)
      await assets.erase(board)
      expect(await assets.read(board, one.id)).toBeUndefined()
      expect(await assets.read(other, one.id)).toBeDefined()
      expect(await assets.keep(board, one, 2, room)).toBe('kept')
      expect(await assets.read(board, one.id)).toBeDefined()
    })

    test('what was kept is there when the store is opened again', async ({ skip }) => {
      if (!opened.reopen) return skip()
      await assets.keep(board, one, 1, room)
      const again = await opened.reopen()
      expect(await bytesOf(again.read(board, one.id))).toEqual([...one.data])
      expect(await again.keep(board, two, 1, { pictures: 1, bytes: 100 })).toBe('full')
    })
  })
}
