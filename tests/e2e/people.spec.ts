import type { Page } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { allSaved, canvasOf, enter, onBoard, place } from './support/steps.ts'
import { say } from './support/words.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const press = (page: Page, name: string) => button(page, name).click()
const title = (page: Page, words: string) => page.getByRole('heading', { name: words, exact: true })
const idOf = (page: Page) => new URL(page.url()).searchParams.get('as')

async function chooseFrom(page: Page, menu: string, item: string): Promise<void> {
  await press(page, menu)
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** Opens the page « Personnes » of the facilitator's panel. */
async function leadPeople(page: Page) {
  const panel = page.getByRole('complementary', { name: say('lead.title') })
  await press(page, say('lead.button'))
  await panel.getByRole('button', { name: say('lead.section.people') }).click()
  return panel
}

/** In the facilitator's panel: does something about somebody. */
const does = (page: Page, name: string, what: string) => chooseFrom(page, say('people.menu', { name }), what)

/** Under a link or a code: gives a name, and asks to come in. */
async function knock(page: Page, name: string): Promise<void> {
  await page.getByLabel(say('join.nameLabel')).fill(name)
  await press(page, say('join.ask'))
}

/** Opens who is here, from the bar. */
async function openPresence(page: Page, people: number) {
  await press(page, say(people === 1 ? 'presence.count_one' : 'presence.count_other', { count: people }))
  return page.getByRole('dialog', { name: say('presence.count_other', { count: people }) })
}

/** Kept out, in clear words. */
async function isShutOut(page: Page): Promise<void> {
  await expect(title(page, say('board.closedToYou'))).toBeVisible()
  await expect(page.getByText(say('errors.removed'))).toBeVisible()
}

test('a waiting room, several people on one phone, and who is removed stays out', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  // Three people in turn: minutes on a machine that has other things to do.
  const board = await newBoard('Le quartier du Port')
  const ana = await openPage(await openDevice('laptop'), board.links.facilitator)
  await enter(ana, 'Ana')
  const panel = await leadPeople(ana)
  const letIn = (name: string) => press(ana, say('people.waiting.letInName', { name }))
  const phone = await openPage(await openDevice('phone'), '/j')

  await test.step('a phone comes by the code, and waits', async () => {
    await ana.getByLabel(say('people.waiting.switch')).click()
    await expect(panel.getByText(say('people.waiting.nobody'))).toBeVisible()
    await phone.getByLabel(say('join.codeLabel')).fill(board.joinCode.toLowerCase())
    await press(phone, say('join.useCode'))
    await knock(phone, 'Bob')
    await expect(title(phone, say('join.waiting.title'))).toBeVisible()
    expect(await seriousFindings(phone), 'waiting').toEqual([])
  })

  const refused = await openPage(await openDevice('phone', { colorScheme: 'dark' }), board.links.participant)
  await test.step('one of two is let in and draws, the other is refused', async () => {
    await knock(refused, 'Chloé')
    await expect(button(ana, say('people.waiting.pending_other', { count: 2 }))).toBeVisible()
    await expect(panel.getByText(say('people.waiting.count_other', { count: 2 }))).toBeVisible()
    expect(await seriousFindings(ana), 'who waits').toEqual([])
    await letIn('Bob')
    await onBoard(phone)
    await place(phone, 'sticky', 'Bonjour', { x: 190, y: 300 })
    await allSaved(phone)
    await press(ana, say('people.waiting.refuseName', { name: 'Chloé' }))
    await isShutOut(refused)
    expect(await seriousFindings(refused), 'refused').toEqual([])
  })

  await test.step('who was refused is told so at once when they come again', async () => {
    await refused.goto(board.links.participant)
    await isShutOut(refused)
    await expect(refused.getByLabel(say('join.nameLabel'))).toHaveCount(0)
  })

  const bob = idOf(phone)
  await test.step('a second person on the phone waits; the first goes on meanwhile', async () => {
    await openPresence(phone, 2)
    await press(phone, say('presence.device.add'))
    await phone.getByLabel(say('join.nameLabel')).fill('Dalia')
    await press(phone, say('join.enter'))
    await expect(phone.getByText(say('presence.device.waits', { name: 'Dalia' }))).toBeVisible()
    await press(phone, say('presence.device.switchTo', { name: 'Dalia' }))
    await expect(title(phone, say('join.waiting.title'))).toBeVisible()
    await press(phone, say('join.continueAs', { name: 'Bob' }))
    await onBoard(phone)
    expect(idOf(phone)).toBe(bob)
  })

  await test.step('each is somebody of their own, and the screen goes from one to the other', async () => {
    const beside = panel.getByRole('listitem').filter({ hasText: say('people.here.shares') })
    await letIn('Dalia')
    await expect(beside).toContainText('Dalia')
    const here = await openPresence(phone, 2)
    expect(await seriousFindings(phone), 'presence').toEqual([])
    await here.getByRole('button', { name: say('presence.device.switchTo', { name: 'Dalia' }) }).click()
    await onBoard(phone)
    expect(idOf(phone)).not.toBe(bob)
    await expect(ana.getByText(say('presence.joined_one', { names: 'Dalia' }))).toBeAttached()
    await place(phone, 'sticky', 'De Dalia', { x: 190, y: 420 })
    await allSaved(phone)
    await expect(panel.getByText('Dalia', { exact: true })).toBeVisible()
    await expect(beside).toContainText('Bob')
  })

  await test.step('one is removed; the other on the same phone goes on', async () => {
    await does(ana, 'Dalia', say('people.remove.button'))
    await press(ana, say('people.remove.run'))
    await isShutOut(phone)
    await press(phone, say('join.continueAs', { name: 'Bob' }))
    await onBoard(phone)
    await expect(phone.getByText(say('connection.noReload'))).toHaveCount(0)
    await openPresence(phone, 2)
    await expect(button(phone, say('presence.device.switchTo', { name: 'Dalia' }))).toHaveCount(0)
    await phone.keyboard.press('Escape')
  })

  const removeBob = async () => {
    await does(ana, 'Bob', say('people.remove.button'))
    await press(ana, say('people.remove.run'))
    await isShutOut(phone)
    await expect.poll(() => phone.evaluate(() => localStorage.getItem('palabre:boards'))).not.toContain(bob)
  }
  await test.step('who was removed by mistake is let back in, and comes in as who they were', async () => {
    await removeBob()
    await press(phone, say('common.retry'))
    await isShutOut(phone)
    await panel.getByText(say('people.keptOut.title_other', { count: 3 })).click()
    expect(await seriousFindings(ana), 'who is kept out').toEqual([])
    await press(ana, say('people.keptOut.letBackName', { name: 'Bob' }))
    await expect(panel.getByText(say('people.keptOut.title_other', { count: 2 }))).toBeFocused()
    // By the link, as people do who scan the QR again: this device knows who they were.
    await phone.goto(board.links.participant)
    await press(phone, say('join.continueAs', { name: 'Bob' }))
    await onBoard(phone)
    expect(idOf(phone)).toBe(bob)
  })

  await test.step('with the last one removed, the phone stays out', async () => {
    await removeBob()
    await phone.goto(board.links.participant)
    await isShutOut(phone)
    await phone.goto('/')
    await expect(phone.getByText('Le quartier du Port')).toHaveCount(0)
  })
})

test('a report, an actor represented, a voice without a vote, facilitation handed on, and a key to come back', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  // Three people in turn: minutes on a machine that has other things to do.
  const board = await newBoard('Le quartier du Port')
  const [ana, bob] = await Promise.all([
    openDevice('laptop').then((device) => openPage(device, board.links.facilitator)),
    openDevice('phone').then((device) => openPage(device, board.links.participant)),
  ])
  await Promise.all([enter(ana, 'Ana'), enter(bob, 'Bob')])
  await place(bob, 'actor', 'CCAS', { x: 190, y: 300 })
  await allSaved(bob)
  const panel = await leadPeople(ana)
  const leads = (page: Page) => button(page, say('lead.button'))

  await test.step('what is reported reaches the facilitator, who settles it', async () => {
    await chooseFrom(bob, say('board.menu'), say('report.button'))
    await bob.getByLabel(say('report.words')).fill('Ce mot me blesse')
    expect(await seriousFindings(bob), 'reporting').toEqual([])
    await press(bob, say('report.send'))
    await expect(bob.getByText(say('report.sent'))).toBeVisible()
    await press(ana, say('report.pending_one', { count: 1 }))
    await expect(panel.getByText('Ce mot me blesse')).toBeVisible()
    expect(await seriousFindings(ana), 'reports').toEqual([])
    await press(ana, say('report.list.settle'))
    await expect(panel.getByText(say('report.list.title'))).toBeHidden()
  })

  await test.step('who says they represent an actor waits for a yes', async () => {
    await canvasOf(bob).tap({ position: { x: 190, y: 300 } })
    await press(bob, say('inspector.edit'))
    const claim = bob.getByRole('region', { name: say('represents.title') })
    await claim.getByRole('button', { name: say('represents.claim') }).click()
    await expect(claim.getByText(say('represents.claimed'))).toBeVisible()
    await press(ana, say('represents.pending_one', { count: 1 }))
    await press(ana, say('represents.acceptOf', { name: 'Bob', actor: 'CCAS' }))
    await expect(claim.getByText(say('represents.valid'))).toBeVisible()
    await ana.keyboard.press('Escape')
    await expect(button(ana, say('represents.pending_one', { count: 1 }))).toBeHidden()
  })

  await test.step('a voice without a vote, and the vote back', async () => {
    await does(ana, 'Bob', say('people.takeVote'))
    await expect(panel.getByText(say('people.voiceless'))).toBeVisible()
    await does(ana, 'Bob', say('people.giveVote'))
    await expect(panel.getByText(say('people.voiceless'))).toBeHidden()
  })

  await test.step('facilitation is shared, handed on, and given back', async () => {
    await does(ana, 'Bob', say('people.handOver.button'))
    await press(ana, say('people.handOver.run'))
    await expect(bob.getByText(say('people.nowYou.facilitator'))).toBeVisible()
    await expect(leads(bob)).toBeVisible()
    await expect(leads(ana)).toBeVisible()
    await ana.reload()
    await onBoard(ana)
    await leadPeople(ana)
    await does(ana, 'Ana', say('people.stepBack.button'))
    await press(ana, say('people.stepBack.run'))
    await expect(leads(ana)).toBeHidden()
    await ana.reload()
    await onBoard(ana)
    await expect(leads(ana)).toBeHidden()
    await leadPeople(bob)
    expect(await seriousFindings(bob), 'the panel on a phone').toEqual([])
    await does(bob, 'Bob', say('people.stepBack.button'))
    await press(bob, say('people.stepBack.run'))
    await expect(bob.getByText(say('errors.last_facilitator'))).toBeVisible()
    await does(bob, 'Ana', say('people.handOver.button'))
    await press(bob, say('people.handOver.run'))
    await expect(leads(ana)).toBeVisible()
    // A socket that only changed its role is no lost network.
    for (const page of [ana, bob]) await expect(page.getByText(say('connection.noReload'))).toHaveCount(0)
  })

  await test.step('the trail says when, in which role and what, and nothing of what was written', async () => {
    await leadPeople(ana)
    await press(ana, say('people.trail.button'))
    const trail = ana.getByRole('dialog', { name: say('people.trail.title') })
    for (const action of ['report', 'settle-report', 'voice', 'role'])
      await expect(trail.getByText(say(`people.trail.action.${action}`)).first()).toBeVisible()
    await expect(trail.getByRole('cell', { name: say('role.facilitator') }).first()).toBeVisible()
    for (const said of ['Bob', 'CCAS', 'Ce mot me blesse']) await expect(trail).not.toContainText(said)
    expect(await seriousFindings(ana), 'trail').toEqual([])
    await ana.keyboard.press('Escape')
  })

  await test.step('a key brings the same person back on another device, typed or scanned', async () => {
    await chooseFrom(bob, say('board.menu'), say('returnKey.title'))
    await press(bob, say('returnKey.make'))
    const card = bob.getByRole('dialog', { name: say('returnKey.title') })
    await expect(card.getByRole('img', { name: say('returnKey.qr') })).toBeVisible()
    expect(await seriousFindings(bob), 'key').toEqual([])
    const key = (await card.getByText(/^\w{4}(-\w{4}){3}$/).textContent()) ?? ''
    const elsewhere = await openPage(await openDevice('laptop'), '/j')
    await elsewhere.getByLabel(say('join.codeLabel')).fill(key.toLowerCase().replaceAll('-', ' '))
    await press(elsewhere, say('join.useCode'))
    await expect(elsewhere.getByText(say('join.returning', { name: 'Bob' }))).toBeVisible()
    await press(elsewhere, say('join.enter'))
    await onBoard(elsewhere)
    expect(idOf(elsewhere)).toBe(idOf(bob))
    await expect(leads(elsewhere)).toBeVisible()

    const scanned = await openPage(await openDevice('phone'), `/j#key=${key}`)
    await expect(scanned.getByText(say('join.returning', { name: 'Bob' }))).toBeVisible()
    expect(scanned.url()).not.toContain(key)
    // Three screens, and still two people.
    const here = await openPresence(ana, 2)
    await expect(here.getByText('Bob', { exact: true })).toHaveCount(1)
  })
})
