import type { ErrorReply, UploadedPicture } from '@palabre/shared/protocol'
import { fail, ok } from '@palabre/shared/result'
import type { Reply } from '../../sync/api.ts'

/** Pauses before trying again while many people send at once, ms. */
const pauses = [1_500, 3_000, 6_000] as const

/** Sends a picture; a busy server is given time, a network that is gone is told at once as `offline`. */
export async function sendPicture(address: string, file: Blob, language: string): Promise<Reply<UploadedPicture>> {
  for (const pauseMs of [...pauses, undefined]) {
    const reply = await sendOnce(address, file, language)
    const isBusy = !reply.ok && ['pictures_busy', 'too_fast', 'unavailable'].includes(reply.failure.reason)
    if (!isBusy || pauseMs === undefined) return reply
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  return fail('pictures_busy')
}

async function sendOnce(address: string, file: Blob, language: string): Promise<Reply<UploadedPicture>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Accept-Language': language, 'Content-Type': 'application/octet-stream' },
    body: file,
  }).catch(() => undefined)
  if (!response) return fail('offline')
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return ok(body as UploadedPicture)
  return fail((body as Partial<ErrorReply> | undefined)?.error?.code ?? 'internal')
}
