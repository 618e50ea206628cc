/** People of a workshop in browsers, as a test follows them: what they do on screen, and whether their sockets last. */
import { expect, type Locator, type Page } from '@playwright/test'
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
async function openLeadPanel(page: Page): Promise<Locator> {
  const panel = page.getByRole('complementary', { name: say('lead.title') })
  if (!(await panel.isVisible())) await page.getByRole('button', { name: say('lead.button'), exact: true }).click()
  await expect(panel).toBeVisible()
  const back = panel.getByRole('button', { name: say('lead.back'), exact: true })
  if (await back.isVisible()) await back.click()
  return panel
}

/** Opens a section of the facilitator's panel. */
export async function openSection(page: Page, section: string): Promise<Locator> {
  const panel = await openLeadPanel(page)
  await panel.getByRole('button', { name: say(`lead.section.${section}`) }).click()
  return panel
}

/** Presses a button of the facilitator's panel, on its start or in one of its sections. */
export async function lead(page: Page, button: string, section?: string): Promise<void> {
  const panel = section ? await openSection(page, section) : await openLeadPanel(page)
  await panel.getByRole('button', { name: button, exact: true }).click()
}

/** Answers what the facilitator is asked before something weighty is done. */
export async function confirm(page: Page, title: string, button: string): Promise<void> {
  const asked = page.getByRole('dialog', { name: title })
  await asked.getByRole('button', { name: button, exact: true }).click()
  await expect(asked).toBeHidden()
}

/** In the facilitator's panel: does something about somebody, here or away. */
export async function doAbout(page: Page, name: string, what: string): Promise<void> {
  const panel = await openSection(page, 'people')
  await panel.getByRole('heading', { name: say('people.here.title') }).waitFor()
  // Whoever is told as away may be told as here a moment later: the folded list is opened without waiting for it.
  await panel.locator('details').evaluateAll((folded) => {
    for (const each of folded) (each as HTMLDetailsElement).open = true
  })
  await panel.getByRole('button', { name: say('people.menu', { name }), exact: true }).click()
  await page.getByRole('menuitem', { name: what, exact: true }).click()
}

/** Gives the group other rights. */
export async function giveRights(page: Page, rights: 'all' | 'stickies' | 'look'): Promise<void> {
  const panel = await openSection(page, 'room')
  await panel.getByText(say(`lead.rights.${rights}`), { exact: true }).click()
}

/** Takes the ready-made plan « Première carte en 60 minutes ». */
export async function takeFirstMap(page: Page): Promise<void> {
  await lead(page, say('plan.choose'), 'plan')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Première carte en 60 minutes/ }).click()
  await dialog.getByRole('button', { name: say('plan.apply.use') }).click()
  await expect(dialog).toBeHidden()
}

/** Closes the ballot under way. */
export async function closeBallot(page: Page): Promise<void> {
  await lead(page, say('ballots.lead.close'), 'ballots')
  await confirm(page, say('ballots.lead.closeTitle'), say('ballots.lead.close'))
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
  await putDots(page, names)
  await expect(page.getByText(say('ballots.counted'), { exact: true })).toBeVisible()
}

interface ByHand {
  readonly question: string
  readonly people: number
  readonly names: readonly string[]
}

/** The facilitator's device goes from hand to hand: those without one give a dot for each name. */
export async function giveDotsByHand(page: Page, { question, people, names }: ByHand): Promise<void> {
  await lead(page, say('ballots.proxy.button_other', { count: people }), 'ballots')
  const inHand = page.getByRole('dialog', { name: question })
  for (let number = 1; number <= people; number += 1) {
    await inHand.getByRole('button', { name: say('ballots.proxy.person', { number }) }).click()
    await putDots(inHand, names)
    await expect(inHand.getByText(say('ballots.proxy.noted'), { exact: true })).toBeVisible()
    await inHand.getByRole('button', { name: say('ballots.proxy.next'), exact: true }).click()
  }
  await inHand.getByRole('button', { name: say('common.close'), exact: true }).click()
  await expect(inHand).toBeHidden()
}

async function putDots(on: Page | Locator, names: readonly string[]): Promise<void> {
  for (const name of names)
    await on.getByRole('button', { name: say('ballots.dots.more', { name }), exact: true }).click()
  await on.getByRole('button', { name: say('ballots.send'), exact: true }).click()
}
