import { createMemoryBallotBox } from '../../server/src/adapters/memory-ballot-box.ts'
import { ballotBoxContract } from './ballot-boxes.ts'

ballotBoxContract('memory', async () => ({ box: createMemoryBallotBox(), close: async () => undefined }))
