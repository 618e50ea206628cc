/** What a phone downloads before it can do something, as the browser really asks for it, and how long a slow one takes. */
import { type Browser, chromium } from 'playwright'
import { canvasOf, enter, onBoard } from '../e2e/support/steps.ts'
import { say } from '../e2e/support/words.ts'
import { chromiumLaunch } from '../helpers/chromium.ts'
import { countScripts } from '../helpers/count-scripts.ts'
import { createBoard, newDevice } from '../helpers/http-client.ts'
import { startPalabre } from '../helpers/palabre-process.ts'
import type { Measure } from './measure.ts'

const phone = { locale: 'fr-FR', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** A cheap phone on a poor network: its processor beside this one, times; bytes a second; ms. */
const slow = { processor: 4, download: 200_000, upload: 94_000, latency: 150 }
const patienceMs = 60_000

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
      { what: 'JavaScript before one can join, gzipped', value: join.kilobytes, unit: 'KB', atMost: 200 },
      { what: 'files of it before one can join', value: join.files, unit: '' },
      { what: 'JavaScript before one can draw, gzipped', value: board.kilobytes, unit: 'KB', atMost: 350 },
      { what: 'files of it before one can draw', value: board.files, unit: '' },
      {
        what: 'from the link to drawing: slow phone, 1.6 Mbit/s, 150 ms',
        value: await secondsToDraw(browser, links.participant),
        unit: 's',
        atMost: 10,
      },
    ]
  } finally {
    await browser.close()
    await server.dispose()
  }
}

/** How long somebody who gives no name waits between the link and the board with its tools. */
async function secondsToDraw(browser: Browser, link: string): Promise<number> {
  const page = await (await browser.newContext(phone)).newPage()
  page.setDefaultTimeout(patienceMs)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: slow.download,
    uploadThroughput: slow.upload,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.processor })
  const started = performance.now()
  await page.goto(link)
  await page.getByRole('button', { name: say('join.enter'), exact: true }).click()
  await canvasOf(page).waitFor()
  await page.getByRole('button', { name: say('toolbar.more'), exact: true }).waitFor()
  return (performance.now() - started) / 1000
}
