import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import { allSaved, enter } from './support/steps.ts'
import { say } from './support/words.ts'

const tabsAtMost = 80
const bus = 'Le bus passe deux fois par jour'
const seuls = 'On reste seul chez soi'

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let tabs = 0; tabs < tabsAtMost; tabs += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${tabsAtMost} tabs did not lead to ${goal}`)
}

async function press(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeEnabled()
  await goal.focus()
  await page.keyboard.press('Enter')
}

/** Opens another view of the page from its menu. */
async function openView(page: Page, now: string, next: 'matrix' | 'causes'): Promise<void> {
  await press(page, page.getByRole('button', { name: now, exact: true }))
  await press(page, page.getByRole('menuitem', { name: say(`view.${next}`), exact: true }))
}

async function openPage(page: Page, name: string): Promise<void> {
  await press(page, page.getByRole('tab', { name, exact: true }))
}

/** Opens a list of items, writes a few letters, takes what is found. */
async function seek(page: Page, field: Locator, letters: string): Promise<void> {
  await field.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(say('links.searchItem'))).toBeFocused()
  await page.keyboard.type(letters)
  await page.keyboard.press('Enter')
}

async function choose(page: Page, field: Locator, letters: string): Promise<void> {
  await seek(page, field, letters)
  await expect(field).toBeFocused()
}

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

test('from statements to a need, who answers it, and a loop of causes, with the keyboard alone', async ({
  newBoard,
  openDevice,
  openPage: open,
}) => {
  const { links } = await newBoard('Quartier nord')
  const page = await open(await openDevice('laptop'), links.participant)
  await enter(page, 'Samira')
  await openPage(page, say('page.needs'))
  await press(page, page.getByRole('button', { name: say('board.showList'), exact: true }))

  await test.step('write what two people said', async () => {
    const words = page.getByRole('textbox', { name: say('list.newStatement'), exact: true })
    await tabTo(page, words)
    await page.keyboard.type(bus)
    await page.keyboard.press('Enter')
    await page.keyboard.type(seuls)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tab', { name: say('list.tabStatements', { count: 2 }) })).toBeVisible()
    expect(await serious(page)).toEqual([])
  })

  await test.step('make a need of one, and group the other into it', async () => {
    const tick = (name: string) => page.getByRole('checkbox', { name: say('list.tick', { name }) })
    await tick(bus).focus()
    await page.keyboard.press('Space')
    await press(page, page.getByRole('button', { name: say('list.gatherNeed') }))
    await openTab(say('list.tabNeeds', { count: 1 }))
    await page
      .getByRole('table')
      .getByRole('textbox', { name: say('kind.need'), exact: true })
      .focus()
    await page.keyboard.type('Se déplacer')
    await openTab(say('list.tabStatements', { count: 2 }))
    await tick(seuls).focus()
    await page.keyboard.press('Space')
    await seek(page, page.getByRole('combobox', { name: say('list.groupInto') }), 'deplacer')
    // Once grouped, the bar of ticked rows goes, and the focus with it to the list.
    await expect(page.getByRole('checkbox', { name: say('list.tickAll') })).toBeFocused()
    await expect(page.getByRole('table').getByText('Se déplacer')).toHaveCount(2)
    await allSaved(page)
  })

  await test.step('an actor, then the matrix: nobody answers, until a key is pressed', async () => {
    await openPage(page, say('page.actor-map'))
    await page.getByLabel(say('list.newActorName')).focus()
    await page.keyboard.type('Mairie')
    await page.keyboard.press('Enter')
    await allSaved(page)
    await openPage(page, say('page.needs'))
    await openView(page, say('view.more'), 'matrix')
    await expect(page.getByText(say('matrix.unanswered_one', { count: 1 }))).toBeVisible()
    const cell = page.getByRole('gridcell')
    await tabTo(page, cell)
    await page.keyboard.press('Enter')
    await expect(cell).toHaveAccessibleName(
      say('matrix.cell', { need: 'Se déplacer', actor: 'Mairie', answer: say('matrix.answer.meets') }),
    )
    await expect(cell).toBeFocused()
    await expect(page.getByText(say('matrix.unanswered_zero'))).toBeVisible()
    expect(await serious(page)).toEqual([])
    await page.keyboard.press('Control+z')
    await expect(page.getByText(say('matrix.unanswered_one', { count: 1 }))).toBeVisible()
  })

  await test.step('two sentences make a loop', async () => {
    await openView(page, say('view.matrix'), 'causes')
    const form = page.getByRole('form', { name: say('causes.add') })
    const from = form.getByRole('combobox', { name: say('field.from'), exact: true })
    const to = form.getByRole('combobox', { name: say('field.to'), exact: true })
    for (const [cause, effect] of [
      ['bus', 'seul'],
      ['seul', 'bus'],
    ] as const) {
      await choose(page, from, cause)
      await choose(page, to, effect)
      await press(page, form.getByRole('button', { name: say('links.tie'), exact: true }))
    }
    const loop = page.getByRole('button', { name: say('causes.nature.reinforcing') })
    await press(page, loop)
    await expect(loop).toHaveAttribute('aria-pressed', 'true')
    expect(await serious(page)).toEqual([])
    await allSaved(page)
  })

  async function openTab(name: string): Promise<void> {
    await press(page, page.getByRole('tab', { name, exact: true }))
  }
})
