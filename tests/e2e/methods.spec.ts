import { expect, test } from './support/fixtures.ts'
import { allSaved, enter } from './support/steps.ts'
import { say } from './support/words.ts'

test('a method is taken from the page menu, filled by keyboard, and its tree flipped into solutions', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const { links } = await newBoard('Planche')
  const page = await openPage(await openDevice('laptop'), links.participant)
  await enter(page, 'Ana')

  await test.step('take the problem tree', async () => {
    await page.getByRole('button', { name: say('pages.menu'), exact: true }).click()
    await page.getByRole('menuitem', { name: say('template.fromMethod') }).click()
    await page.getByRole('button', { name: /^Arbre à problèmes, arbre à solutions/ }).click()
    await page.getByRole('button', { name: say('template.add'), exact: true }).click()
    await expect(page.getByRole('tab', { name: 'Arbre à problèmes' })).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('read it as a tree, and write a cause', async () => {
    await page.getByRole('button', { name: say('view.more'), exact: true }).click()
    await page.getByRole('menuitem', { name: say('view.method') }).click()
    await page.getByRole('textbox', { name: say('method.tree.addCause'), exact: true }).focus()
    await page.keyboard.type('Pas de bus le soir')
    await page.keyboard.press('Enter')
    const causes = page.getByRole('region', { name: say('method.tree.causes') })
    await expect(causes.getByRole('button', { name: 'Pas de bus le soir' })).toBeFocused()
  })

  await test.step('flip it', async () => {
    await page.getByRole('button', { name: say('method.tree.flip') }).press('Enter')
    await expect(page.getByRole('tab', { name: say('method.tree.solutionTitle') })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await expect(page.getByRole('tab', { name: 'Arbre à problèmes' })).toBeVisible()
  })

  await test.step('turn a means into positive words; what it answers is told', async () => {
    const means = page.getByRole('region', { name: say('method.tree.means') })
    const card = means.getByRole('button', { name: new RegExp(`Pas de bus le soir.*${say('method.tree.toTurn')}`) })
    await card.press('Enter')
    await means.getByRole('textbox', { name: say('field.text') }).fill('Un bus le mardi soir')
    const turned = means.getByRole('button', { name: /^Un bus le mardi soir/ })
    await expect(turned).toContainText('Pas de bus le soir')
    await allSaved(page)
  })
})
