import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright'

const kilobyte = 1_024

/** Adds up the scripts that a page loads from now on, until it is asked: gzipped, in kilobytes. */
export function countScripts(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = []
  const note = (response: Response) => {
    if (response.request().resourceType() === 'script' && response.ok()) bodies.push(response.body())
  }
  page.on('response', note)
  return async () => {
    page.off('response', note)
    return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0) / kilobyte
  }
}
