import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteDatabase } from '../../server/src/adapters/sqlite-database.ts'
import { createSqliteDocumentStores } from '../../server/src/adapters/sqlite-document-stores.ts'
import { schemaSteps } from '../../server/src/adapters/sqlite-schema.ts'
import { documentStoresContract } from './document-stores.ts'

const newFolder = () => mkdtemp(path.join(tmpdir(), 'palabre-test-'))

documentStoresContract('sqlite', async () => {
  const folder = await newFolder()
  let database = openSqliteDatabase(folder)
  return {
    stores: createSqliteDocumentStores(database),
    reopen: async () => {
      database.close()
      database = openSqliteDatabase(folder)
      return createSqliteDocumentStores(database)
    },
    close: async () => {
      database.close()
      await rm(folder, { recursive: true })
    },
  }
})

test('a write that fails does not take the others of its turn with it', async () => {
  const folder = await newFolder()
  const database = openSqliteDatabase(folder)
  const { log } = createSqliteDocumentStores(database)
  const good = { participant: 'server', at: 1, update: Uint8Array.of(1) } as const
  const results = await Promise.allSettled([
    log.append('board:board00000001', [good]),
    log.append('board:board00000002', [good, { ...good, at: 1.5 }]),
    log.append('board:board00000001', [good]),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await log.read('board:board00000001', 0)).toHaveLength(2)
  expect(await log.read('board:board00000002', 0)).toHaveLength(0)
  database.close()
  await rm(folder, { recursive: true })
})

test('a database of a newer version is not opened', async () => {
  const folder = await newFolder()
  openSqliteDatabase(folder, [...schemaSteps, { name: 'from the future', sql: 'CREATE TABLE future (id)' }]).close()
  expect(() => openSqliteDatabase(folder)).toThrow(/newer version/)
  await rm(folder, { recursive: true })
})
