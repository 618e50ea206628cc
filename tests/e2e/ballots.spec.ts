import type { BrowserContext, Page } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { seedNeeds } from './support/seed-needs.ts'
import { allSaved, enter } from './support/steps.ts'
import { say } from './support/words.ts'

const question = 'Par quoi commencer ?'
const [bus, repas, lieu] = ['Se déplacer le soir', 'Manger chaud', 'Un lieu où parler'] as const
const needs = [bus, repas, lieu]

const button = (page: Page, key: string, values = {}) =>
  page.getByRole('button', { name: say(key, values), exact: true })
const more = (page: Page, name: string) => button(page, 'ballots.dots.more', { name })
const sheet = (page: Page, name = question) => page.getByRole('dialog', { name })
const counted = (page: Page) => page.getByText(say('ballots.counted'), { exact: true })

/** The facilitator's page of ballots. */
async function lead(page: Page): Promise<void> {
  await button(page, 'lead.button').click()
  await button(page, 'lead.section.ballots').click()
}

interface Put {
  readonly subject?: string
  readonly method?: 'dots' | 'consent' | 'ranking'
  readonly ask?: string
}

/** Fills in what is put to the vote, and opens it. */
async function put(page: Page, { subject, method, ask = question }: Put): Promise<void> {
  const again = button(page, 'ballots.lead.another')
  if (await again.isVisible()) await again.click()
  if (subject !== undefined) await page.getByLabel(say('ballots.lead.what')).selectOption(subject)
  await page.getByLabel(say('ballots.lead.question')).fill(ask)
  if (method) await page.getByRole('radio', { name: new RegExp(`^${say(`ballots.method.${method}`)}`) }).check()
  await button(page, 'ballots.lead.open').click()
  await expect(page.getByRole('region', { name: ask })).toBeVisible()
}

async function close(page: Page, turnout: string): Promise<void> {
  await button(page, 'ballots.lead.close').click()
  const asked = sheet(page, say('ballots.lead.closeTitle'))
  await expect(asked).toContainText(turnout)
  await asked.getByRole('button', { name: say('ballots.lead.close'), exact: true }).click()
}

const votesOf = (count: number, electorate: number) =>
  say(count === 1 ? 'ballots.turnout_one' : 'ballots.turnout_other', { count, electorate })

test('dots: two phones vote, one changes and takes back; a late one and one without a device have their voice', async ({
  newBoard,
  openDevice,
  openPage,
  server,
}) => {
  const board = await newBoard('Quartier', 'diagnostic-partage')
  await seedNeeds(server.url, board, needs)
  const ana = await openPage(await openDevice('laptop'), board.links.facilitator)
  await enter(ana, 'Ana')
  const phoneOfSamira: BrowserContext = await openDevice('phone')
  const samira = await openPage(phoneOfSamira, board.links.participant)
  await enter(samira, 'Samira')
  const lou = await openPage(await openDevice('phone'), board.links.participant)
  await enter(lou, 'Lou')

  await lead(ana)
  await button(ana, 'ballots.lead.more', { what: say('ballots.lead.proxies') }).click()
  const room = ana.getByText(say('ballots.lead.voices_other', { count: 3 }))
  await expect(room).toContainText(say('ballots.lead.inRoom_other', { count: 3 }))
  await expect(room).toContainText(say('ballots.lead.ofWhom_one', { count: 1 }))
  expect(await seriousFindings(ana), 'putting to the vote').toEqual([])
  await put(ana, { subject: 'needs' })
  const running = ana.getByRole('region', { name: question })
  // Opened by mistake: taken back while nobody has voted, and everybody is told.
  await expect(sheet(samira)).toBeVisible()
  await button(ana, 'ballots.lead.cancel').click()
  await expect(samira.getByText(say('ballots.cancelled', { question }))).toBeVisible()
  await expect(sheet(samira)).toBeHidden()
  await button(ana, 'ballots.lead.another').click()
  await put(ana, { subject: 'needs' })

  // It opens by itself; what one has in hand is seen, and nothing counts before it is sent.
  await more(samira, bus).click()
  await more(samira, bus).click()
  await expect(sheet(samira)).toContainText(say('ballots.dots.left_one', { count: 1 }))
  // One closes it to look at the board: what is in hand stays.
  await sheet(samira)
    .getByRole('button', { name: say('common.close'), exact: true })
    .click()
  await samira.getByRole('button', { name: new RegExp(`^${say('ballots.vote')}`) }).click()
  await more(samira, repas).click()
  await expect(more(samira, lieu)).toBeDisabled()
  expect(await seriousFindings(samira), 'voting').toEqual([])
  await expect(running).toContainText(say('ballots.share', { turnout: 0, electorate: 3 }))
  await button(samira, 'ballots.send').click()
  await expect(counted(samira)).toBeVisible()
  await expect(running).toContainText(say('ballots.share', { turnout: 1, electorate: 3 }))

  // Right after a reload, and in a second tab, where it is changed; the first one follows.
  await samira.reload()
  await samira.getByRole('button', { name: new RegExp(`^${say('ballots.countedShort')}`) }).click()
  await expect(counted(samira)).toBeVisible()
  const tab = await openPage(phoneOfSamira, samira.url())
  await tab.getByRole('button', { name: new RegExp(`^${say('ballots.countedShort')}`) }).click()
  await button(tab, 'ballots.change').click()
  await button(tab, 'ballots.dots.less', { name: bus }).click()
  await button(tab, 'ballots.sendChange').click()
  await expect(counted(tab)).toBeVisible()
  await tab.close()

  // Lou votes, takes back, and votes again.
  await more(lou, lieu).click()
  await button(lou, 'ballots.send').click()
  await expect(running).toContainText(say('ballots.share', { turnout: 2, electorate: 3 }))
  await button(lou, 'ballots.takeBack').click()
  await expect(running).toContainText(say('ballots.share', { turnout: 1, electorate: 3 }))
  await expect(button(lou, 'ballots.sendBlank')).toBeEnabled()
  await more(lou, repas).click()
  await button(lou, 'ballots.send').click()
  await expect(counted(lou)).toBeVisible()

  // Marc comes late: he is told why, and let in by hand.
  const marc = await openPage(await openDevice('phone'), board.links.participant)
  await enter(marc, 'Marc')
  await marc.getByRole('button', { name: new RegExp(`^${say('ballots.underWay')}`) }).click()
  await expect(sheet(marc)).toContainText(say('ballots.why.late'))
  await expect(running).toContainText(say('ballots.lead.withoutNow_one'))
  await running.getByText(say('ballots.lead.late_one', { count: 1 })).click()
  await button(ana, 'ballots.lead.giveVoiceTo', { name: 'Marc' }).click()
  await expect(running).toContainText(say('ballots.share', { turnout: 2, electorate: 4 }))
  await more(marc, repas).click()
  await button(marc, 'ballots.send').click()
  await expect(counted(marc)).toBeVisible()

  // Somebody without a device has the facilitator's in hand; nothing is left on it.
  await button(ana, 'ballots.proxy.button_one', { count: 1 }).click()
  await ana.getByRole('button', { name: new RegExp(say('ballots.proxy.person', { number: 1 })) }).click()
  await expect(ana.getByText(say('ballots.proxy.ballotOf', { number: 1 }))).toBeVisible()
  await more(ana, lieu).click()
  await button(ana, 'ballots.send').click()
  await expect(ana.getByText(say('ballots.proxy.noted'), { exact: true })).toBeVisible()
  await expect(ana.getByText(lieu)).toHaveCount(0)
  expect(await seriousFindings(ana), 'handed over').toEqual([])
  await button(ana, 'ballots.proxy.next').click()
  // Somebody takes the same number: what was said under it is not written over unasked.
  await ana
    .getByRole('button', {
      name: new RegExp(`${say('ballots.proxy.person', { number: 1 })}.*${say('ballots.proxy.came')}`),
    })
    .click()
  await more(ana, lieu).click()
  await button(ana, 'ballots.send').click()
  await expect(ana.getByRole('alert')).toContainText(say('errors.place_taken'))
  await button(ana, 'ballots.proxy.replace').click()
  await expect(ana.getByText(say('ballots.proxy.noted'), { exact: true })).toBeVisible()
  await button(ana, 'ballots.proxy.next').click()
  await ana
    .getByRole('dialog')
    .getByRole('button', { name: say('common.close'), exact: true })
    .click()
  await expect(running).toContainText(say('ballots.share', { turnout: 4, electorate: 4 }))

  await close(ana, votesOf(4, 4))
  const result = sheet(ana)
  const lines = result.getByRole('listitem')
  await expect(lines.first()).toContainText(repas)
  await expect(lines.first()).toContainText(say('ballots.sum.dots_other', { count: 3 }))
  await expect(lines.nth(1)).toContainText(say('ballots.tied'))
  await expect(result).toContainText(say('ballots.guessed_other', { count: 4 }))
  await button(ana, 'ballots.recount.button').click()
  await expect(result).toContainText(say('ballots.recount.same_other', { count: 4 }))
  expect(await seriousFindings(ana), 'results').toEqual([])
  await button(ana, 'ballots.priorities.button').click()
  await ana.keyboard.press('Escape')
  await allSaved(ana)

  // Everyone finds it again, after a reload too, in the menu.
  await expect(sheet(marc)).toContainText(repas)
  await lou.reload()
  await button(lou, 'board.menu').click()
  await lou.getByRole('menuitem', { name: say('ballots.title') }).click()
  await lou.getByRole('button', { name: new RegExp(question.replace('?', '\\?')) }).click()
  await expect(sheet(lou).getByRole('listitem').first()).toContainText(repas)
  expect(await seriousFindings(lou), 'results on a phone').toEqual([])
})

test('a consent with a word, a ranking by the keyboard, a question of the end with one tap', async ({
  newBoard,
  openDevice,
  openPage,
  server,
}) => {
  const board = await newBoard('Quartier', 'diagnostic-partage')
  await seedNeeds(server.url, board, needs)
  const ana = await openPage(await openDevice('laptop'), board.links.facilitator)
  await enter(ana, 'Ana')
  const samira = await openPage(await openDevice('laptop'), board.links.participant)
  await enter(samira, 'Samira')
  await lead(ana)

  const agreed = 'Sommes-nous d’accord ?'
  await put(ana, { subject: 'question', ask: agreed })
  await expect(button(samira, 'ballots.send')).toBeDisabled()
  await samira.getByRole('radio', { name: say('ballots.consent.disagree') }).check()
  await samira.getByLabel(say('ballots.consent.comment')).fill('Pas sans les habitants')
  await button(samira, 'ballots.send').click()
  await expect(counted(samira)).toBeVisible()
  await close(ana, votesOf(1, 1))
  await expect(sheet(ana, agreed)).toContainText('Pas sans les habitants')
  await expect(sheet(ana, agreed)).toContainText(say('ballots.guessed_one'))
  await ana.keyboard.press('Escape')
  await expect(sheet(samira, agreed)).toContainText(say('ballots.voices_one', { count: 1 }))
  await samira.keyboard.press('Escape')

  await put(ana, { subject: 'needs', method: 'ranking' })
  const dialog = sheet(samira)
  for (const name of [lieu, bus, repas]) {
    await dialog.getByRole('button', { name, exact: true }).focus()
    await samira.keyboard.press('Enter')
  }
  const down = button(samira, 'ballots.ranking.down', { name: lieu })
  await down.focus()
  await samira.keyboard.press('Enter')
  await expect(down).toBeFocused()
  await samira.keyboard.press('Enter')
  await expect(button(samira, 'ballots.ranking.up', { name: lieu })).toBeFocused()
  await expect(dialog.getByRole('listitem')).toContainText([bus, repas, lieu])
  // By the handle, too.
  const handle = await dialog.getByRole('listitem').nth(2).locator('span').first().boundingBox()
  const first = await dialog.getByRole('listitem').first().boundingBox()
  if (!handle || !first) throw new Error('the ranking is not on screen')
  await samira.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await samira.mouse.down()
  await samira.mouse.move(first.x + 20, first.y + first.height / 2, { steps: 8 })
  await samira.mouse.up()
  await expect(dialog.getByRole('listitem')).toContainText([lieu, bus, repas])
  await button(samira, 'ballots.send').click()
  await expect(counted(samira)).toBeVisible()
  await close(ana, votesOf(1, 1))
  await expect(sheet(ana).getByRole('listitem').first()).toContainText(lieu)
  await ana.keyboard.press('Escape')
  await samira.keyboard.press('Escape')

  const spoke = say('ballots.poll.floor.question')
  await button(ana, 'ballots.poll.floor.question').click()
  await samira.getByRole('radio', { name: say('ballots.poll.floor.disagree') }).click()
  await expect(counted(samira)).toBeVisible()
  await close(ana, votesOf(1, 1))
  await expect(sheet(ana, spoke)).toContainText(say('ballots.poll.floor.disagree'))
})

test('without network a vote is kept as unsent, and counts once it is back', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const board = await newBoard('Quartier', 'blank')
  const ana = await openPage(await openDevice('laptop'), board.links.facilitator)
  await enter(ana, 'Ana')
  const device = await openDevice('phone')
  const samira = await openPage(device, board.links.participant)
  await enter(samira, 'Samira')
  await lead(ana)
  await put(ana, { subject: 'question' })
  const running = ana.getByRole('region', { name: question })
  await samira.getByRole('radio', { name: say('ballots.consent.agree'), exact: true }).check()
  await device.setOffline(true)
  await button(samira, 'ballots.send').click()
  await expect(sheet(samira)).toContainText(say('ballots.unsent.vote'))
  await expect(counted(samira)).toHaveCount(0)
  await expect(running).toContainText(say('ballots.share', { turnout: 0, electorate: 1 }))
  await device.setOffline(false)
  await expect(counted(samira)).toBeVisible()
  await expect(running).toContainText(say('ballots.share', { turnout: 1, electorate: 1 }))

  // A change that was not sent when it closes: one is told, and where one sees the result too.
  await button(samira, 'ballots.change').click()
  await samira.getByRole('radio', { name: say('ballots.consent.disagree') }).check()
  await close(ana, votesOf(1, 1))
  await expect(sheet(samira)).toContainText(say('ballots.lost.change'))
  await expect(samira.locator('[data-type="attention"]')).toContainText(say('ballots.lost.change'))
})
