import { readBoard } from '@palabre/shared/document'
import type { BallotReply, BoardInfo, OpenedBallot } from '@palabre/shared/protocol'
import { readConfirmations, readPeople } from '@palabre/shared/session'
import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { newDevice, tokenOf } from '../helpers/http-client.ts'
import { isSameDocument, type LivePerson, letIn } from '../helpers/live-person.ts'
import { expect, test } from './support/fixtures.ts'
import { contentOf, localCopy } from './support/local-copy.ts'
import { allSaved, enter, place, tells } from './support/steps.ts'
import { say } from './support/words.ts'
import { Guest, giveDots, lead, writeNote } from './support/workshop.ts'

const toolCount = 27
const phoneNames = ['Samira', 'Karim', 'Lou']
const everybody = toolCount + phoneNames.length
const step = (id: string, title: string, more: object = {}) => ({ id, title, ...more })
const plan = [
  step('accueil', 'Accueil', { minutes: 5, rights: 'look' }),
  step('carte', 'La carte des acteurs', { page: 'carte', minutes: 20 }),
  step('silence', 'Chacun·e écrit', { page: 'toile', rights: 'stickies', silent: true }),
  step('vote', 'Le vote', { page: 'carte' }),
  step('engagements', 'Les engagements', { page: 'engagements' }),
]

/** What is drawn by now, as a program sees it. */
const itemsOf = (person: LivePerson) => readBoard(person.board.doc).items
const countOf = (person: LivePerson, kind: string) =>
  [...itemsOf(person).values()].filter((item) => item.kind === kind).length
const idFor = (person: LivePerson, what: string) => `${what}-of-${person.joined.name}`.padEnd(12, '-')

/** Resolves once everybody sees something on the board, or in the session. */
const allSee = (people: readonly LivePerson[], holds: (person: LivePerson) => boolean) =>
  Promise.all(
    people.flatMap((person) => [person.board.until(() => holds(person)), person.session.until(() => holds(person))]),
  )

function drawActor(person: LivePerson, index: number): void {
  const geo = [(index % 6) * 240, Math.floor(index / 6) * 160, 160, 72, 0]
  person.draw('actor', idFor(person, 'actor'), { geo, name: `Acteur de ${person.joined.name}` }, 'carte')
}

function relate(person: LivePerson, other: LivePerson): void {
  const ends = { from: idFor(person, 'actor'), to: idFor(other, 'actor'), type: 'cooperation' }
  person.draw('relation', idFor(person, 'relation'), ends, 'carte')
}

// A recording of five pages would cost more than the workshop itself.
test.use({ trace: 'off' })

test('a workshop of thirty people, from the first who comes in to the files that are taken home', async ({
  newBoard,
  openDevice,
  openPage,
  server,
}) => {
  // Thirty people and five pages: minutes on a machine that has other things to do.
  test.setTimeout(300_000)
  const board = await newBoard('Atelier du quartier')
  const local = server.url
  const anaPage = await openPage(await openDevice('laptop'), board.links.facilitator)
  const ana = new Guest(anaPage)
  await enter(anaPage, 'Ana')
  let phones: readonly Guest[] = []
  let tools: readonly LivePerson[] = []
  const first = () => tools[0] as LivePerson

  await test.step('people come in, by link and by code', async () => {
    await ana.ask('POST', '/session', { do: 'plan', plan })
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
    const ways = [{ token: tokenOf(board.links.participant) }, { code: board.joinCode }] as const
    tools = await Promise.all(
      Array.from({ length: toolCount }, async (_, index) => {
        const way = ways[index % 2] as (typeof ways)[number]
        return (await letIn(local, way, `Outil${index + 1}`)).connect()
      }),
    )
    await allSee(tools, (person) => readPeople(person.session.doc).size === everybody + 1)
  })

  await test.step('a step for looking only, then one for drawing: actors and relations', async () => {
    await lead(anaPage, say('lead.begin'))
    await allSee(tools, ({ state }) => state.rights === 'look' && state.timer?.running === true)
    await lead(anaPage, say('lead.next'))
    await allSee(tools, ({ state }) => state.step === 1 && state.rights === 'all')
    for (const [index, person] of tools.entries()) drawActor(person, index)
    for (const [index, person] of tools.entries()) relate(person, tools[(index + 1) % tools.length] as LivePerson)
    await place(anaPage, 'actor', 'CCAS', { x: 300, y: 200 })
    await Promise.all(
      phones.map(({ page }, index) => place(page, 'actor', `De ${phoneNames[index]}`, { x: 120, y: 80 + 80 * index })),
    )
    await allSee(tools, (person) => countOf(person, 'actor') === everybody + 1)
    expect(countOf(first(), 'relation')).toBe(toolCount)
  })

  await test.step('the board freezes while they draw; rights shrink and come back: no stroke is lost', async () => {
    const strokes = new Set<string>()
    const drawing = tools.slice(0, 10).map(async (person) => {
      for (let stroke = 0; !person.state.frozen; stroke += 1) {
        const id = `${idFor(person, 'stroke')}-${stroke}`
        person.draw('sticky', id, { geo: [stroke * 10, 900, 90, 90, 0], text: new Y.Text('trait') }, 'toile')
        strokes.add(id)
        await person.board.allSaved()
      }
    })
    await allSee(tools, (person) => countOf(person, 'sticky') >= 20)
    await lead(anaPage, say('lead.freeze'), 'room')
    await Promise.all(drawing)
    await allSee(tools, (person) => person.state.frozen && countOf(person, 'sticky') === strokes.size)
    // Who draws on a frozen phone keeps it there, and it goes when the board thaws.
    await Promise.all(
      phones.map(({ page }) => expect(page.getByText(say('session.limit.frozen')).first()).toBeVisible()),
    )
    await lead(anaPage, say('lead.thaw'), 'room')
    await allSee(tools, ({ state }) => !state.frozen)
    await ana.ask('POST', '/session', { do: 'rights', rights: 'stickies' })
    await allSee(tools, ({ state }) => state.rights === 'stickies')
    const phone = (phones[0] as Guest).page
    // The actor drawn before is still selected, and its panel covers half of the phone.
    await phone.keyboard.press('Escape')
    await place(phone, 'sticky', 'Une note seulement', { x: 280, y: 200 })
    await allSee(tools, (person) => countOf(person, 'sticky') === strokes.size + 1)
    await ana.ask('POST', '/session', { do: 'rights', rights: 'all' })
  })

  await test.step('the timer: the same end for all', async () => {
    await ana.ask('POST', '/session', { do: 'timer', timer: 'start', ms: 300_000 })
    await lead(anaPage, say('lead.timer.pause'))
    await allSee(tools, ({ state }) => state.timer?.running === false)
    await lead(anaPage, say('lead.timer.resume'))
    await allSee(tools, ({ state }) => state.timer?.running === true)
    expect(new Set(tools.map(({ state }) => state.timer?.endsAt)).size).toBe(1)
    await lead(anaPage, say('lead.timer.stop'))
    await allSee(tools, ({ state }) => state.timer === null)
  })

  await test.step('everybody writes in silence, and all is shown at once', async () => {
    await ana.ask('POST', '/proxy', { do: 'people', count: 2 })
    await lead(anaPage, say('lead.next'))
    await allSee(tools, ({ state }) => state.step === 2 && state.silent?.state === 'open')
    for (const person of tools) person.note(idFor(person, 'note'), `Pensée de ${person.joined.name}`, 'toile')
    await ana.ask('POST', '/proxy', { do: 'note', person: 1, text: 'Pensée sans appareil' })
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

  await test.step('thirty people and two without a device vote by dots', async () => {
    await lead(anaPage, say('lead.next'))
    await allSee(tools, ({ state }) => state.step === 3)
    const items = tools.slice(0, 3).map((person) => idFor(person, 'actor'))
    const terms = { question: 'Par qui commencer ?', method: 'dots', items, dots: 3 }
    const { ballotId } = await ana.ask<OpenedBallot>('POST', '/ballots', terms)
    await allSee(tools, ({ state }) => state.ballots[ballotId]?.electorate === everybody + 2)
    const nameOf = (index: number) => `Acteur de ${(tools[index] as LivePerson).joined.name}`
    const votes = { votes: { [items[0] as string]: 2, [items[1] as string]: 1 } }
    await Promise.all([
      ...tools.map((person) => person.ask('PUT', `/ballots/${ballotId}/mine`, votes)),
      ...phones.map(({ page }) => giveDots(page, [nameOf(0), nameOf(0), nameOf(1)])),
      ...[1, 2].map((person) => ana.ask('POST', '/proxy', { do: 'ballot', ballotId, person, ...votes })),
    ])
    await allSee(tools, ({ state }) => state.ballots[ballotId]?.turnout === everybody + 2)
    expect(first().state.ballots[ballotId]).not.toHaveProperty('results')
    await lead(anaPage, say('ballots.lead.close'), 'ballots')
    const asked = anaPage.getByRole('dialog', { name: say('ballots.lead.closeTitle') })
    await asked.getByRole('button', { name: say('ballots.lead.close'), exact: true }).click()
    await allSee(tools, ({ state }) => state.ballots[ballotId]?.state === 'closed')
    const closed = await ana.ask<BallotReply>('GET', `/ballots/${ballotId}`)
    expect(closed).toMatchObject({ turnout: everybody + 2, electorate: everybody + 2, proxies: 2 })
    const sum = (dots: number, voters: number) => ({ dots, voters })
    expect(closed.results).toMatchObject({
      items: {
        [items[0] as string]: sum(2 * (everybody + 2), everybody + 2),
        [items[1] as string]: sum(everybody + 2, everybody + 2),
        [items[2] as string]: sum(0, 0),
      },
    })
    // The sums lie in front of everybody until they put them away.
    for (const { page } of [ana, ...phones]) {
      await expect(page.getByRole('dialog', { name: terms.question })).toContainText(nameOf(0))
      await page.keyboard.press('Escape')
    }
  })

  await test.step('commitments, confirmed by those who make them', async () => {
    await lead(anaPage, say('lead.next'))
    await allSee(tools, ({ state }) => state.step === 4)
    const promising = tools.slice(0, 5)
    for (const [index, person] of promising.entries()) {
      const geo = [(index % 3) * 320, Math.floor(index / 3) * 200, 280, 168, 0]
      const said = {
        geo,
        subjects: [person.id],
        what: `Ce que promet ${person.joined.name}`,
        names: { [person.id]: person.joined.name },
      }
      person.draw('commitment', idFor(person, 'promise'), said, 'engagements')
    }
    await Promise.all(promising.map((person) => person.board.allSaved()))
    await Promise.all(
      promising.map((person) => person.ask('POST', `/commitments/${idFor(person, 'promise')}/confirm`, {})),
    )
    await allSee(tools, (person) => readConfirmations(person.session.doc).size === promising.length)
  })

  await test.step('one person’s edits are taken back, one may only look, one is removed', async () => {
    const [undone, muted, removed] = tools.slice(-3) as [LivePerson, LivePerson, LivePerson]
    const theirs = idFor(undone, 'actor')
    await ana.ask('POST', `/participants/${undone.id}/undo`, { minutes: 60 })
    await allSee(tools, (person) => !itemsOf(person).has(theirs as never))
    await ana.ask('POST', `/participants/${muted.id}/mute`, {})
    await muted.sees((state) => state.muted.includes(muted.joined.participantId))
    const cut = Promise.all(removed.clients.map((client) => client.closed()))
    await ana.ask('POST', `/participants/${removed.id}/remove`, {})
    expect(await cut).toEqual([4403, 4403, 4403])
    tools = tools.filter((person) => person !== removed)
    await allSee(tools, (person) => readPeople(person.session.doc).size === everybody)
  })

  await test.step('the session ends, and nobody comes in any more', async () => {
    await lead(anaPage, say('lead.close'))
    await anaPage
      .getByRole('dialog')
      .getByRole('button', { name: say('lead.close'), exact: true })
      .click()
    await allSee(tools, ({ state }) => !state.open && state.timer === null)
    const late = await newDevice(local).call('POST', '/api/join', { code: board.joinCode, name: 'Tard' })
    expect(late.status).toBe(410)
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
