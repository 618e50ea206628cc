/** What people do, in their words: the steps that many tests share. */
import { expect, type Page } from '@playwright/test'
import { say } from './words.ts'

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

export async function allSaved(page: Page): Promise<void> {
  await expect(page.getByText(say('connection.saved'), { exact: true })).toBeAttached()
}
