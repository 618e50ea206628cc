import { readBoard } from '@palabre/shared/document'
import type { CreatedBoard } from '@palabre/shared/protocol'
import type { SessionIntent } from '@palabre/shared/session'
import type { Page } from '@playwright/test'
import { joinByLink, newDevice } from '../helpers/http-client.ts'
import { seriousFindings } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { localCopy } from './support/local-copy.ts'
import { allSaved, enter, place, showList } from './support/steps.ts'
import { say } from './support/words.ts'

const hand = (page: Page) => page.getByRole('button', { name: say('floor.raise') })
const part = (page: Page, words: string) => page.getByText(words, { exact: true }).first()

/** Opens the page « Parole » of the facilitator's panel. */
async function leadFloor(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('lead.button') }).click()
  await page.getByRole('button', { name: say('lead.section.floor'), exact: true }).click()
}

/** Another facilitator, whose hand moves the session over HTTP. */
async function coFacilitator(origin: string, board: CreatedBoard) {
  const host = newDevice(origin)
  await joinByLink(host, board.links.facilitator.replace(/^http:\/\/[^/]+/, origin))
  const session = (intent: SessionIntent) => host.json('POST', `/api/boards/${board.boardId}/session`, intent)
  /** So many people have no device. */
  const declare = (count: number) => host.json('POST', `/api/boards/${board.boardId}/proxy`, { do: 'people', count })
  return Object.assign(session, { declare })
}

test('two phones raise their hands, whoever has not spoken comes first, and a round lets people pass', async ({
  newBoard,
  openDevice,
  openPage,
  server,
}) => {
  // Three people in turn: minutes on a machine that has other things to do.
  const board = await newBoard('Notre quartier')
  const [ana, bilal, chloe] = await Promise.all([
    openDevice('laptop').then((device) => openPage(device, board.links.facilitator)),
    openDevice('phone').then((device) => openPage(device, board.links.participant)),
    openDevice('phone').then((device) => openPage(device, board.links.participant)),
  ])
  await enter(ana, 'Ana')
  await enter(bilal, 'Bilal')
  await enter(chloe, 'Chloé')
  await leadFloor(ana)
  const session = await coFacilitator(server.url, board)

  await test.step('hands work while the board is frozen', async () => {
    await session({ do: 'rights', rights: 'look' })
    await session({ do: 'freeze', frozen: true })
    await hand(bilal).click()
    await expect(hand(bilal)).toHaveAttribute('aria-pressed', 'true')
    await expect(part(bilal, say('floor.next'))).toBeVisible()
    await hand(chloe).click()
    await expect(part(chloe, say('floor.before_one', { count: 1 }))).toBeVisible()
  })

  const giveTo = (name: string) => ana.getByRole('button', { name: say('floor.giveTo', { name }) }).first()
  await test.step('the floor goes to the first, who then lets others come before', async () => {
    await giveTo('Bilal').click()
    await expect(part(bilal, say('floor.yours'))).toBeVisible()
    await ana.getByRole('button', { name: say('floor.done') }).click()
    await expect(part(ana, say('floor.spoken_one', { count: 1 }))).toBeVisible()
    await hand(chloe).click()
    await expect(hand(chloe)).toHaveAttribute('aria-pressed', 'false')
    await hand(bilal).click()
    await expect(part(bilal, say('floor.next'))).toBeVisible()
    await hand(chloe).click()
    await expect(part(chloe, say('floor.next'))).toBeVisible()
    await expect(part(bilal, say('floor.before_one', { count: 1 }))).toBeVisible()
    await ana.getByRole('button', { name: say('floor.clear') }).click()
    await expect(hand(bilal)).toHaveAttribute('aria-pressed', 'false')
  })

  await test.step('somebody without a device gets the floor, and phones say so', async () => {
    await session.declare(2)
    const whom = ana.getByRole('combobox', { name: say('floor.somebodyElse') })
    const second = { number: 2 }
    await whom.selectOption({ label: say('floor.proxy.name', second) })
    await ana.getByRole('button', { name: say('floor.raiseFor') }).click()
    await giveTo(say('floor.proxy.named', second)).click()
    await expect(part(bilal, say('floor.proxy.speaks', second))).toBeVisible()
    // They leave: nobody speaks any more, and the round below is without them.
    await session.declare(0)
    await expect(part(ana, say('floor.nobody'))).toBeVisible()
  })

  await test.step('a round has everybody, and whoever passes is out of it', async () => {
    await ana.getByRole('button', { name: say('floor.startRound') }).click()
    const pass = (page: Page) => page.getByRole('button', { name: say('floor.pass') })
    await expect(pass(bilal)).toBeVisible()
    await pass(chloe).click()
    await expect(pass(chloe)).toBeHidden()
    await expect(part(bilal, say('floor.next'))).toBeVisible()
    await giveTo('Bilal').click()
    await expect(part(chloe, say('floor.speaks', { name: 'Bilal' }))).toBeVisible()
    await ana.getByRole('button', { name: say('floor.done') }).click()
    await expect(pass(bilal)).toBeHidden()
  })

  await test.step('a reaction is seen by the others for a moment, without a name', async () => {
    await bilal.getByRole('button', { name: say('reaction.choose') }).click()
    // Asked of all at once, and before: it is gone in a moment.
    const seen = Promise.all(
      [ana, bilal, chloe].map((page) =>
        expect(page.getByRole('list', { name: say('reaction.shown') })).toContainText('1'),
      ),
    )
    await bilal.getByRole('button', { name: say('reaction.bravo') }).click()
    await seen
    await expect(ana.getByRole('list', { name: say('reaction.shown') })).toBeHidden()
  })

  expect(await seriousFindings(ana)).toEqual([])
  expect(await seriousFindings(bilal)).toEqual([])
})

test('the curtain covers phone, list and wall; items kept from view are not there until they are shown', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const board = await newBoard('Rideau')
  const ana = await openPage(await openDevice('laptop'), board.links.facilitator)
  await enter(ana, 'Ana')
  await place(ana, 'actor', 'CCAS', { x: 400, y: 300 })
  await place(ana, 'actor', 'Mairie', { x: 700, y: 450 })
  await allSaved(ana)
  const phone = await openPage(await openDevice('phone'), board.links.participant)
  await enter(phone, 'Bilal')
  const list = await showList(phone)
  const exportPath = `/api/boards/${board.boardId}/export/json`
  await expect(list.getByText('Mairie', { exact: true }).first()).toBeVisible()

  await test.step('an item is hidden: nothing of it on the phone, and the facilitator is told so', async () => {
    await ana.locator('#palabre-canvas').click({ position: { x: 700, y: 450 } })
    await ana.getByRole('button', { name: say('hidden.hide') }).click()
    await expect(ana.getByText(say('hidden.count_one', { count: 1 }))).toBeVisible()
    await expect(list.getByText('Mairie', { exact: true })).toHaveCount(0)
    await expect(list.getByText('CCAS', { exact: true }).first()).toBeVisible()
    const file = await phone.evaluate(async (path) => (await fetch(path)).text(), exportPath)
    expect(file).toContain('CCAS')
    expect(file).not.toContain('Mairie')
    // Honest about it: hidden from view is not away.
    const copy = readBoard(await localCopy(phone, board.boardId))
    expect([...copy.items.values()].some((item) => item.kind === 'actor' && item.name === 'Mairie')).toBe(true)
  })

  await test.step('one key draws the curtain on everybody else', async () => {
    await ana.locator('#palabre-canvas').focus()
    await ana.keyboard.press('Shift+C')
    await expect(ana.getByText(say('curtain.banner'))).toBeVisible()
    await ana.keyboard.press('Shift+C')
    await expect(ana.getByText(say('curtain.banner'))).toBeHidden()
    await ana.getByRole('button', { name: say('lead.button') }).click()
    await ana.getByRole('button', { name: say('curtain.draw') }).click()
    const cover = phone.getByRole('alert')
    await expect(cover).toContainText(say('curtain.title'))
    await expect(list).toBeHidden()
    await expect(phone.getByRole('button')).toHaveCount(0)
    expect(await seriousFindings(phone)).toEqual([])
    await expect(ana.getByText(say('curtain.banner'))).toBeVisible()
    await phone.reload()
    await expect(phone.getByRole('alert')).toContainText(say('curtain.title'))
    await expect(phone.getByRole('button')).toHaveCount(0)
    await ana
      .getByRole('status')
      .getByRole('button', { name: say('curtain.open') })
      .click()
    await expect(phone.getByRole('alert')).toHaveCount(0)
  })

  await test.step('what was hidden is shown again', async () => {
    await ana.getByRole('button', { name: say('hidden.showAll') }).click()
    await expect((await showList(phone)).getByText('Mairie', { exact: true }).first()).toBeVisible()
  })
})

test('the page for the room: large words, the way in, who speaks, what is voted on, and the way out', async ({
  newBoard,
  openDevice,
  openPage,
  server,
}) => {
  const board = await newBoard('Vauvert', 'territoire-vauvert')
  const session = await coFacilitator(server.url, board)
  const step = { id: 'carte00001', title: 'Qui agit ici ?', instruction: 'Cherchez à deux.', minutes: 15 }
  await session({ do: 'plan', plan: [step] })
  await session({ do: 'goto', step: 0 })
  const wall = await openPage(await openDevice('projector'), board.links.facilitator)
  await enter(wall, 'Ana')
  await wall.goto(`${wall.url()}&projector=1`)
  await expect(wall.getByRole('heading', { name: step.title })).toBeVisible()
  await expect(wall.getByText(step.instruction)).toBeVisible()
  await expect(wall.getByRole('timer')).toContainText(/1[45]:\d\d/)
  await expect(wall.getByRole('img', { name: say('share.qr') })).toBeVisible()
  await expect(wall.getByRole('button', { name: say('lead.button') })).toHaveCount(0)

  const phone = await openPage(await openDevice('phone'), board.links.participant)
  await enter(phone, 'Bilal')
  await hand(phone).click()
  await expect(wall.getByText(say('projector.waiting', { names: 'Bilal' }))).toBeVisible()

  const small = await wall.evaluate(() =>
    [...document.querySelectorAll('main *')].flatMap((element) => {
      const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      return words && element.checkVisibility() && size < 28 ? [`${size} ${element.textContent}`] : []
    }),
  )
  expect(small).toEqual([])
  expect(await seriousFindings(wall)).toEqual([])

  await session({ do: 'curtain', drawn: true })
  await expect(wall.getByRole('alert')).toContainText(say('curtain.title'))
  await session({ do: 'curtain', drawn: false })
  await expect(wall.getByRole('alert')).toHaveCount(0)

  await test.step('the wall goes along with the board of the same person, in another window', async () => {
    const ana = await openPage(wall.context(), wall.url().replace('projector=1', ''))
    await ana.getByRole('button', { name: say('lead.button') }).click()
    await ana.getByRole('button', { name: say('lead.section.room') }).click()
    await ana.getByRole('button', { name: say('lead.attention.myView') }).click()
    const pageOf = (page: Page) => new URL(page.url()).searchParams.get('page')
    const before = pageOf(wall)
    await ana.getByRole('tab', { selected: false }).first().click()
    await expect.poll(() => pageOf(wall)).not.toBe(before)
    expect(pageOf(wall)).toBe(pageOf(ana))
    await session({ do: 'spotlight' })
    await ana.close()
  })

  await test.step('the wall says what is voted on, and how many have; then what came of it, when it is meant to', async () => {
    const asked = { question: 'On continue ?', method: 'consent', items: [] }
    const ask = (path: string, body: object) =>
      wall.evaluate(
        async ([to, json]) => {
          const as = new URL(location.href).searchParams.get('as')
          const headers = { 'content-type': 'application/json' }
          const reply = await fetch(`${to}?as=${as}`, { method: 'POST', headers, body: json })
          return { status: reply.status, text: await reply.text() }
        },
        [`/api/boards/${board.boardId}${path}`, JSON.stringify(body)] as const,
      )
    const opened = await ask('/ballots', asked)
    expect(opened.status).toBe(200)
    const vote = wall.getByText(asked.question).locator('..')
    await expect(vote).toContainText(say('projector.turnout', { turnout: 0, electorate: 1 }))
    await phone.getByRole('radio', { name: say('ballots.consent.agree'), exact: true }).click()
    await phone.getByRole('button', { name: say('ballots.send'), exact: true }).click()
    await expect(vote).toContainText(say('projector.turnout', { turnout: 1, electorate: 1 }))
    const { ballotId } = JSON.parse(opened.text)
    expect((await ask(`/ballots/${ballotId}/close`, {})).status).toBe(200)
    const result = wall.getByRole('region', { name: say('projector.result') })
    await expect(result).toHaveCount(0)
    await session({ do: 'result', ballot: ballotId })
    await expect(result).toContainText(asked.question)
    await wall.getByRole('button', { name: say('projector.showResult') }).click()
    await expect(result).toHaveCount(0)
  })

  await test.step('a session that ends takes its code off the wall, and the next one brings its own', async () => {
    const code = wall.getByText(/^[0-9A-Z]{4}\u00a0[0-9A-Z]{4}$/)
    const first = (await code.textContent()) ?? ''
    expect(first).not.toBe('')
    // The new code does not come as long as nothing is answered: the old one must not stand there meanwhile.
    await wall.route(/\/links\b/, (route) => route.abort())
    await session({ do: 'close' })
    await expect(wall.getByText(say('projector.closed'))).toBeVisible()
    await expect(code).toHaveCount(0)
    await session({ do: 'open' })
    await expect(wall.getByText(say('projector.closed'))).toHaveCount(0)
    await expect(code).toHaveCount(0)
    await wall.unroute(/\/links\b/)
    await expect(code).toBeVisible()
    await expect(code).not.toHaveText(first)
  })

  await wall.getByRole('button', { name: say('projector.showWayIn') }).click()
  await expect(wall.getByRole('img', { name: say('share.qr') })).toHaveCount(0)
  await wall.keyboard.press('Escape')
  await expect(wall.getByRole('button', { name: say('lead.button') })).toBeVisible()
  expect(new URL(wall.url()).searchParams.get('projector')).toBeNull()

  const observer = await openPage(await openDevice('projector'), board.links.observer)
  await enter(observer, 'Ève')
  await observer.goto(`${observer.url()}&projector=1`)
  await expect(observer.getByRole('heading', { name: step.title })).toBeVisible()
})
