/** After a session: minutes written together and taken home, participation, and what is new on returning. */
import { readFile } from 'node:fs/promises'
import type { Joined } from '@palabre/shared/protocol'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { newDevice, tokenOf } from '../helpers/http-client.ts'
import { expect, test } from './support/fixtures.ts'
import { allSaved, enter, place } from './support/steps.ts'
import { say } from './support/words.ts'

/** Opens a page of the facilitator's panel. */
async function lead(page: Page, section: string): Promise<void> {
  await page.getByRole('button', { name: say('lead.button'), exact: true }).click()
  await page
    .getByRole('complementary', { name: say('lead.title') })
    .getByRole('button', { name: new RegExp(`^${say(`lead.section.${section}`)}`) })
    .click()
}

async function download(page: Page, name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('link', { name }).click(),
  ])
  return new Uint8Array(await readFile(await file.path()))
}

test('minutes are drafted, written on two screens at once, and taken home', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const board = await newBoard('Compte rendu ensemble', 'diagnostic-partage')
  const ana = await openPage(await openDevice('laptop'), board.links.facilitator)
  await enter(ana, 'Ana')
  await lead(ana, 'after')
  await ana.getByRole('button', { name: say('after.write'), exact: true }).click()
  const title = ana.getByRole('textbox', { name: say('minutes.view.titleLabel') })
  await expect(title).toHaveValue(/^Compte rendu du /)

  const samira = await openPage(await openDevice('phone'), board.links.participant)
  await enter(samira, 'Samira')
  await samira.getByRole('tab', { name: /^Compte rendu du / }).click()
  const heading = say('minutes.heading.questions')
  const [here, there] = [ana, samira].map((page) => page.getByRole('textbox', { name: heading, exact: true }))
  if (!here || !there) throw new Error('two screens')
  await here.click()
  await there.click()
  await Promise.all([here.pressSequentially('Qui ouvre la salle ? '), there.pressSequentially('Et le samedi ? ')])
  await expect(here).toHaveValue(/samedi/)
  await expect(there).toHaveValue(/salle/)
  await expect.poll(async () => (await here.inputValue()).length).toBe('Qui ouvre la salle ? Et le samedi ? '.length)
  await expect(there).toHaveValue(await here.inputValue())

  await ana.getByRole('button', { name: say('minutes.view.down', { name: heading }) }).click()
  await expect(ana.getByRole('textbox', { name: say('minutes.view.headingLabel') }).last()).toHaveValue(heading)
  await ana.getByRole('button', { name: say('minutes.view.add') }).click()
  await expect(ana.locator(':focus')).toHaveAttribute('aria-label', say('minutes.view.headingLabel'))
  await ana.keyboard.type('Merci')
  await expect(samira.getByRole('textbox', { name: say('minutes.view.headingLabel') }).last()).toHaveValue('Merci')
  await allSaved(ana)

  // On paper there is no line to write on: what stayed empty is left out, or said where it matters.
  await ana.emulateMedia({ media: 'print' })
  const part = (name: string) => ana.getByRole('region', { name: say(`minutes.heading.${name}`), exact: true })
  await expect(part('mandate')).toBeHidden()
  await expect(part('decisions').getByText(say('minutes.nothing'))).toBeVisible()
  await ana.emulateMedia({ media: 'screen' })
  await expect(part('mandate')).toBeVisible()

  const docx = unzipSync(await download(ana, say('minutes.file.docx')))
  expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain('Merci')
  const odt = unzipSync(await download(ana, say('minutes.file.odt')))
  expect(strFromU8(odt['content.xml'] ?? new Uint8Array())).toContain('Merci')
  expect(strFromU8((await download(ana, say('minutes.file.pdf'))).slice(0, 5))).toBe('%PDF-')
})

test('participation names no small group, and whoever returns sees what is new', async ({
  newBoard,
  openDevice,
  openPage,
  origin,
}) => {
  const board = await newBoard('Qui était là', 'blank')
  const token = tokenOf(board.links.participant)
  for (const belonging of ['CCAS', 'CCAS', 'CCAS', 'CCAS', 'CCAS', 'Jardin', 'Jardin', 'Jardin', 'Jardin'])
    await newDevice(origin.replace(/\/\/[^:]+/, '//127.0.0.1')).json<Joined>('POST', '/api/join', { token, belonging })
  const ana = await openPage(await openDevice('laptop'), board.links.facilitator)
  await enter(ana, 'Ana')
  const phone = await openDevice('phone')
  const lou = await openPage(phone, board.links.participant)
  await enter(lou, 'Lou')
  await expect(lou.getByRole('region', { name: say('news.title') })).toBeHidden()
  const address = lou.url()
  await lou.close()

  await lead(ana, 'after')
  await ana.getByRole('button', { name: say('after.seeParticipation') }).click()
  const dialog = ana.getByRole('dialog', { name: say('after.meetings') })
  await expect(dialog.getByText('CCAS')).toBeVisible()
  await expect(dialog.getByText('Jardin')).toHaveCount(0)
  await dialog.getByRole('textbox', { name: say('after.missingLabel') }).fill('Les jeunes')
  await ana.keyboard.press('Escape')

  await ana
    .getByRole('button', { name: say('lead.close'), exact: true })
    .first()
    .click()
  await ana
    .getByRole('dialog')
    .getByRole('button', { name: say('lead.close'), exact: true })
    .click()
  await ana
    .getByRole('complementary')
    .getByRole('button', { name: say('common.close') })
    .click()
  await place(ana, 'sticky', 'Un jardin partagé', { x: 500, y: 300 })
  await allSaved(ana)

  const back = await openPage(phone, address)
  const card = back.getByRole('region', { name: say('news.title') })
  await card.getByRole('button', { name: new RegExp(say('news.title')) }).click()
  const news = back.getByRole('dialog', { name: say('news.title') })
  await expect(news.getByRole('button', { name: 'Un jardin partagé' })).toBeVisible()
  await back.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await back.reload()
  await expect(back.getByTitle(say('connection.saved'), { exact: true })).toBeAttached()
  await expect(card).toBeHidden()

  await lead(ana, 'after')
  await ana.getByRole('button', { name: say('after.seeCompare') }).click()
  await expect(dialog.getByRole('button', { name: 'Un jardin partagé' })).toBeVisible()
})
