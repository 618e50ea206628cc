/** The thread that makes files, one after the other, so that a big poster never stalls a room. */
import { parentPort } from 'node:worker_threads'
import { fail } from '@palabre/shared/result'
import { makeFile } from './make-file.ts'
import type { ExportRequest } from './request.ts'

parentPort?.on('message', async ({ job, request }: { job: number; request: ExportRequest }) => {
  const made = await makeFile(request).catch((error: unknown) =>
    fail('export_failed', { detail: error instanceof Error ? error.message : String(error) }),
  )
  parentPort?.postMessage({ job, made })
})
