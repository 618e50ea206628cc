/** What a phone downloads before it can do something: JavaScript, gzipped, as the browser really asks for it. */
import { chromium } from 'playwright'
import { chromiumLaunch } from '../helpers/chromium.ts'
import { countScripts } from '../helpers/count-scripts.ts'
import { createBoard, newDevice, tokenOf } from '../helpers/http-client.ts'
import { startPalabre } from '../helpers/palabre-process.ts'
import type { Measure } from './measure.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

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
