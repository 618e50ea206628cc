import { countScripts } from '../helpers/count-scripts.ts'
import { expect, test } from './support/fixtures.ts'
import { enter, onBoard } from './support/steps.ts'
import { say } from './support/words.ts'

/** Kilobytes of JavaScript, gzipped, before one can do something. */
const budgets = { join: 200, board: 350 }
/** Files of JavaScript until then: without https a browser asks for six at a time, and each six cost a journey. */
const mostFiles = 6

test('a phone loads little before it can join, and little more before it can draw', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const { links } = await newBoard('Planche')
  const device = await openDevice('phone')
  const page = await openPage(device, 'about:blank')
  const joining = countScripts(page)
  await page.goto(links.participant, { waitUntil: 'networkidle' })
  await expect(page.getByRole('button', { name: say('join.enter'), exact: true })).toBeVisible()
  const join = await joining()
  expect(join.kilobytes).toBeLessThan(budgets.join)
  expect(join.files).toBeLessThanOrEqual(mostFiles)

  await enter(page, 'Samira')
  const fresh = await openPage(device, 'about:blank')
  await fresh.addInitScript(nothingLater)
  const drawing = countScripts(fresh)
  await fresh.goto(page.url(), { waitUntil: 'commit' })
  await onBoard(fresh)
  const board = await drawing()
  expect(board.kilobytes).toBeLessThan(budgets.board)
  expect(board.files).toBeLessThanOrEqual(2 * mostFiles)
})

/** What waits until a page has come to rest (panels, being offline) never comes: a slow machine would count it in. */
function nothingLater(): void {
  const soon = window.setTimeout.bind(window)
  const atRestMs = 1_000
  window.setTimeout = ((run: TimerHandler, ms = 0, ...given: unknown[]) =>
    ms < atRestMs ? soon(run, ms, ...given) : 0) as typeof window.setTimeout
}
