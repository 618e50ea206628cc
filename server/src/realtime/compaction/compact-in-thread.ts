import { Worker } from 'node:worker_threads'
import type { CompactionJob } from './compact.ts'

/**
 * Compacts in a thread of its own, so that nobody's edit waits for it. A thread lives for one job: there are few, and
 * an idle server should be small.
 */
export function compactInThread(job: CompactionJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compaction-thread.ts', import.meta.url), { workerData: job })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the compaction thread ended with ${code}`)))
  })
}
