import type { Page } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { allSaved, canvasOf, enter, place, showList, showMap } from './support/steps.ts'
import { say } from './support/words.ts'

/** Opens another view of the page from the bar. */
async function openView(page: Page, name: 'families' | 'findings'): Promise<void> {
  const more = new RegExp(`^(${say('view.more')}|${say('view.families')})$`)
  await page.getByRole('banner').getByRole('button', { name: more, expanded: false }).click()
  await page.getByRole('menuitem', { name: say(`view.${name}`) }).click()
}

test('four actors, what they do together, and what the map says of it', async ({ newBoard, openDevice, openPage }) => {
  const { links } = await newBoard('Planche')
  const page = await openPage(await openDevice('laptop'), links.participant)
  await enter(page, 'Ana')
  const inspector = page.getByRole('complementary', { name: say('inspector.label') })
  const canvas = canvasOf(page)

  await test.step('draw four actors and gather them in an action, with the keyboard', async () => {
    await place(page, 'actor', 'CCAS', { x: 300, y: 160 })
    await place(page, 'actor', 'Mairie', { x: 700, y: 160 })
    await place(page, 'actor', 'Épicerie', { x: 300, y: 520 })
    await place(page, 'actor', 'Jardin', { x: 700, y: 520 })
    await canvas.focus()
    await page.keyboard.press('Control+a')
    const gather = inspector.getByRole('button', { name: say('action.gather') })
    await gather.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox').and(page.locator(':focus'))).toBeVisible()
    await page.keyboard.type('Goûter de Noël')
    await page.keyboard.press('Enter')
    await allSaved(page)
    await expect(inspector.getByRole('heading', { name: 'Goûter de Noël' })).toBeVisible()
    await expect(inspector.getByRole('button', { name: say('action.remove', { name: 'Jardin' }) })).toBeVisible()
  })

  await test.step('take one out, and relate two in the list', async () => {
    await inspector.getByRole('button', { name: say('action.remove', { name: 'Jardin' }) }).click()
    await expect(inspector.getByRole('button', { name: say('action.remove', { name: 'Jardin' }) })).toBeHidden()
    const list = await showList(page)
    await list.getByRole('tab', { name: /^Relations/ }).click()
    const form = list.getByRole('form', { name: say('list.newRelation') })
    for (const [field, name] of [
      ['from', 'CCAS'],
      ['to', 'Mairie'],
    ] as const) {
      await form.getByRole('combobox', { name: say(`field.${field}`) }).click()
      await page.getByRole('option', { name, exact: true }).click()
    }
    await form.getByRole('button', { name: say('list.add') }).click()
    await allSaved(page)
  })

  await test.step('ask for the type, choose what is suggested, and validate it', async () => {
    const list = await showList(page)
    await list.getByRole('button', { name: new RegExp(`^${say('assistant.open')}.*CCAS – Mairie`) }).click()
    const assistant = page.getByRole('dialog', { name: say('assistant.title') })
    for (const answer of ['decides.together', 'brings.both', 'refuses.anytime'] as const) {
      await assistant.getByRole('radio', { name: say(`assistant.${answer}`) }).focus()
      await page.keyboard.press('Space')
    }
    const cooperation = say('assistant.choose', {
      type: `${say('relationType.cooperation')} (${say('will.voluntary').toLowerCase()})`,
    })
    await assistant.getByRole('button', { name: cooperation }).click()
    const validated = list.getByRole('checkbox', { name: new RegExp(`^${say('list.validated')}.*CCAS – Mairie`) })
    await expect(validated).not.toBeChecked()
    await expect(list.getByRole('combobox', { name: new RegExp(`^${say('field.type')}.*CCAS – Mairie`) })).toHaveValue(
      'cooperation',
    )
    await validated.check()
    await allSaved(page)
  })

  await test.step('read what the map says', async () => {
    await openView(page, 'findings')
    const findings = page.getByRole('region', { name: say('findings.label') })
    const isolated = findings.getByRole('region', { name: new RegExp(say('findings.isolated.title')) })
    await expect(isolated.getByRole('button')).toHaveText(['Jardin'])
    await expect(findings.getByText(say('findings.validate.none'))).toBeVisible()
    for (const [end, name] of [
      ['from', 'Mairie'],
      ['to', 'Épicerie'],
    ] as const) {
      await findings.getByRole('combobox', { name: say(`findings.path.${end}`), exact: true }).click()
      await page.getByRole('option', { name, exact: true }).click()
    }
    await expect(findings.getByRole('listitem').filter({ hasText: 'Goûter de Noël' })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
  })

  await test.step('see it from afar, and go back to the map from there', async () => {
    await page.getByRole('button', { name: say('view.findings') }).click()
    await page.getByRole('menuitem', { name: say('view.families') }).click()
    const view = page.getByRole('region', { name: say('families.view.label') })
    await expect(view.getByRole('group', { name: say('families.view.picture') })).toBeVisible()
    await view.getByRole('button', { name: /4 acteurs/ }).focus()
    await page.keyboard.press('Enter')
    await expect(view.getByRole('button', { name: say('list.showOnMap', { name: 'Jardin' }) })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await view.getByRole('button', { name: say('list.showOnMap', { name: 'Jardin' }) }).click()
    await expect(canvas).toBeVisible()
    await expect(inspector.getByRole('heading', { name: 'Jardin' })).toBeVisible()
  })
})

test('a map in four passes on a phone', async ({ newBoard, openDevice, openPage }) => {
  const { links } = await newBoard('Planche')
  const page = await openPage(await openDevice('phone'), links.participant)
  await enter(page, 'Karim')
  await page.getByRole('button', { name: say('netMap.open') }).tap()
  const guide = page.getByRole('complementary', { name: say('netMap.open') })
  const next = guide.getByRole('button', { name: say('netMap.next') })
  for (const name of ['CCAS', 'Épicerie']) {
    await guide.getByRole('textbox', { name: say('list.newActorName') }).fill(name)
    await guide.getByRole('button', { name: say('list.add') }).tap()
  }
  await next.tap()
  await guide.getByRole('combobox', { name: say('netMap.links.type') }).selectOption('help')
  for (const [field, name] of [
    ['from', 'CCAS'],
    ['to', 'Épicerie'],
  ] as const) {
    await guide.getByRole('combobox', { name: say(`field.${field}`), exact: true }).tap()
    await page.getByRole('option', { name, exact: true }).tap()
  }
  await guide.getByRole('button', { name: say('netMap.links.add') }).tap()
  await expect(guide.getByText(say('netMap.links.count_one', { count: 1 }))).toBeVisible()
  await next.tap()
  await guide.getByRole('combobox', { name: 'CCAS' }).selectOption('3')
  await next.tap()
  await guide.getByRole('textbox', { name: 'Épicerie' }).fill('Nourrir sans trier')
  expect(await seriousFindings(page)).toEqual([])
  await guide.getByRole('button', { name: say('netMap.done') }).tap()
  await allSaved(page)
  const list = await showList(page)
  await expect(list.getByRole('button', { name: /CCAS/ })).toBeVisible()
  await showMap(page)
})
