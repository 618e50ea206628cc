/** People of a workshop in browsers, as a test follows them: what they do on screen, and whether their sockets last. */
import { expect, type Page } from '@playwright/test'
import { say } from './words.ts'

export class Guest {
  readonly page: Page
  /** How often a socket of the board or of its session ended while the page was open. */
  socketsLost = 0

  /** To be made before the page opens the board. */
  constructor(page: Page) {
    this.page = page
    page.on('websocket', (socket) => {
      // One's own notes are only listened to while there is something to write.
      if (socket.url().includes('/sync/private/')) return
      socket.on('close', () => {
        if (!page.isClosed()) this.socketsLost += 1
      })
    })
  }

  get id(): string {
    return new URL(this.page.url()).searchParams.get('as') ?? ''
  }

  /** A call about the board as this person's page makes it; throws unless the reply is 2xx. */
  async ask<Reply>(method: string, path: string, body?: object): Promise<Reply> {
    const { pathname } = new URL(this.page.url())
    const boardId = pathname.split('/').at(-1)
    const url = `/api/boards/${boardId}${path}${path.includes('?') ? '&' : '?'}as=${this.id}`
    const { status, text } = await this.page.evaluate(callFromPage, { url, method, body: body && JSON.stringify(body) })
    expect(status, `${method} ${path}: ${text}`).toBeLessThan(300)
    return JSON.parse(text) as Reply
  }
}

/** Runs in the page. */
async function callFromPage({ url, method, body }: { url: string; method: string; body: string | undefined }) {
  const headers = { 'Content-Type': 'application/json' }
  const reply = await fetch(url, { method, ...(body === undefined ? {} : { body, headers }) })
  return { status: reply.status, text: await reply.text() }
}

/** The facilitator's panel, at its start. */
async function openLeadPanel(page: Page) {
  const panel = page.getByRole('complementary', { name: say('lead.title') })
  if (!(await panel.isVisible())) await page.getByRole('button', { name: say('lead.button'), exact: true }).click()
  await expect(panel).toBeVisible()
  const back = panel.getByRole('button', { name: say('lead.back'), exact: true })
  if (await back.isVisible()) await back.click()
  return panel
}

/** Presses a button of the facilitator's panel, on its start or in one of its sections. */
export async function lead(page: Page, button: string, section?: string): Promise<void> {
  const panel = await openLeadPanel(page)
  if (section) await panel.getByRole('button', { name: say(`lead.section.${section}`) }).click()
  await panel.getByRole('button', { name: button, exact: true }).click()
}

/** In the sheet that opens with a round of silent writing: writes a note, and waits until it is kept on the server. */
export async function writeNote(page: Page, text: string): Promise<void> {
  const sheet = page.getByRole('dialog', { name: say('silent.title') })
  await sheet.getByLabel(say('silent.field')).fill(text)
  await sheet.getByRole('button', { name: say('silent.add'), exact: true }).click()
  await expect(sheet.getByText(say('silent.state.saved'), { exact: true })).toBeVisible()
}

/** In the sheet that opens with a ballot: gives a dot for each name, and sends. */
export async function giveDots(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names)
    await page.getByRole('button', { name: say('ballots.dots.more', { name }), exact: true }).click()
  await page.getByRole('button', { name: say('ballots.send'), exact: true }).click()
  await expect(page.getByText(say('ballots.counted'), { exact: true })).toBeVisible()
}
