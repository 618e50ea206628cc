import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { enter } from './support/steps.ts'
import { say } from './support/words.ts'

/** Opens the facilitator's panel at its page for getting ready. */
async function prepare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: say('lead.button'), exact: true }).click()
  const panel = page.getByRole('complementary', { name: say('lead.title') })
  await panel.getByRole('button', { name: say('lead.section.plan') }).click()
  return panel
}

async function chooseFirstMap(page: Page, panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: say('plan.choose') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Première carte en 60 minutes/ })
    .click()
  await page.getByRole('button', { name: say('plan.apply.use') }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

const titlesOf = (list: Locator) => list.getByRole('listitem')

test('a facilitator chooses a plan and makes it their own', async ({ newBoard, openDevice, openPage }) => {
  const { links } = await newBoard('Halles solidaires', 'carte-des-acteurs')
  const page = await openPage(await openDevice('laptop'), links.facilitator)
  await enter(page, 'Ana')
  const panel = await prepare(page)
  const overview = panel.getByRole('list', { name: say('plan.list') })

  await test.step('chooses a plan, and the page that it lacks is there', async () => {
    await chooseFirstMap(page, panel)
    await expect(titlesOf(overview)).toHaveCount(10)
    await expect(panel.getByText(/10 étapes · 1 h$/)).toBeVisible()
    await expect(page.getByRole('tab', { name: say('page.commitments') })).toBeVisible()
    await panel.getByLabel(say('plan.startAt')).fill('18:30')
    await expect(panel.getByText('fin vers 19 h 30')).toBeVisible()
  })

  const dialog = page.getByRole('dialog', { name: say('plan.editTitle') })
  const steps = dialog.getByRole('list', { name: say('plan.list') })

  await test.step('edits a step', async () => {
    await panel.getByRole('button', { name: say('plan.edit') }).click()
    await steps.getByRole('button', { name: /^Relier/ }).click()
    await dialog.getByLabel(say('plan.field.title')).fill('Relier, à deux')
    await dialog.getByLabel(say('plan.field.minutes')).fill('15')
    await expect(dialog.getByText(/1 h 03$/)).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
  })

  await test.step('moves it with the keyboard, then with buttons', async () => {
    const grip = steps.getByRole('button', { name: say('plan.grip', { title: 'Relier, à deux' }) })
    await grip.focus()
    await page.keyboard.press('ArrowUp')
    await expect(titlesOf(steps).nth(4)).toContainText('Relier, à deux')
    await expect(grip).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(titlesOf(steps).nth(3)).toContainText('Relier, à deux')
    await dialog.getByRole('button', { name: say('plan.down'), exact: true }).click()
    await expect(titlesOf(steps).nth(4)).toContainText('Relier, à deux')
  })

  await test.step('drags one', async () => {
    const grip = steps.getByRole('button', { name: say('plan.grip', { title: 'Accueil' }) })
    const from = await grip.boundingBox()
    const onto = await titlesOf(steps).nth(2).boundingBox()
    if (!from || !onto) throw new Error('the steps are not on screen')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x + from.width / 2, onto.y + onto.height - 4, { steps: 8 })
    await page.mouse.up()
    await expect(titlesOf(steps).nth(2)).toContainText('Accueil')
  })

  await test.step('takes one away, and puts it back', async () => {
    await steps.getByRole('button', { name: /^Tour de fin/ }).click()
    await dialog.getByRole('button', { name: say('plan.remove'), exact: true }).click()
    await expect(titlesOf(steps)).toHaveCount(9)
    await dialog.getByRole('button', { name: say('plan.putBack') }).click()
    await expect(titlesOf(steps).last()).toContainText('Tour de fin')
  })

  await test.step('saves it', async () => {
    await dialog.getByRole('button', { name: say('plan.save') }).click()
    await expect(dialog).toBeHidden()
    await expect(titlesOf(overview).nth(2)).toContainText('Accueil')
    await expect(titlesOf(overview).nth(4)).toContainText('Relier, à deux')
  })
})

test('a facilitator gets the room ready', async ({ newBoard, openDevice, openPage }) => {
  const { links } = await newBoard('Halles solidaires', 'carte-des-acteurs')
  const page = await openPage(await openDevice('laptop'), links.facilitator)
  await enter(page, 'Ana')
  const panel = await prepare(page)
  await chooseFirstMap(page, panel)

  await test.step('fills the check list and ticks two lines at once', async () => {
    await panel.getByRole('button', { name: say('plan.check.fill') }).click()
    await panel.getByLabel(say('plan.check.own')).fill('Appeler la mairie')
    await panel.getByRole('button', { name: say('plan.check.add'), exact: true }).click()
    await panel.getByRole('checkbox', { name: say('plan.useful.projector') }).check()
    await panel.getByRole('checkbox', { name: 'Appeler la mairie' }).check()
    await expect(panel.getByText(/^2 sur \d+$/)).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.reload()
    const again = await prepare(page)
    await expect(again.getByRole('checkbox', { name: 'Appeler la mairie' })).toBeChecked()
    await expect(again.getByRole('checkbox', { name: say('plan.useful.network') })).not.toBeChecked()
  })

  await test.step('says what people are told', async () => {
    await panel.getByRole('button', { name: say('plan.about.edit') }).click()
    await page.getByLabel(say('plan.about.who')).fill('L’épicerie et le centre social')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('plan.save') })
      .click()
    await expect(panel.getByText('L’épicerie et le centre social')).toBeVisible()
  })

  await test.step('downloads the poster', async () => {
    const downloading = page.waitForEvent('download')
    await panel.getByRole('link', { name: say('plan.poster.paper', { paper: 'A3' }) }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^halles-solidaires-affiche-[\d-]+\.pdf$/)
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('a plan goes to another board, and through a file', async ({ newBoard, openDevice, openPage }) => {
  const [from, to] = [await newBoard('D’ici', 'carte-des-acteurs'), await newBoard('Là-bas')]
  const device = await openDevice('laptop')
  const page = await openPage(device, from.links.facilitator)
  await enter(page, 'Ana')
  const panel = await prepare(page)
  await chooseFirstMap(page, panel)
  const downloading = page.waitForEvent('download')
  await panel.getByRole('button', { name: say('plan.toFile') }).click()
  const file = await readFile(await (await downloading).path())

  const other = await openPage(device, to.links.facilitator)
  await enter(other, 'Ana')
  const there = await prepare(other)
  const overview = there.getByRole('list', { name: say('plan.list') })
  await there.getByRole('button', { name: say('plan.choose') }).click()
  const dialog = other.getByRole('dialog')
  await dialog.getByRole('tab', { name: say('plan.from.board') }).click()
  await dialog.getByRole('button', { name: 'D’ici' }).click()
  await dialog.getByRole('button', { name: say('plan.apply.use') }).click()
  await expect(titlesOf(overview)).toHaveCount(10)

  await there.getByRole('button', { name: say('plan.choose') }).click()
  await dialog.getByRole('tab', { name: say('plan.from.file') }).click()
  const field = dialog.getByLabel(say('plan.file.pick'))
  await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"autre"}') })
  await expect(dialog.getByRole('alert')).toHaveText(say('plan.file.plan_not_a_plan'))
  await field.setInputFiles({ name: 'deroule.json', mimeType: 'application/json', buffer: file })
  await dialog.getByRole('radio', { name: say('plan.apply.append') }).check()
  await dialog.getByRole('button', { name: say('plan.apply.use') }).click()
  await expect(titlesOf(overview)).toHaveCount(20)
})

test('of two facilitators who write the plan at once, the later is told', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const { links } = await newBoard('À deux', 'carte-des-acteurs')
  const [ana, noe] = [
    await openPage(await openDevice('laptop'), links.facilitator),
    await openPage(await openDevice('laptop'), links.facilitator),
  ]
  await enter(ana, 'Ana')
  await enter(noe, 'Noé')
  const panels = [await prepare(ana), await prepare(noe)] as const
  await chooseFirstMap(ana, panels[0])
  const editors = [ana, noe].map((page) => page.getByRole('dialog', { name: say('plan.editTitle') }))
  const [anas, noes] = editors as [Locator, Locator]
  for (const panel of panels) await panel.getByRole('button', { name: say('plan.edit') }).click()

  await anas.getByRole('button', { name: /^Relier/ }).click()
  await anas.getByLabel(say('plan.field.title')).fill('Tracer des liens')
  await noes.getByRole('button', { name: /^Choisir la suite/ }).click()
  await noes.getByLabel(say('plan.field.title')).fill('Voter')
  await anas.getByRole('button', { name: say('plan.save') }).click()
  await expect(anas).toBeHidden()

  await expect(noes.getByText(say('plan.conflict.title'))).toBeVisible()
  await expect(noes.getByText(say('plan.conflict.changed', { title: 'Tracer des liens' }))).toBeVisible()
  await expect(noes.getByRole('button', { name: say('plan.save') })).toBeDisabled()
  await noes.getByRole('button', { name: say('plan.conflict.join') }).click()
  await noes.getByRole('button', { name: say('plan.save') }).click()
  await expect(noes).toBeHidden()
  for (const panel of panels) {
    const overview = panel.getByRole('list', { name: say('plan.list') })
    await expect(overview).toContainText('Tracer des liens')
    await expect(overview).toContainText('Voter')
  }
})

test('on a phone, the main way fits', async ({ newBoard, openDevice, openPage }) => {
  const { links } = await newBoard('Au téléphone', 'carte-des-acteurs')
  const page = await openPage(await openDevice('phone'), links.facilitator)
  await enter(page, 'Ana')
  const panel = await prepare(page)
  await chooseFirstMap(page, panel)
  const dialog = page.getByRole('dialog', { name: say('plan.editTitle') })
  const steps = dialog.getByRole('list', { name: say('plan.list') })
  await panel.getByRole('button', { name: say('plan.edit') }).click()
  await steps.getByRole('button', { name: /^Qui est là/ }).click()
  await dialog.getByLabel(say('plan.field.title')).fill('Bonjour à tous')
  await dialog.getByRole('button', { name: say('plan.up'), exact: true }).click()
  await dialog.getByRole('button', { name: say('plan.allSteps') }).click()
  await expect(titlesOf(steps).first()).toContainText('Bonjour à tous')
  for (const button of await steps.getByRole('button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await dialog.getByRole('button', { name: say('plan.save') }).click()
  await expect(panel.getByRole('list', { name: say('plan.list') })).toContainText('Bonjour à tous')
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(beyond).toBeLessThanOrEqual(0)
})
