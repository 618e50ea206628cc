/** What a phone downloads before it can do something: JavaScript, gzipped, as the browser really asks for it. */
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from 'playwright'
import { chromiumLaunch } from '../helpers/chromium.ts'
import { createBoard, newDevice, tokenOf } from '../helpers/http-client.ts'
import { startPalabre } from '../helpers/palabre-process.ts'
import type { Measure } from './measure.ts'

const kilobyte = 1_024
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** Adds up the scripts that a page loads from now on; the result counts gzipped kilobytes. */
export function countScripts(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' && response.ok()) bodies.push(response.body())
  })
  return async () => (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0) / kilobyte
}

export async function measureBundles(): Promise<readonly Measure[]> {
  const server = await startPalabre({ LOG_LEVEL: 'warn' })
  const browser = await chromium.launch(chromiumLaunch)
  try {
    const { links } = await createBoard(newDevice(server.url), 'Planche')
    const token = tokenOf(links.participant)
    const loaded = async (context: Awaited<ReturnType<typeof browser.newContext>>, path: string) => {
      const page = await context.newPage()
      const kilobytes = countScripts(page)
      await page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' })
      return { page, kilobytes: await kilobytes() }
    }
    const join = await loaded(await browser.newContext(phone), `/j#${token}`)
    await join.page.getByRole('button', { name: 'Entrer' }).click()
    await join.page.waitForURL(/\/b\//)
    const board = await loaded(join.page.context(), new URL(join.page.url()).pathname)
    return [
      { what: 'JavaScript of the join screen, gzipped', value: join.kilobytes, unit: 'KB', atMost: 200 },
      { what: 'JavaScript of the board, gzipped', value: board.kilobytes, unit: 'KB', atMost: 350 },
    ]
  } finally {
    await browser.close()
    await server.dispose()
  }
}
