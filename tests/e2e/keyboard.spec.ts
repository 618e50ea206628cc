import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import { actorNames, allSaved, canvasOf, onBoard } from './support/steps.ts'
import { say } from './support/words.ts'

const tabsAtMost = 60

/** Goes on with Tab until something has the focus: what cannot be reached so is not there for a keyboard. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let tabs = 0; tabs < tabsAtMost; tabs += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${tabsAtMost} tabs did not lead to ${goal}`)
}

async function placeByKeyboard(page: Page, name: string): Promise<void> {
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox').and(page.locator(':focus'))).toBeVisible()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(canvasOf(page)).toBeFocused()
}

/** Opens a list of names, writes the first letters, and takes what is found. */
async function chooseActor(page: Page, field: Locator, letters: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(say('field.searchActor'))).toBeFocused()
  await page.keyboard.type(letters)
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
}

test('from the join screen to a map with the keyboard alone', async ({ newBoard, openDevice, openPage }) => {
  const { links } = await newBoard('Planche')
  const page = await openPage(await openDevice('laptop'), links.participant)
  const enterButton = page.getByRole('button', { name: say('join.enter'), exact: true })
  await expect(enterButton).toBeVisible()

  await test.step('come in', async () => {
    await tabTo(page, page.getByLabel(say('join.nameLabel')))
    await page.keyboard.type('Ana')
    await page.keyboard.press('Enter')
    await onBoard(page)
  })

  await test.step('place two actors in the middle of the view', async () => {
    const skip = page
      .getByRole('link', { name: say('skip.map') })
      .or(page.getByRole('button', { name: say('skip.map') }))
    await tabTo(page, skip)
    await page.keyboard.press('Enter')
    await expect(canvasOf(page)).toBeFocused()
    await placeByKeyboard(page, 'CCAS')
    await placeByKeyboard(page, 'Mairie')
    await allSaved(page)
  })

  await test.step('choose, move, and take it back', async () => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await allSaved(page)
    // Steps in quick succession are one.
    await page.keyboard.press('Control+z')
    await allSaved(page)
  })

  await test.step('relate them in the list', async () => {
    const toList = page.getByRole('button', { name: say('board.showList'), exact: true })
    await toList.focus()
    await page.keyboard.press('Enter')
    expect([...(await actorNames(page))].sort()).toEqual(['CCAS', 'Mairie'])
    await tabTo(page, page.getByRole('tab', { name: say('list.tabActors', { count: 2 }) }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const form = page.getByRole('form', { name: say('list.newRelation') })
    await expect(form).toBeVisible()
    await chooseActor(page, form.getByRole('combobox', { name: say('field.from'), exact: true }), 'CC')
    await chooseActor(page, form.getByRole('combobox', { name: say('field.to'), exact: true }), 'Mai')
    await tabTo(page, form.getByRole('button', { name: say('list.add'), exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tab', { name: say('list.tabRelations', { count: 1 }) })).toBeVisible()
    await allSaved(page)
  })

  await test.step('give a family', async () => {
    const actors = page.getByRole('tab', { name: say('list.tabActors', { count: 2 }) })
    await actors.focus()
    await page.keyboard.press('Enter')
    const families = page.getByRole('table').getByRole('combobox', { name: say('field.family') })
    await tabTo(page, families.first())
    await page.keyboard.type(say('family.public-authority').slice(0, 6))
    await expect(families.first()).toHaveValue('public-authority')
    await allSaved(page)
    await actors.focus()
    await page.keyboard.press('Control+z')
    await expect(families.first()).not.toHaveValue('public-authority')
  })

  await test.step('undo it from the list', async () => {
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('tab', { name: say('list.tabRelations', { count: 0 }) })).toBeVisible()
  })
})
