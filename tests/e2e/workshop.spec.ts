import { readFile } from 'node:fs/promises'
import type { BallotReply, BoardInfo } from '@palabre/shared/protocol'
import { readConfirmations, readPeople } from '@palabre/shared/session'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import * as Y from 'yjs'
import { newDevice, tokenOf } from '../helpers/http-client.ts'
import { isSameDocument, type LivePerson, letIn } from '../helpers/live-person.ts'
import { allSee, countOf, drawActor, drawNeeds, idFor, itemsOf, promise, relate } from './support/crowd.ts'
import { expect, test } from './support/fixtures.ts'
import { contentOf, localCopy } from './support/local-copy.ts'
import { allSaved, enter, place, tells } from './support/steps.ts'
import { say } from './support/words.ts'
import {
  closeBallot,
  confirm,
  doAbout,
  Guest,
  giveDots,
  giveDotsByHand,
  giveRights,
  lead,
  openSection,
  takeFirstMap,
  writeNote,
} from './support/workshop.ts'

const toolCount = 27
const phoneNames = ['Samira', 'Karim', 'Lou']
const everybody = toolCount + phoneNames.length
/** People without a device, for whom the facilitator writes and to whom she hands hers. */
const withoutDevice = 2
/** What the vote is on. */
const needs = ['Se déplacer le soir', 'Manger chaud', 'Un lieu où parler'] as const
/** Where the programs say they belong: the first four of them to a group too small to be named. */
const [bigGroup, smallGroup] = ['Épicerie solidaire', 'Jardin partagé']
const question = 'Par quoi commencer ?'

test('a workshop of thirty people, from the first who comes in to the files that are taken home', async ({
  newBoard,
  openDevice,
  openPage,
  server,
}) => {
  // Thirty people and five pages: minutes on a machine that has other things to do.
  test.setTimeout(480_000)
  const board = await newBoard('Atelier du quartier')
  const local = server.url
  const anaPage = await openPage(await openDevice('laptop'), board.links.facilitator)
  const ana = new Guest(anaPage)
  await enter(anaPage, 'Ana')
  let phones: readonly Guest[] = []
  let tools: readonly LivePerson[] = []
  const first = () => tools[0] as LivePerson
  let step = 0
  /** Leads on to the next step; resolves once everybody stands there. */
  const goOn = async (rights: 'all' | 'stickies' | 'look') => {
    step += 1
    await lead(anaPage, say('lead.next'))
    await allSee(tools, ({ state }) => state.step === step && state.rights === rights)
  }

  await test.step('the facilitator takes a ready-made plan, and changes a step', async () => {
    await takeFirstMap(anaPage)
    await lead(anaPage, say('plan.edit'), 'plan')
    const editor = anaPage.getByRole('dialog', { name: say('plan.editTitle') })
    await editor.getByRole('button', { name: /^Écrire en silence/ }).click()
    await editor.getByLabel(say('plan.field.page')).selectOption({ label: say('page.free') })
    await editor.getByRole('button', { name: say('plan.save'), exact: true }).click()
    await expect(editor).toBeHidden()
  })

  await test.step('people come in, by link and by code', async () => {
    phones = await Promise.all(
      phoneNames.map(async (name, index) => {
        const byCode = index === 2
        const page = await openPage(await openDevice('phone'), byCode ? '/' : board.links.participant)
        const guest = new Guest(page)
        if (byCode) {
          await page.getByLabel(say('join.codeLabel')).fill(board.joinCode.toLowerCase())
          await page.getByRole('button', { name: say('join.useCode'), exact: true }).click()
        }
        await enter(page, name)
        return guest
      }),
    )
    tools = await Promise.all(
      Array.from({ length: toolCount }, async (_, index) => {
        const way = index % 2 === 0 ? { token: tokenOf(board.links.participant) } : { code: board.joinCode }
        const belonging = index < 4 ? smallGroup : bigGroup
        return (await letIn(local, { ...way, belonging }, `Outil${index + 1}`)).connect()
      }),
    )
    await allSee(tools, (person) => readPeople(person.session.doc).size === everybody + 1)
  })

  await test.step('the session begins with a step for looking only; those without a device are counted', async () => {
    await lead(anaPage, say('lead.begin'))
    await allSee(tools, ({ state }) => state.plan.length === 10 && state.rights === 'look')
    expect(first().state.timer?.running).toBe(true)
    const people = await openSection(anaPage, 'people')
    for (let count = 1; count <= withoutDevice; count += 1) {
      await people.getByRole('button', { name: say('people.proxies.more') }).click()
      await allSee(tools, ({ state }) => state.proxies === count)
    }
  })

  await test.step('hands are raised, the floor goes round, and whoever would rather not passes', async () => {
    await goOn('look')
    const [samira, karim] = phones.map(({ page }) => page) as [Page, Page]
    const hand = (page: Page) => page.getByRole('button', { name: say('floor.raise') })
    await hand(samira).click()
    await allSee(tools, ({ state }) => state.floor.queue.length === 1)
    await hand(karim).click()
    await allSee(tools, ({ state }) => state.floor.queue.length === 2)
    const panel = await openSection(anaPage, 'floor')
    const giveTo = (name: string) => panel.getByRole('button', { name: say('floor.giveTo', { name }) }).first()
    await giveTo('Samira').click()
    await expect(samira.getByText(say('floor.yours'), { exact: true }).first()).toBeVisible()
    await giveTo('Karim').click()
    await expect(karim.getByText(say('floor.yours'), { exact: true }).first()).toBeVisible()
    await panel.getByRole('button', { name: say('floor.startRound') }).click()
    const isIn = (who: string) => (person: LivePerson) => person.state.floor.queue.some((each) => each === who)
    const lou = phones[2] as Guest
    await allSee(tools, isIn(lou.id))
    await lou.page.getByRole('button', { name: say('floor.pass') }).click()
    await allSee(tools, (person) => !isIn(lou.id)(person))
    await panel.getByRole('button', { name: say('floor.endRound') }).click()
    await allSee(tools, ({ state }) => state.floor.kind === 'hands')
  })

  await test.step('a reaction for a moment, a curtain over every screen, a report that is settled', async () => {
    await goOn('look')
    const [samira, karim, lou] = phones.map(({ page }) => page) as [Page, Page, Page]
    await samira.getByRole('button', { name: say('reaction.choose') }).click()
    // Asked for before: it is gone in a moment.
    const seen = Promise.all(
      [anaPage, samira, karim].map((page) =>
        expect(page.getByRole('list', { name: say('reaction.shown') })).toContainText('1'),
      ),
    )
    await samira.getByRole('button', { name: say('reaction.bravo') }).click()
    await seen

    await lead(anaPage, say('curtain.draw'))
    await Promise.all(phones.map(({ page }) => expect(page.getByRole('alert')).toContainText(say('curtain.title'))))
    await lead(anaPage, say('curtain.open'))
    await Promise.all(phones.map(({ page }) => expect(page.getByRole('alert')).toHaveCount(0)))

    await lou.getByRole('button', { name: say('board.menu'), exact: true }).click()
    await lou.getByRole('menuitem', { name: say('report.button'), exact: true }).click()
    await lou.getByLabel(say('report.words')).fill('Ce mot me blesse')
    await lou.getByRole('button', { name: say('report.send'), exact: true }).click()
    await expect(lou.getByText(say('report.sent'))).toBeVisible()
    const panel = await openSection(anaPage, 'people')
    await expect(panel.getByText('Ce mot me blesse')).toBeVisible()
    await panel.getByRole('button', { name: say('report.list.settle') }).click()
    await allSee(tools, ({ state }) => state.reports === 0)
  })

  await test.step('everybody writes in silence, and all is shown at once', async () => {
    await goOn('stickies')
    await allSee(tools, ({ state }) => state.silent?.state === 'open')
    for (const person of tools) person.note(idFor(person, 'note'), `Pensée de ${person.joined.name}`, 'toile')
    const panel = await openSection(anaPage, 'silent')
    await panel.getByLabel(say('silent.proxy.field')).fill('Pensée sans appareil')
    await panel.getByRole('button', { name: say('silent.proxy.add'), exact: true }).click()
    await Promise.all(phones.map(({ page }, index) => writeNote(page, `Pensée de ${phoneNames[index]}`)))
    await allSee(tools, ({ state }) => state.silent?.notes === everybody + 1 && state.silent.people === everybody + 1)
    const before = countOf(first(), 'sticky')
    await lead(anaPage, say('silent.lead.together'), 'silent')
    await allSee(tools, (person) => countOf(person, 'sticky') === before + everybody + 1)
    const authors = [...itemsOf(first()).values()].flatMap((item) =>
      item.kind === 'sticky' && item.text.startsWith('Pensée') ? [item.author] : [],
    )
    expect(new Set(authors).size).toBe(1)
  })

  await test.step('everybody draws: actors, and how they hang together', async () => {
    await goOn('all')
    for (const [index, person] of tools.entries()) drawActor(person, index)
    await place(anaPage, 'actor', 'CCAS', { x: 300, y: 200 })
    await Promise.all(
      phones.map(({ page }, index) => place(page, 'actor', `De ${phoneNames[index]}`, { x: 120, y: 80 + 80 * index })),
    )
    await allSee(tools, (person) => countOf(person, 'actor') === everybody + 1)
    await goOn('all')
    for (const [index, person] of tools.entries()) relate(person, tools[(index + 1) % tools.length] as LivePerson)
    await allSee(tools, (person) => countOf(person, 'relation') === toolCount)
  })

  await test.step('the board freezes while they draw; rights shrink and come back: no stroke is lost', async () => {
    const before = countOf(first(), 'sticky')
    const strokes = new Set<string>()
    const drawing = tools.slice(0, 10).map(async (person) => {
      for (let stroke = 0; !person.state.frozen; stroke += 1) {
        const id = `${idFor(person, 'stroke')}-${stroke}`
        person.draw('sticky', id, { geo: [stroke * 10, 900, 90, 90, 0], text: new Y.Text('trait') }, 'toile')
        strokes.add(id)
        await person.board.allSaved()
      }
    })
    await allSee(tools, (person) => countOf(person, 'sticky') >= before + 20)
    await lead(anaPage, say('lead.freeze'), 'room')
    await Promise.all(drawing)
    await allSee(tools, (person) => person.state.frozen && countOf(person, 'sticky') === before + strokes.size)
    // Who draws on a frozen phone keeps it there, and it goes when the board thaws.
    await Promise.all(
      phones.map(({ page }) => expect(page.getByText(say('session.limit.frozen')).first()).toBeVisible()),
    )
    await lead(anaPage, say('lead.thaw'), 'room')
    await allSee(tools, ({ state }) => !state.frozen)
    await giveRights(anaPage, 'stickies')
    await allSee(tools, ({ state }) => state.rights === 'stickies')
    const phone = (phones[0] as Guest).page
    // The actor drawn before is still selected, and its panel covers half of the phone.
    await phone.keyboard.press('Escape')
    await place(phone, 'sticky', 'Une note seulement', { x: 280, y: 200 })
    await allSee(tools, (person) => countOf(person, 'sticky') === before + strokes.size + 1)
    await giveRights(anaPage, 'all')
    await allSee(tools, ({ state }) => state.rights === 'all')
  })

  await test.step('the timer: the same end for all, a minute more, a rest', async () => {
    await lead(anaPage, say('lead.timer.stop'))
    await allSee(tools, ({ state }) => state.timer === null)
    await lead(anaPage, say('lead.minutes_other', { count: 5 }))
    await allSee(tools, ({ state }) => state.timer?.running === true)
    const endsAt = () => tools.map(({ state }) => (state.timer?.running ? state.timer.endsAt : undefined))
    const [end = 0] = endsAt()
    await lead(anaPage, say('lead.timer.more'))
    await allSee(tools, ({ state }) => state.timer?.running === true && state.timer.endsAt === end + 60_000)
    expect(new Set(endsAt()).size).toBe(1)
    await lead(anaPage, say('lead.timer.pause'))
    await allSee(tools, ({ state }) => state.timer?.running === false)
    await lead(anaPage, say('lead.timer.resume'))
    await allSee(tools, ({ state }) => state.timer?.running === true)
  })

  await test.step('thirty people and two without a device vote by dots', async () => {
    const items = drawNeeds(first(), needs)
    await allSee(tools, (person) => countOf(person, 'need') === needs.length)
    await goOn('look')
    await goOn('look')
    const panel = await openSection(anaPage, 'ballots')
    await panel.getByLabel(say('ballots.lead.what')).selectOption('needs')
    await panel.getByLabel(say('ballots.lead.question')).fill(question)
    await panel.getByRole('button', { name: say('ballots.lead.open'), exact: true }).click()
    await expect(panel.getByRole('region', { name: question })).toBeVisible()
    await allSee(tools, ({ state }) => Object.keys(state.ballots).length === 1)
    const [ballotId = ''] = Object.keys(first().state.ballots)
    await allSee(tools, ({ state }) => state.ballots[ballotId]?.electorate === everybody + withoutDevice)
    const votes = { votes: { [items[0] as string]: 2, [items[1] as string]: 1 } }
    const dots = [needs[0], needs[0], needs[1]]
    await Promise.all([
      ...tools.map((person) => person.ask('PUT', `/ballots/${ballotId}/mine`, votes)),
      ...phones.map((phone) => giveDots(phone.page, dots)),
      giveDotsByHand(anaPage, { question, people: withoutDevice, names: dots }),
    ])
    await allSee(tools, ({ state }) => state.ballots[ballotId]?.turnout === everybody + withoutDevice)
    expect(first().state.ballots[ballotId]).not.toHaveProperty('results')
    await closeBallot(anaPage)
    await allSee(tools, ({ state }) => state.ballots[ballotId]?.state === 'closed')
    const closed = await ana.ask<BallotReply>('GET', `/ballots/${ballotId}`)
    expect(closed).toMatchObject({
      turnout: everybody + withoutDevice,
      electorate: everybody + withoutDevice,
      proxies: withoutDevice,
    })
    const sum = (dots: number, voters: number) => ({ dots, voters })
    expect(closed.results).toMatchObject({
      items: {
        [items[0] as string]: sum(2 * (everybody + withoutDevice), everybody + withoutDevice),
        [items[1] as string]: sum(everybody + withoutDevice, everybody + withoutDevice),
        [items[2] as string]: sum(0, 0),
      },
    })
    // The sums lie in front of everybody until they put them away.
    for (const { page: screen } of [ana, ...phones]) {
      await expect(screen.getByRole('dialog', { name: question })).toContainText(needs[0])
      await screen.keyboard.press('Escape')
    }
  })

  await test.step('commitments, confirmed by those who make them', async () => {
    await goOn('all')
    const promising = tools.slice(0, 5)
    for (const [index, person] of promising.entries()) promise(person, index)
    await Promise.all(promising.map((person) => person.board.allSaved()))
    await Promise.all(
      promising.map((person) => person.ask('POST', `/commitments/${idFor(person, 'promise')}/confirm`, {})),
    )
    await allSee(tools, (person) => readConfirmations(person.session.doc).size === promising.length)
  })

  await test.step('one person’s edits are taken back, one may only look, one is removed', async () => {
    const [undone, muted, removed] = tools.slice(-3) as [LivePerson, LivePerson, LivePerson]
    const theirs = idFor(undone, 'actor')
    await doAbout(anaPage, undone.joined.name, say('people.takeBack.button'))
    await anaPage.getByRole('radio', { name: say('people.takeBack.minutes_other', { count: 15 }) }).check()
    await confirm(anaPage, say('people.takeBack.title', { name: undone.joined.name }), say('people.takeBack.run'))
    await allSee(tools, (person) => !itemsOf(person).has(theirs as never))
    await doAbout(anaPage, muted.joined.name, say('people.mute'))
    await muted.sees((state) => state.muted.includes(muted.joined.participantId))
    const cut = Promise.all(removed.clients.map((client) => client.closed()))
    await doAbout(anaPage, removed.joined.name, say('people.remove.button'))
    await confirm(anaPage, say('people.remove.title', { name: removed.joined.name }), say('people.remove.run'))
    expect(await cut).toEqual([4403, 4403, 4403])
    tools = tools.filter((person) => person !== removed)
    await allSee(tools, (person) => readPeople(person.session.doc).size === everybody)
  })

  await test.step('a question at the end, answered with one tap', async () => {
    await goOn('look')
    await lead(anaPage, say('ballots.poll.floor.question'), 'ballots')
    await Promise.all(
      phones.map(async ({ page }) => {
        // The choice is the vote: it is not there to be looked at afterwards.
        await page.getByRole('radio', { name: say('ballots.poll.floor.agree'), exact: true }).click()
        await expect(page.getByText(say('ballots.counted'), { exact: true })).toBeVisible()
      }),
    )
    await closeBallot(anaPage)
    for (const { page } of [ana, ...phones]) {
      const result = page.getByRole('dialog', { name: say('ballots.poll.floor.question') })
      await expect(result).toContainText(say('ballots.poll.floor.agree'))
      await page.keyboard.press('Escape')
      await expect(result).toBeHidden()
    }
  })

  await test.step('the session ends, and nobody comes in any more', async () => {
    await lead(anaPage, say('lead.close'))
    await confirm(anaPage, say('lead.closeTitle'), say('lead.close'))
    await allSee(tools, ({ state }) => !state.open && state.timer === null)
    const late = await newDevice(local).call('POST', '/api/join', { code: board.joinCode, name: 'Tard' })
    expect(late.status).toBe(410)
  })

  await test.step('minutes say what was decided, and participation names no small group', async () => {
    await lead(anaPage, say('after.seeParticipation'), 'after')
    const participation = anaPage.getByRole('dialog', { name: say('after.meetings') })
    await expect(participation.getByText(bigGroup)).toBeVisible()
    await expect(participation.getByText(smallGroup)).toHaveCount(0)
    await anaPage.keyboard.press('Escape')
    await lead(anaPage, say('after.write'), 'after')
    await expect(anaPage.getByRole('textbox', { name: say('minutes.view.titleLabel') })).toHaveValue(
      /^Compte rendu du /,
    )
    await anaPage
      .getByRole('textbox', { name: say('minutes.heading.questions'), exact: true })
      .fill('Qui ouvre la salle le soir ?')
    await allSaved(anaPage)
    const downloading = anaPage.waitForEvent('download')
    await anaPage
      .getByRole('main')
      .getByRole('link', { name: say('minutes.file.docx') })
      .click()
    const file = unzipSync(await readFile(await (await downloading).path()))
    const words = strFromU8(file['word/document.xml'] ?? new Uint8Array())
    for (const each of [question, needs[0], say('ballots.poll.floor.question'), 'Qui ouvre la salle le soir ?'])
      expect(words).toContain(each)
  })

  await test.step('what is taken home', async () => {
    const file = await first().ask<{ items: readonly { kind: string }[]; session: object }>('GET', '/export/json')
    const inFile = (kind: string) => file.items.filter((item) => item.kind === kind).length
    for (const kind of ['actor', 'relation', 'sticky', 'commitment'])
      expect(inFile(kind), kind).toBe(countOf(first(), kind))
    const svg = await (await first().call('GET', '/export/svg?page=carte')).text()
    expect(svg).toContain(`data-id="${idFor(first(), 'actor')}"`)
    const pdf = Buffer.from(await (await first().call('GET', '/export/pdf')).arrayBuffer())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  await test.step('all have the same board, and nobody was cut off but who was removed', async () => {
    const pages = [ana, ...phones].map(({ page }) => page)
    await Promise.all(pages.map((page) => allSaved(page)))
    await allSee(tools, (person) => isSameDocument(person.board.doc, first().board.doc))
    await allSee(tools, (person) => isSameDocument(person.session.doc, first().session.doc))
    const expected = contentOf(first().board.doc)
    await expect(async () => {
      for (const page of pages) expect(contentOf(await localCopy(page, board.boardId))).toEqual(expected)
    }).toPass()
    const { session } = await ana.ask<BoardInfo>('GET', '')
    expect(session).toEqual(first().state)
    expect(tools.flatMap(({ clients }) => clients).filter(({ closeCode }) => closeCode !== undefined)).toEqual([])
    expect([ana, ...phones].map(({ socketsLost }) => socketsLost)).toEqual([0, 0, 0, 0])
    await Promise.all(pages.map((page: Page) => tells(page, ['saved'])))
  })
  for (const person of tools) person.leave()
})
