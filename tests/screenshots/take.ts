/** The pictures of the README: a sample board with people on it, on a laptop, as a list, and on a phone. */
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { enter, onBoard, showList } from '../e2e/support/steps.ts'
import { chromiumLaunch } from '../helpers/chromium.ts'
import { createBoard, newDevice } from '../helpers/http-client.ts'
import { startPalabre } from '../helpers/palabre-process.ts'

const folder = new URL('../../docs/', import.meta.url)
const laptop: BrowserContextOptions = { viewport: { width: 1366, height: 768 } }
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}

async function open(browser: Browser, url: string, device: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...device,
  })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) })
}

const server = await startPalabre({ LOG_LEVEL: 'warn' })
const browser = await chromium.launch(chromiumLaunch)
try {
  const { links } = await createBoard(newDevice(server.url), 'Frontignan : qui agit ?', 'territoire-frontignan')
  const home = await open(browser, server.url, laptop)
  await home.getByRole('radio').first().waitFor()
  await keep(home, 'home')

  const join = await open(browser, links.participant, phone)
  await keep(join, 'join-phone')
  await enter(join, 'Samira')
  await keep(join, 'board-phone')

  const ana = await open(browser, links.facilitator, laptop)
  await enter(ana, 'Ana')
  const karim = await open(browser, links.participant, laptop)
  await enter(karim, 'Karim')
  await karim.mouse.move(380, 520, { steps: 4 })
  await onBoard(ana)
  await keep(ana, 'board')
  await showList(ana)
  await keep(ana, 'list')
} finally {
  await browser.close()
  await server.dispose()
}
