import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright'

const kilobyte = 1_024

export interface Scripts {
  readonly files: number
  /** Gzipped. */
  readonly kilobytes: number
}

/** Adds up the scripts that a page loads from now on, until it is asked. */
export function countScripts(page: Page): () => Promise<Scripts> {
  const bodies: Promise<Buffer>[] = []
  const note = (response: Response) => {
    if (response.request().resourceType() === 'script' && response.ok()) bodies.push(response.body())
  }
  page.on('response', note)
  return async () => {
    page.off('response', note)
    const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
    return { files: bodies.length, kilobytes: bytes / kilobyte }
  }
}
