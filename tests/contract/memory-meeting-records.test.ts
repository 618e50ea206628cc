import { createMemoryMeetingRecords } from '../../server/src/adapters/memory-meeting-records.ts'
import { meetingRecordsContract } from './meeting-records.ts'

meetingRecordsContract('memory', async () => ({
  records: createMemoryMeetingRecords(),
  close: async () => undefined,
}))
