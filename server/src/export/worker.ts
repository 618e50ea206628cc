/** The thread that makes files, one after the other, so that a big poster never stalls a room. */
import { parentPort } from 'node:worker_threads'
import { fail, ok, type Result } from '@palabre/shared/result'
import type { ExportedFile, ExportRefusal, ExportRequest, PosterRequest } from './request.ts'

parentPort?.on('message', async ({ job, request }: { job: number; request: ExportRequest | PosterRequest }) => {
  const made = await make(request).catch((error: unknown) =>
    fail('export_failed', { detail: error instanceof Error ? error.message : String(error) }),
  )
  parentPort?.postMessage({ job, made })
})

/** A poster does not wait for all that other files are made with. */
async function make(request: ExportRequest | PosterRequest): Promise<Result<ExportedFile, ExportRefusal>> {
  if (request.format === 'poster') {
    const { makePoster } = await import('./poster.ts')
    return ok(await makePoster(request))
  }
  const { makeFile } = await import('./make-file.ts')
  return makeFile(request)
}
