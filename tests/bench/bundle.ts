/** What a phone downloads before it can do something: JavaScript, gzipped, as the browser really asks for it. */
import { chromium } from 'playwright'
import { enter, onBoard } from '../e2e/support/steps.ts'
import { chromiumLaunch } from '../helpers/chromium.ts'
import { countScripts } from '../helpers/count-scripts.ts'
import { createBoard, newDevice } from '../helpers/http-client.ts'
import { startPalabre } from '../helpers/palabre-process.ts'
import type { Measure } from './measure.ts'

const phone = { locale: 'fr-FR', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

export async function measureBundles(): Promise<readonly Measure[]> {
  const server = await startPalabre({ LOG_LEVEL: 'warn' })
  const browser = await chromium.launch(chromiumLaunch)
  try {
    const { links } = await createBoard(newDevice(server.url), 'Planche')
    const device = await browser.newContext(phone)
    const page = await device.newPage()
    const joining = countScripts(page)
    await page.goto(links.participant, { waitUntil: 'networkidle' })
    const join = await joining()
    await enter(page)

    // A device of its own, for which nothing is kept yet.
    const fresh = await (await browser.newContext({ ...phone, storageState: await device.storageState() })).newPage()
    const drawing = countScripts(fresh)
    await fresh.goto(page.url(), { waitUntil: 'commit' })
    await onBoard(fresh)
    const board = await drawing()
    return [
      { what: 'JavaScript before one can join, gzipped', value: join, unit: 'KB', atMost: 200 },
      { what: 'JavaScript before one can draw, gzipped', value: board, unit: 'KB', atMost: 350 },
    ]
  } finally {
    await browser.close()
    await server.dispose()
  }
}
