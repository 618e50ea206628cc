/** What people do, in their words: the steps that many tests share. */
import { expect, type Locator, type Page } from '@playwright/test'
import { say } from './words.ts'

type ToolName =
  | 'select'
  | 'hand'
  | 'actor'
  | 'relation'
  | 'commitment'
  | 'sticky'
  | 'statement'
  | 'text'
  | 'shape'
  | 'pen'
  | 'eraser'
  | 'frame'

/** On the front page: gives a title, picks a template by its name, and makes the board. */
export async function startBoard(page: Page, title: string, template?: string): Promise<void> {
  await page.getByLabel(say('home.boardTitle')).fill(title)
  if (template !== undefined) await page.getByRole('radio', { name: template }).check({ force: true })
  await page.getByRole('button', { name: say('home.createButton') }).click()
  await onBoard(page)
}

/** On the join screen of a link: gives a name, or none, and goes in. */
export async function enter(page: Page, name?: string): Promise<void> {
  if (name !== undefined) await page.getByLabel(say('join.nameLabel')).fill(name)
  await page.getByRole('button', { name: say('join.enter'), exact: true }).click()
  await onBoard(page)
}

/** Waits until the board is open and everything this page wrote is on the server's disk. */
export async function onBoard(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/b\//)
  await allSaved(page)
}

export function allSaved(page: Page): Promise<void> {
  return tells(page, ['saved'])
}

/** Waits until the badge tells one of these about the connection. */
export async function tells(page: Page, states: readonly ConnectionWord[]): Promise<void> {
  const badges = states.map((state) => page.getByTitle(say(`connection.${state}`), { exact: true }))
  const [first, ...others] = badges
  if (!first) throw new Error('no state to wait for')
  await expect(others.reduce((either, badge) => either.or(badge), first)).toBeAttached()
}

type ConnectionWord = 'saved' | 'saving' | 'offline' | 'offlineKept' | 'held'

interface Point {
  readonly x: number
  readonly y: number
}

/** Where people draw. */
export function canvasOf(page: Page): Locator {
  return page.getByRole('application', { name: say('canvas.label') })
}

/** Takes a tool from the bar; on a phone the less common ones are behind « Plus ». */
async function take(page: Page, tool: ToolName): Promise<void> {
  const name = say(`tool.${tool}.name`)
  const bar = page.getByRole('toolbar', { name: say('toolbar.label') })
  const button = bar.getByRole('button', { name, exact: true })
  if (!(await button.isVisible())) {
    await bar.getByRole('button', { name: say('toolbar.more'), exact: true }).click()
    await page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('menuitem', { name, exact: true }))
      .first()
      .click()
    return
  }
  await button.click()
}

type WordedTool = 'actor' | 'commitment' | 'sticky' | 'text' | 'statement'

/** Puts something that has words where one taps, and types them. Points are CSS px from the canvas's corner. */
export async function place(page: Page, tool: WordedTool, words: string, at: Point): Promise<void> {
  const field = await beginWords(page, tool, words, at)
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
}

/** The same, still in the field that it gives back. */
export async function beginWords(page: Page, tool: WordedTool, words: string, at: Point): Promise<Locator> {
  await take(page, tool)
  const canvas = canvasOf(page)
  if (await page.evaluate(() => matchMedia('(pointer: coarse)').matches)) await canvas.tap({ position: at })
  else await canvas.click({ position: at })
  const field = page.getByRole('textbox').and(page.locator(':focus'))
  await expect(field).toBeVisible()
  await page.keyboard.type(words)
  return field
}

/** Drags with the mouse, in steps as a hand does. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const box = await canvasOf(page).boundingBox()
  if (!box) throw new Error('the canvas is not on screen')
  await page.mouse.move(box.x + from.x, box.y + from.y)
  await page.mouse.down()
  await page.mouse.move(box.x + (from.x + to.x) / 2, box.y + (from.y + to.y) / 2, { steps: 6 })
  await page.mouse.move(box.x + to.x, box.y + to.y, { steps: 6 })
  await page.mouse.up()
}

export async function relate(page: Page, from: Point, to: Point): Promise<void> {
  await take(page, 'relation')
  await drag(page, from, to)
}

/** Draws a line with the pen. */
export async function scribble(page: Page, from: Point, to: Point): Promise<void> {
  await take(page, 'pen')
  await drag(page, from, to)
}

export async function showList(page: Page): Promise<Locator> {
  const list = page.getByRole('region', { name: say('list.label') })
  const toList = page.getByRole('button', { name: say('board.showList'), exact: true })
  const toMap = page.getByRole('button', { name: say('board.showMap'), exact: true })
  await expect(toList.or(toMap)).toBeVisible()
  if (await toList.isVisible()) await toList.click()
  await expect(list).toBeVisible()
  return list
}

export async function showMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('board.showMap'), exact: true }).click()
  await expect(canvasOf(page)).toBeVisible()
}

/** The names of the page's actors as this person's list shows them, in the list's order. */
export async function actorNames(page: Page): Promise<readonly string[]> {
  const list = await showList(page)
  const names = list.getByRole('table').getByRole('textbox', { name: say('field.name'), exact: true })
  return names.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
}
