import { readBoard } from '@palabre/shared/document'
import type { BrowserContext, Page } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { localCopy } from './support/local-copy.ts'
import { enter } from './support/steps.ts'
import { say } from './support/words.ts'

/** The facilitator's page of the panel about silent writing. */
async function leadSilent(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('lead.button'), exact: true }).click()
  await page.getByRole('button', { name: say('lead.section.silent'), exact: true }).click()
}

const sheet = (page: Page) => page.getByRole('dialog', { name: say('silent.title') })

async function write(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await sheet(page).getByLabel(say('silent.field')).fill(text)
    await sheet(page)
      .getByRole('button', { name: say('silent.add'), exact: true })
      .click()
    await expect(sheet(page).getByRole('listitem').filter({ hasText: text })).toBeVisible()
  }
}

const saved = (page: Page) => expect(sheet(page).getByText(say('silent.state.saved'), { exact: true })).toBeVisible()

/** The words on the board as this device has it, each with its author. */
async function notesOn(page: Page, boardId: string): Promise<ReadonlyMap<string, string>> {
  const { items } = readBoard(await localCopy(page, boardId))
  const notes = [...items.values()].flatMap((item) =>
    item.kind === 'sticky' ? [[item.text, item.author] as const] : [],
  )
  return new Map(notes)
}
const storesOf = (page: Page) =>
  page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.includes(':private:')),
  )
const idOf = (page: Page) => new URL(page.url()).searchParams.get('as') ?? ''

/** Everything that other people's pages are told over sockets and HTTP, as text. */
function listen(page: Page): () => string {
  const heard: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) =>
      heard.push(typeof payload === 'string' ? payload : payload.toString('utf8')),
    ),
  )
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) heard.push(await response.text().catch(() => ''))
  })
  return () => heard.join('\n')
}

test('people write in silence, one of them without a network for a while; the notes are shown without names', async ({
  openDevice,
  openPage,
  newBoard,
}) => {
  // Three browsers and waits for the network: longer than most.
  test.slow()
  const board = await newBoard('Diagnostic du quartier', 'blank')
  const laptop = await openPage(await openDevice('laptop'), board.links.facilitator)
  const heard = listen(laptop)
  await enter(laptop, 'Camille')
  const phones: { context: BrowserContext; page: Page }[] = []
  for (const name of ['Samira', 'Lou']) {
    const context = await openDevice('phone')
    const page = await openPage(context, board.links.participant)
    await enter(page, name)
    phones.push({ context, page })
  }
  const [samira, lou] = phones as [(typeof phones)[number], (typeof phones)[number]]

  await leadSilent(laptop)
  await laptop.getByLabel(say('silent.lead.page')).selectOption({ label: say('page.free') })
  await laptop.getByRole('button', { name: say('silent.lead.open') }).click()

  // It opens by itself on the phones.
  await expect(sheet(samira.page)).toBeVisible()
  await write(samira.page, 'le dernier bus est trop tôt', 'la salle est fermée')
  await saved(samira.page)
  await expect(sheet(lou.page)).toBeVisible()
  await write(lou.page, 'une brouillonne')
  await saved(lou.page)
  await expect(laptop.getByText(say('silent.lead.of_other', { count: 2, all: 3 }))).toBeVisible()

  for (const page of [laptop, samira.page]) expect(await seriousFindings(page)).toEqual([])

  // A note is changed, another withdrawn.
  await sheet(lou.page)
    .getByRole('button', { name: say('silent.editOf', { text: 'une brouillonne' }) })
    .click()
  await sheet(lou.page).getByLabel(say('silent.editing')).fill('le loyer a doublé')
  await sheet(lou.page)
    .getByRole('button', { name: say('silent.saveEdit') })
    .click()
  await sheet(samira.page)
    .getByRole('button', { name: say('silent.withdrawOf', { text: 'la salle est fermée' }) })
    .click()

  // One phone loses the network, writes on, and comes back.
  await lou.context.setOffline(true)
  await write(lou.page, 'personne ne répond au téléphone')
  await expect(sheet(lou.page).getByText(say('silent.state.offline').slice(0, 9))).toBeVisible()
  await lou.context.setOffline(false)
  await saved(lou.page)
  await expect(laptop.getByText(say('silent.notes_other', { count: 3 }), { exact: true })).toBeVisible()
  for (const words of ['le dernier bus', 'loyer a doublé', 'au téléphone']) expect(heard()).not.toContain(words)

  await laptop.getByRole('button', { name: say('silent.lead.together') }).click()
  // Everybody is led to them; who goes away again finds the way back for the time of the step.
  for (const page of [laptop, samira.page]) {
    await expect(page.getByRole('main').getByText(say('strip.led.notes'), { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: say('silent.seeNotes') })).toBeVisible()
  }
  await expect(sheet(samira.page)).toBeHidden()
  const shown = ['le dernier bus est trop tôt', 'le loyer a doublé', 'personne ne répond au téléphone']
  for (const page of [laptop, samira.page, lou.page]) {
    await expect.poll(async () => [...(await notesOn(page, board.boardId)).keys()].sort()).toEqual(shown)
    const authors = new Set((await notesOn(page, board.boardId)).values())
    expect(authors.size).toBe(1)
    for (const person of [laptop, samira.page, lou.page]) expect(authors).not.toContain(idOf(person))
  }
})

test('a note that comes after the reveal stays private, and its author is asked', async ({
  openDevice,
  openPage,
  newBoard,
}) => {
  test.slow()
  const board = await newBoard('Diagnostic du quartier', 'blank')
  const laptop = await openPage(await openDevice('laptop'), board.links.facilitator)
  await enter(laptop, 'Camille')
  const context = await openDevice('phone')
  const phone = await openPage(context, board.links.participant)
  await enter(phone, 'Lou')
  await leadSilent(laptop)
  await laptop.getByRole('button', { name: say('silent.lead.open') }).click()
  await write(phone, 'une note à temps')
  await saved(phone)

  await context.setOffline(true)
  await write(phone, 'tard, à montrer', 'tard, à garder', 'tard, à jeter')
  await expect(sheet(phone).getByRole('status').filter({ hasText: 'Hors ligne' })).toBeVisible()
  await laptop.getByRole('button', { name: say('silent.lead.together') }).click()
  await expect(laptop.getByRole('main').getByText(say('strip.led.notes'), { exact: true })).toBeVisible()

  // The page is loaded again while the phone has no network to send with: it finds its notes again.
  await context.setOffline(false)
  await phone.reload()
  await expect(phone.getByText(say('silent.ask.late_other', { count: 3 }))).toBeVisible()
  await expect.poll(async () => [...(await notesOn(laptop, board.boardId)).keys()]).toEqual(['une note à temps'])

  await phone.getByRole('button', { name: say('silent.ask.choose') }).click()
  const ask = phone.getByRole('dialog', { name: say('silent.ask.title') })
  await ask.getByLabel(say('silent.showMine.unnamed')).uncheck()
  await ask.getByRole('button', { name: say('silent.ask.showOf', { text: 'tard, à montrer' }) }).click()
  await ask.getByRole('button', { name: say('silent.ask.keepOf', { text: 'tard, à garder' }) }).click()
  await ask.getByRole('button', { name: say('silent.ask.discardOf', { text: 'tard, à jeter' }) }).click()
  await expect(ask.getByText(say('silent.ask.none'))).toBeVisible()
  await phone.keyboard.press('Escape')
  await expect(ask).toBeHidden()
  await expect(phone.getByText(say('silent.ask.late_one'))).toBeHidden()
  await expect
    .poll(async () => [...(await notesOn(laptop, board.boardId)).entries()].filter(([text]) => text.startsWith('tard')))
    .toEqual([['tard, à montrer', idOf(phone)]])

  // In the next round the note that was kept may be put in, or stay.
  await laptop.getByRole('button', { name: say('silent.lead.open') }).click()
  await expect(sheet(phone).getByText('tard, à garder')).toBeVisible()
  await laptop.getByRole('button', { name: say('silent.lead.stop') }).click()
  await laptop.getByRole('button', { name: say('silent.lead.stopConfirm') }).click()
  await expect(phone.getByText(say('silent.closed')).first()).toBeVisible()
  await expect(laptop.getByRole('button', { name: say('silent.lead.reopen') })).toBeVisible()

  // Leaving a shared phone takes the notes off it.
  expect(await storesOf(phone)).not.toEqual([])
  await phone.getByRole('button', { name: say('board.menu') }).click()
  await phone.getByRole('menuitem', { name: say('leave.button') }).click()
  await phone
    .getByRole('dialog')
    .getByRole('button', { name: say('leave.button') })
    .click()
  await expect(phone).not.toHaveURL(/\/b\//)
  expect(await storesOf(phone)).toEqual([])
})
