/** The test of `kill -9` under load, for longer than a test run. */
import { killUnderLoad } from '../helpers/realtime/kill-under-load.ts'
import type { Measure } from './measure.ts'

const kills = 50

export async function measureKills(log: (line: string) => void): Promise<readonly Measure[]> {
  const seed = Date.now()
  const { confirmed, lost } = await killUnderLoad(kills, seed)
  log(`seed ${seed}: ${confirmed} confirmed, ${lost} lost`)
  return [
    { what: `edits confirmed over ${kills} kills`, value: confirmed, unit: '' },
    { what: 'confirmed edits that were lost', value: lost, unit: '', atMost: 0 },
  ]
}
