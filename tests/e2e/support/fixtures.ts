import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CreatedBoard } from '@palabre/shared/protocol'
import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test'
import { createBoard, newDevice } from '../../helpers/http-client.ts'
import { type PalabreProcess, startPalabre } from '../../helpers/palabre-process.ts'

const clientBuild = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../client/dist/index.html')

/** The three screens that everything must work on. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  laptop: { viewport: { width: 1366, height: 768 } },
  projector: { viewport: { width: 1920, height: 1080 } },
} as const satisfies Record<string, BrowserContextOptions>
export type ScreenName = keyof typeof screens

interface Fixtures {
  /** A server of this test's own, with an empty data folder. */
  readonly server: PalabreProcess
  /** The address that people type: `http://<host>:<port>`. */
  readonly origin: string
  /** Opens a browser profile of its own on a device of this size. */
  readonly openDevice: (screen: ScreenName, options?: BrowserContextOptions) => Promise<BrowserContext>
  /** Opens a page and fails the test later if it throws, breaks the content policy or asks anything of another site. */
  readonly openPage: (context: BrowserContext, url?: string) => Promise<Page>
  /** Makes a board over HTTP; its links carry `origin`. */
  readonly newBoard: (title: string, template?: string) => Promise<CreatedBoard>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  server: async ({}, use, testInfo) => {
    if (!existsSync(clientBuild))
      throw new Error('The client is not built: run `npm test`, or `vite build` in client/.')
    const server = await startPalabre()
    await use(server)
    await server.dispose()
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('server.log', { body: server.output(), contentType: 'text/plain' })
    }
  },
  origin: async ({ server }, use, testInfo) => {
    await use(`http://${testInfo.project.metadata.host}:${server.port}`)
  },
  openDevice: async ({ browser, origin }, use) => {
    const opened: BrowserContext[] = []
    await use(async (screen, options) => {
      const context = await browser.newContext({
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        baseURL: origin,
        ...screens[screen],
        ...options,
      })
      opened.push(context)
      return context
    })
    await Promise.all(opened.map((context) => context.close()))
  },
  openPage: async ({ origin }, use) => {
    const complaints: string[] = []
    await use(async (context, url = '/') => {
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`))
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) complaints.push(`${page.url()}: ${message.text()}`)
      })
      page.on('request', (request) => {
        const { protocol, host } = new URL(request.url())
        if (protocol.startsWith('http') && host !== new URL(origin).host) complaints.push(`asked ${request.url()}`)
      })
      await page.goto(url)
      return page
    })
    if (complaints.length > 0) throw new Error(`Pages complained:\n${complaints.join('\n')}`)
  },
  newBoard: async ({ origin, server }, use) => {
    await use(async (title, template) => {
      const { port } = server
      const board = await createBoard(newDevice(`http://127.0.0.1:${port}`), title, template)
      const onOrigin = (link: string) => link.replace(`http://127.0.0.1:${port}`, origin)
      const { facilitator, participant, observer } = board.links
      return {
        ...board,
        links: {
          facilitator: onOrigin(facilitator),
          participant: onOrigin(participant),
          observer: onOrigin(observer),
        },
      }
    })
  },
})

export { expect } from '@playwright/test'
