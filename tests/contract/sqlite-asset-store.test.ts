import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BoardId } from '@palabre/shared/ids'
import { expect, test } from 'vitest'
import { createSqliteAssetStore } from '../../server/src/adapters/sqlite-asset-store.ts'
import { openSqliteDatabase } from '../../server/src/adapters/sqlite-database.ts'
import { assetStoreContract } from './asset-stores.ts'

const newFolder = () => mkdtemp(path.join(tmpdir(), 'palabre-test-'))

assetStoreContract('files and sqlite', async () => {
  const folder = await newFolder()
  let database = openSqliteDatabase(folder)
  return {
    assets: createSqliteAssetStore(database, folder),
    reopen: async () => {
      database.close()
      database = openSqliteDatabase(folder)
      return createSqliteAssetStore(database, folder)
    },
    close: async () => {
      database.close()
      await rm(folder, { recursive: true })
    },
  }
})

test('what a crash left half written goes with the next start; what is gone from the disk is not there', async () => {
  const folder = await newFolder()
  const database = openSqliteDatabase(folder)
  const board = 'board00000001' as BoardId
  const room = { pictures: 9, bytes: 100 }
  const picture = { id: 'picture-one-1', width: 1, height: 1, data: Uint8Array.of(1) }
  await createSqliteAssetStore(database, folder).keep(board, picture, 1, room)
  const files = path.join(folder, 'assets', board)
  await writeFile(path.join(files, 'picture-two-2.webp'), 'left')
  await writeFile(path.join(files, 'picture-three.webp.part'), 'half')
  const again = createSqliteAssetStore(database, folder)
  await again.keep(board, { ...picture, id: 'picture-four-4' }, 1, room)
  expect((await readdir(files)).toSorted()).toEqual(['picture-four-4.webp', 'picture-one-1.webp'])
  await rm(path.join(files, 'picture-one-1.webp'))
  expect(await again.read(board, picture.id)).toBeUndefined()
  database.close()
  await rm(folder, { recursive: true })
})
