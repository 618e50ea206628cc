import { Worker } from 'node:worker_threads'
import { fail, type Result } from '@palabre/shared/result'
import type { ExportedFile, ExportRefusal, ExportRequest, PosterRequest } from './request.ts'

type Made = Result<ExportedFile, ExportRefusal>

export interface Exporter {
  /** Makes a file in a thread of its own; exports wait for each other. Never rejects. */
  runExport(request: ExportRequest | PosterRequest): Promise<Made>
  /** Ends the thread; what was still being made fails. */
  close(): Promise<void>
}

interface Job {
  readonly finish: (made: Made) => void
}

/** A file takes seconds at most: past this, the thread is stuck. */
const patienceMs = 60_000
/** The thread and its fonts are let go when nobody has exported for a while. */
const idleMs = 30_000

/** Starts no thread until the first export. */
export function createExporter(): Exporter {
  const jobs = new Map<number, Job>()
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let next = 0

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url))
    started.on('message', ({ job, made }: { job: number; made: Made }) => jobs.get(job)?.finish(made))
    started.on('error', (error) => drop(started, error.message))
    started.on('exit', () => drop(started, 'the export thread ended'))
    started.unref()
    return started
  }

  function drop(lost: Worker, detail: string): void {
    if (worker !== lost) return
    worker = undefined
    for (const job of jobs.values()) job.finish(fail('export_failed', { detail }))
  }

  async function close(): Promise<void> {
    clearTimeout(idle)
    await worker?.terminate()
  }

  function runExport(request: ExportRequest | PosterRequest): Promise<Made> {
    clearTimeout(idle)
    worker ??= start()
    const thread = worker
    thread.ref()
    const job = next++
    return new Promise((resolve) => {
      const stuck = setTimeout(() => void thread.terminate(), patienceMs)
      jobs.set(job, {
        finish: (made) => {
          clearTimeout(stuck)
          jobs.delete(job)
          resolve(made)
          if (jobs.size > 0) return
          thread.unref()
          idle = setTimeout(() => void close(), idleMs).unref()
        },
      })
      thread.postMessage({ job, request })
    })
  }

  return { runExport, close }
}
