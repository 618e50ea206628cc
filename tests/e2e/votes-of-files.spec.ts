import type { Page } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { allSaved, enter } from './support/steps.ts'
import { say } from './support/words.ts'

const question = 'Par quoi commencer\u202f?'
const what = 'Prêter la salle des fêtes'
const placed = { order: 'a0', author: 'p_1' }
const words = {
  subjects: ['p_samira000'],
  what,
  with: [],
  answers: [],
  part: null,
  counterpart: null,
  due: null,
  form: null,
}

/** A board as it was taken home elsewhere: a vote by dots, and a commitment that somebody confirmed there. */
const file = {
  format: 'palabre-board',
  version: 1,
  meta: { title: 'Quartier' },
  pages: [
    { id: 'diagnostic', kind: 'needs', order: 'a1' },
    { id: 'engagements', kind: 'commitments', order: 'a0' },
  ],
  items: [
    {
      ...placed,
      id: 'besoin0001',
      kind: 'need',
      page: 'diagnostic',
      geo: [740, 120, 260, 140, 0],
      text: 'Manger chaud',
    },
    {
      ...placed,
      id: 'promesse01',
      kind: 'commitment',
      page: 'engagements',
      geo: [0, 0, 280, 168, 0],
      what,
      subjects: ['p_samira000'],
      names: { p_samira000: 'Samira' },
      state: 'confirmed',
    },
  ],
  session: {
    mandate: null,
    ballots: {
      ballot0001: {
        question,
        method: 'dots',
        items: ['besoin0001', 'absent0001'],
        dots: 3,
        perItem: 2,
        labels: { besoin0001: 'Manger chaud', absent0001: 'Se déplacer le soir' },
        electorate: 9,
        proxies: 1,
        turnout: 7,
        openedAt: 1_780_000_000_000,
        state: 'closed',
        closedAt: 1_780_000_600_000,
        results: {
          method: 'dots',
          items: { besoin0001: { dots: 12, voters: 6 }, absent0001: { dots: 7, voters: 5 } },
        },
      },
    },
    confirmations: {
      promesse01: {
        by: 'p_samira000',
        name: 'Samira',
        at: 1_780_000_000_000,
        hash: '',
        text: JSON.stringify(words),
        voices: [{ by: 'p_samira000', name: 'Samira', subject: 'p_samira000', at: 1_780_000_000_000 }],
      },
    },
  },
}

async function openMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: say('board.menu'), exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** The result of the vote, which says that it is from a file and is not counted again. */
async function readsResult(page: Page): Promise<void> {
  await openMenu(page, say('ballots.title'))
  const line = page.getByRole('button', { name: new RegExp(question) })
  await expect(line).toContainText(say('ballots.fromFileShort'))
  await line.click()
  const result = page.getByRole('dialog', { name: question })
  await expect(result).toContainText(say('ballots.fromFile'))
  await expect(result).toContainText('Se déplacer le soir')
  await expect(result.getByRole('button', { name: say('ballots.recount.button') })).toHaveCount(0)
  expect(await seriousFindings(page), 'result of a file').toEqual([])
  for (const dialog of [result, page.getByRole('dialog', { name: say('ballots.title') })])
    await dialog
      .getByRole('button', { name: say('common.close') })
      .first()
      .click()
}

test('a vote and a confirmation of a file say on every screen that they are from one', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const { links } = await newBoard('Quartier', 'engagements')
  const ana = await openPage(await openDevice('laptop'), links.facilitator)
  await enter(ana, 'Ana')
  await openMenu(ana, say('takeHome.import'))
  const dialog = ana.getByRole('dialog', { name: say('takeHome.import') })
  const choosing = ana.waitForEvent('filechooser')
  await dialog.getByText(say('takeHome.chooseFile')).click()
  const buffer = Buffer.from(JSON.stringify(file))
  await (await choosing).setFiles({ name: 'planche.json', mimeType: 'application/json', buffer })
  await expect(dialog.getByText(/^Ajouté.*1 vote, 1 confirmation/)).toBeVisible()
  await dialog
    .getByRole('button', { name: say('common.close') })
    .first()
    .click()
  await allSaved(ana)
  await readsResult(ana)

  // On a phone, whoever it names is told what the file says, and may say it here in their own name.
  const samira = await openPage(await openDevice('phone'), links.participant)
  await enter(samira, 'Samira')
  await readsResult(samira)
  await samira.getByRole('button', { name: say('view.more'), exact: true }).click()
  await samira.getByRole('menuitem', { name: say('view.states'), exact: true }).click()
  const card = samira.getByRole('article', { name: what })
  await expect(card).toContainText('Confirmé par Samira, 28 mai 2026.')
  await expect(card).toContainText(say('commitment.fromFileOnly'))
  await card.getByRole('button', { name: say('commitment.itIsMe', { name: 'Samira' }) }).click()
  await card.getByRole('button', { name: say('commitment.confirmAgain') }).click()
  await expect(card).not.toContainText(say('commitment.fromFile'))
})
