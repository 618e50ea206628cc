import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import { allSaved, canvasOf, drag, enter, place } from './support/steps.ts'
import { say } from './support/words.ts'

const taxi = 'Pas de taxi le soir'
const bus = 'Le bus s’arrête à 18 h'
const train = 'Le train est trop cher'

/** The panel of what is selected; on a phone its fields are behind one more press. */
function panelOf(page: Page) {
  return page.getByRole('complementary', { name: say('inspector.label') })
}

function column(page: Page) {
  return panelOf(page).getByLabel(say('needs.moveTo'))
}

function wordingOf(page: Page) {
  return page.getByRole('dialog', { name: say('needs.wording') })
}

test('two people, one on a phone, gather what they say into a need and word it together', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const { links } = await newBoard('Quartier nord', 'diagnostic-partage')
  const laptop = await openPage(await openDevice('laptop'), links.participant)
  await enter(laptop, 'Samira')
  const phone = await openPage(await openDevice('phone'), links.participant)
  await enter(phone, 'Ali')

  // What is said is of the column one taps in; dragged to another, of that one.
  await place(laptop, 'statement', taxi, { x: 560, y: 340 })
  await expect(column(laptop)).toHaveValue('expectation')
  await place(laptop, 'statement', bus, { x: 560, y: 440 })
  await drag(laptop, { x: 560, y: 440 }, { x: 860, y: 470 })
  await expect(column(laptop)).toHaveValue('gap')
  await place(phone, 'statement', train, { x: 150, y: 300 })
  await allSaved(phone)
  await panelOf(phone)
    .getByRole('button', { name: say('inspector.edit') })
    .click()
  await expect(column(phone)).toHaveValue('initiative')

  // Let go on one another, two statements make a need.
  await drag(laptop, { x: 860, y: 470 }, { x: 560, y: 340 })
  await laptop
    .getByRole('status')
    .getByRole('button', { name: say('needs.makeNeed') })
    .click()
  const words = wordingOf(laptop).getByLabel(say('needs.words'))
  await expect(words).toBeFocused()
  await words.pressSequentially('Se déplacer')
  await allSaved(laptop)
  await expect(wordingOf(laptop)).toContainText(taxi)

  // The phone puts its statement into it without a drag, and both write at once.
  await panelOf(phone)
    .getByRole('combobox', { name: say('needs.putInto') })
    .click()
  await phone.getByRole('option', { name: 'Se déplacer' }).click()
  await panelOf(phone)
    .getByRole('button', { name: say('needs.wording') })
    .click()
  const phoneWords = wordingOf(phone).getByLabel(say('needs.words'))
  await expect(phoneWords).toHaveValue('Se déplacer')
  await phoneWords.press('Home')
  await Promise.all([words.pressSequentially(' sans voiture'), phoneWords.pressSequentially('Le soir, ')])
  for (const field of [words, phoneWords]) await expect(field).toHaveValue('Le soir, Se déplacer sans voiture')
  await expect(wordingOf(laptop)).toContainText(train)
  for (const page of [laptop, phone]) {
    await wordingOf(page)
      .getByRole('button', { name: say('needs.worded') })
      .click()
    await expect(wordingOf(page)).toBeHidden()
  }

  // One more need joins it; what it was called stays as a statement, and one undo takes it back.
  await laptop.keyboard.press('b')
  await canvasOf(laptop).click({ position: { x: 260, y: 500 } })
  await laptop.keyboard.type('Rentrer le soir')
  await laptop.keyboard.press('Escape')
  await panelOf(laptop)
    .getByRole('combobox', { name: say('needs.mergeWith') })
    .click()
  await laptop.getByRole('option', { name: /sans voiture/ }).click()
  const originals = panelOf(laptop)
    .getByRole('listitem')
    .filter({ hasText: /sans voiture|taxi|bus|train/ })
  await expect(originals).toHaveCount(4)
  await canvasOf(laptop).focus()
  await laptop.keyboard.press('Control+z')
  await expect(originals).toHaveCount(0)
  await allSaved(laptop)
})
