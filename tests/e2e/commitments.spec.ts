import type { Page } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { allSaved, enter, place } from './support/steps.ts'
import { say } from './support/words.ts'

const middle = { x: 600, y: 350 }
const what = 'Prêter la salle des fêtes'

async function openView(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: say('view.more'), exact: true }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

test('noted in another’s name, confirmed by them on a phone, asked again when it changes, released', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const { links } = await newBoard('Quartier', 'engagements')
  const ana = await openPage(await openDevice('laptop'), links.facilitator)
  const samira = await openPage(await openDevice('phone'), links.participant)
  await enter(ana, 'Ana')
  await enter(samira, 'Samira')

  await place(ana, 'commitment', what, middle)
  const who = ana.getByRole('combobox', { name: say('commitment.who') })
  await who.fill('Sami')
  await ana.getByRole('option', { name: /Samira/ }).click()
  await allSaved(ana)
  const panel = ana.getByRole('complementary', { name: say('inspector.label') })
  await expect(panel.getByText(say('commitment.waitsFor', { names: 'Samira' }))).toBeVisible()
  await expect(panel.getByRole('button', { name: say('commitment.confirm'), exact: true })).toHaveCount(0)

  await openView(samira, say('view.states'))
  await samira.getByRole('tab', { name: say('states.mine') }).click()
  const card = samira.getByRole('article', { name: what })
  await card.getByRole('button', { name: say('commitment.confirm'), exact: true }).click()
  await expect(samira.getByRole('region', { name: say('standing.confirmed') })).toContainText(what)
  await expect(panel.getByText(say('standing.confirmed'), { exact: true })).toBeVisible()
  expect(await seriousFindings(samira), 'board of commitments').toEqual([])

  await ana.getByLabel(say('commitment.what'), { exact: true }).fill('Prêter la salle et la cuisine')
  await ana.getByLabel(say('commitment.counterpart'), { exact: true }).focus()
  await expect(panel.getByText(say('standing.to-confirm-again'), { exact: true })).toBeVisible()
  const changed = samira.getByRole('article', { name: 'Prêter la salle et la cuisine' })
  await changed.getByRole('button', { name: say('commitment.confirmAgain') }).click()
  await expect(samira.getByRole('region', { name: say('standing.confirmed') })).toContainText('la cuisine')

  await changed.getByRole('button', { name: say('commitment.release') }).click()
  await expect(samira.getByRole('region', { name: say('standing.released') })).toContainText('la cuisine')
  await expect(panel.getByText(say('standing.released'), { exact: true })).toBeVisible()
  await openView(ana, say('view.follow-up'))
  expect(await seriousFindings(ana), 'follow-up').toEqual([])
})
