/** The product's canvas beside Excalidraw: the same scene, the same gestures, the same browser. */
import type { Measure } from '../measure.ts'
import { type EngineName, openSite } from './pages.ts'
import { type Findings, measureEngine } from './session.ts'

const count = 10_000
const manyItems = 50_000

export async function measureCanvas(log: (line: string) => void): Promise<readonly Measure[]> {
  const site = await openSite(['palabre', 'excalidraw'], log)
  try {
    const measured = (engine: EngineName, items: number) => measureEngine(engine, items, site.url, log)
    return [
      ...bounded(await measured('palabre', count)),
      ...reported(`at ${manyItems} items`, await measured('palabre', manyItems)),
      ...reported('Excalidraw', await measured('excalidraw', count)),
    ]
  } finally {
    await site.close()
  }
}

/** What the project promises at 10,000 items. */
function bounded(found: Findings): Measure[] {
  return [
    { what: 'first paint after the document is there', value: found.firstPaintMs, unit: 'ms', atMost: 600 },
    ...Object.entries(found.frames).map(([name, { fps }]) => ({ what: name, value: fps, unit: 'fps', atLeast: 58 })),
    { what: 'update to paint, p95', value: found.latencyP95Ms, unit: 'ms', atMost: 12 },
    { what: 'heap', value: found.heapMb, unit: 'MB', atMost: 60 },
  ]
}

function reported(of: string, found: Findings): Measure[] {
  return [
    { what: `${of}: document read`, value: found.documentMs, unit: 'ms' },
    { what: `${of}: first paint`, value: found.firstPaintMs, unit: 'ms' },
    ...Object.entries(found.frames).map(([name, { fps }]) => ({ what: `${of}: ${name}`, value: fps, unit: 'fps' })),
    { what: `${of}: update to paint, p95`, value: found.latencyP95Ms, unit: 'ms' },
    { what: `${of}: heap`, value: found.heapMb, unit: 'MB' },
  ]
}
