/** The worker thread's entry: one job in `workerData`, its result posted, then the thread ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { type CompactionJob, compact } from './compact.ts'

parentPort?.postMessage(compact(workerData as CompactionJob))
