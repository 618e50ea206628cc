import { readFileSync } from 'node:fs'
import { expect, test } from './support/fixtures.ts'
import { allSaved, enter, onBoard } from './support/steps.ts'
import { say } from './support/words.ts'

const territories = new URL('../fixtures/territoires.json', import.meta.url)

test('a board starts filled in, a page is added from a method, and its instruction is read on a phone', async ({
  openDevice,
  openPage,
}) => {
  const page = await openPage(await openDevice('phone'))
  await page.getByLabel(say('home.boardTitle')).fill('Notre quartier')
  await page.getByRole('radio', { name: /^Engagements/ }).check({ force: true })
  await page.getByLabel(say('template.withExample')).check()
  await page.getByRole('button', { name: say('home.createButton') }).click()
  await onBoard(page)
  const [, boardId] = /\/b\/([^/?]+)/.exec(page.url()) ?? []
  const ask = async (path: string) => (await fetch(path)).text()
  expect(await page.evaluate(ask, `/api/boards/${boardId}/export/json`)).toContain('Maraîchers de la plaine')

  await page.getByRole('button', { name: say('pages.menu') }).click()
  await page.getByRole('menuitem', { name: say('template.fromMethod') }).click()
  const choosing = page.getByRole('dialog', { name: say('template.addTitle') })
  await choosing.getByRole('button', { name: 'Diagnostic partagé' }).click()
  const dialog = page.getByRole('dialog', { name: 'Diagnostic partagé' })
  await expect(dialog.getByText('Dix minutes en silence')).toBeVisible()
  await dialog.getByRole('button', { name: say('template.add') }).click()
  await expect(page.getByRole('tab', { name: 'Diagnostic partagé' })).toHaveAttribute('aria-selected', 'true')
  await allSaved(page)

  await page.getByRole('button', { name: say('template.instruction'), exact: true }).click()
  await expect(page.getByRole('dialog').getByText('Dix minutes en silence')).toBeVisible()
})

test('one territory of a file is added, and the screen says where it went', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const { links } = await newBoard('Vauvert')
  const page = await openPage(await openDevice('laptop'), links.facilitator)
  await enter(page, 'Ana')
  await page.getByRole('button', { name: say('board.menu'), exact: true }).click()
  await page.getByRole('menuitem', { name: say('takeHome.import') }).click()
  const dialog = page.getByRole('dialog', { name: say('takeHome.import') })
  const choosing = page.waitForEvent('filechooser')
  await dialog.getByText(say('takeHome.chooseFile')).click()
  const buffer = readFileSync(territories)
  await (await choosing).setFiles({ name: 'territoires.json', mimeType: 'application/json', buffer })
  await dialog.getByLabel(say('takeHome.territory')).selectOption('vauvert')
  await dialog.getByRole('button', { name: say('takeHome.addTerritory') }).click()
  await expect(dialog.getByText(/^Ajouté.*25 acteurs, 5 actions, 31 relations.*3 engagements/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Engagements' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('tab', { name: 'Engagements' })).toHaveAttribute('aria-selected', 'true')
})
