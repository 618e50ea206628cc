import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createSqliteBallotBox } from '../../server/src/adapters/sqlite-ballot-box.ts'
import { openSqliteDatabase } from '../../server/src/adapters/sqlite-database.ts'
import { ballotBoxContract } from './ballot-boxes.ts'

ballotBoxContract('sqlite', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'palabre-test-'))
  let database = openSqliteDatabase(folder)
  return {
    box: createSqliteBallotBox(database),
    reopen: async () => {
      database.close()
      database = openSqliteDatabase(folder)
      return createSqliteBallotBox(database)
    },
    everything: () =>
      readdirSync(folder)
        .map((file) => readFileSync(path.join(folder, file), 'latin1'))
        .join(''),
    close: async () => {
      database.close()
      await rm(folder, { recursive: true })
    },
  }
})
