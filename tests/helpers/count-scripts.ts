import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'

const kilobyte = 1_024

/** Adds up the scripts that a page loads from now on; the result counts them gzipped, in kilobytes. */
export function countScripts(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' && response.ok()) bodies.push(response.body())
  })
  return async () => (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0) / kilobyte
}
