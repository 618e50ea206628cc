import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openSqliteDatabase } from '../../server/src/adapters/sqlite-database.ts'
import { createSqliteMeetingRecords } from '../../server/src/adapters/sqlite-meeting-records.ts'
import { meetingRecordsContract } from './meeting-records.ts'

meetingRecordsContract('sqlite', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'palabre-test-'))
  let database = openSqliteDatabase(folder)
  return {
    records: createSqliteMeetingRecords(database),
    reopen: async () => {
      database.close()
      database = openSqliteDatabase(folder)
      return createSqliteMeetingRecords(database)
    },
    close: async () => {
      database.close()
      await rm(folder, { recursive: true })
    },
  }
})
