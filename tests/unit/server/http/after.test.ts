import { applyChanges, readBoard, ServerEdit } from '@palabre/shared/document'
import { minutesOf } from '@palabre/shared/model'
import type {
  BoardInfo,
  CompareReply,
  CreatedBoard,
  DraftedMinutes,
  ErrorReply,
  MeetingsReply,
  OpenedBallot,
  ParticipationReply,
} from '@palabre/shared/protocol'
import type { SessionState } from '@palabre/shared/session'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSystemClock } from '../../../../server/src/adapters/system-clock.ts'
import { actor } from '../../../helpers/board-world.ts'
import { commitment } from '../../../helpers/commitment-samples.ts'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice, tokenOf } from '../../../helpers/http-client.ts'
import { need, statement } from '../../../helpers/needs-world.ts'

const origin = 'http://localhost:4000'
const page = { page: 'diagnostic' as never }
const jardin = { ...need('jardin'), ...page }
const faim = { ...statement('Je saute des repas', undefined, { need: jardin.id, source: 'lived' }), ...page }
const salle = commitment('salle', { what: 'Prêter la salle', subjects: ['CCAS'], page: 'engagements' as never })
let server: TestApp
let board: CreatedBoard
let ana: Device
let samira: Device
let noe: Device
/** How much later than now it is, in ms. */
let later = 0

const device = () => newDevice(origin, server.fetch)
const at = (path = '') => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const join = (who: Device, belonging?: string) =>
  who.json('POST', '/api/join', { token: tokenOf(board.links.participant), ...(belonging ? { belonging } : {}) })
const lead = (body: object) => ana.json('POST', at('/session'), body)
const meetings = async (who = ana) => (await who.json<MeetingsReply>('GET', at('/meetings'))).meetings
const write = (...items: readonly (typeof jardin | typeof faim | typeof salle | ReturnType<typeof actor>)[]) =>
  server.rooms.edit({ kind: 'board', board: board.boardId }, 'seed', (doc) =>
    applyChanges(
      doc,
      items.map((item) => ({ op: 'create-item' as const, item })),
      new ServerEdit('seed'),
    ),
  )
const edit = (id: string, fields: object) =>
  server.rooms.edit({ kind: 'board', board: board.boardId }, 'seed', (doc) =>
    applyChanges(doc, [{ op: 'edit-item', id: id as never, fields: { ...fields } }], new ServerEdit('seed')),
  )
const boardNow = () => server.rooms.read({ kind: 'board', board: board.boardId }, readBoard)
const minutesTexts = async (id: string) => {
  const { items } = await boardNow()
  const { title, sections } = minutesOf([...items.values()].filter((item) => item.page === (id as never)))
  return {
    title: title?.text,
    sections: new Map(
      sections.map(({ heading, paragraphs }) => [heading?.text, paragraphs.map(({ text }) => text).join('\n')]),
    ),
  }
}

beforeEach(async () => {
  later = 0
  const clock = createSystemClock()
  server = createTestApp({ clock: { ...clock, now: () => clock.now() + later } })
  ana = device()
  samira = device()
  noe = device()
  board = await createBoard(ana, 'Quartier', 'blank')
  await joinByLink(ana, board.links.facilitator, 'Ana')
  await joinByLink(samira, board.links.participant, 'Samira')
  await joinByLink(noe, board.links.observer, 'Noé')
})
afterEach(() => server.close())

describe('the record of a session', () => {
  it('is kept when it closes, with steps, ballots and numbers, and nobody’s name', async () => {
    const plan = [
      { id: 'a', title: 'Accueil' },
      { id: 'b', title: 'Tour de parole' },
    ]
    await lead({ do: 'plan', plan })
    await lead({ do: 'next' })
    await write(jardin)
    const { ballotId } = await ana.json<OpenedBallot>('POST', at('/ballots'), {
      question: 'Par quoi commencer ?',
      method: 'dots',
      items: [jardin.id],
    })
    expect(await meetings()).toEqual([])
    await lead({ do: 'close' })
    await lead({ do: 'close' })
    const [meeting, ...others] = await meetings(samira)
    expect(others).toEqual([])
    expect(meeting).toMatchObject({
      attendance: { people: 3, facilitators: 1, participants: 1, observers: 1, proxies: 0 },
      belongings: { groups: [], others: 3 },
      ballots: [ballotId],
    })
    expect(meeting?.steps.map(({ title }) => title)).toEqual(['Accueil', 'Tour de parole'])
    expect(JSON.stringify(meeting)).not.toMatch(/Samira|Ana|Noé/)
  })

  it('ends the votes that are open and counts them, and the round whose notes were not shown', async () => {
    await write(jardin)
    const { ballotId } = await ana.json<OpenedBallot>('POST', at('/ballots'), {
      question: 'Par quoi commencer ?',
      method: 'dots',
      items: [jardin.id],
    })
    await samira.json('PUT', at(`/ballots/${ballotId}/mine`), { votes: { [jardin.id]: 2 } })
    await ana.json('POST', at('/silent'), { page: (await boardNow()).pages[0]?.id })
    await lead({ do: 'close' })
    const after = await ana.json<SessionState>('POST', at('/session'), { do: 'settings', settings: {} })
    expect(after.ballots[ballotId]).toMatchObject({
      state: 'closed',
      turnout: 1,
      results: { items: { [jardin.id]: { dots: 2, voters: 1 } } },
    })
    expect(after.silent).toMatchObject({ state: 'closed' })
    expect(await meetings()).toMatchObject([{ ballots: [ballotId] }])
  })

  it('counts those who came during it alone, and is one for each session', async () => {
    await lead({ do: 'close' })
    await lead({ do: 'open' })
    await join(device())
    await lead({ do: 'close' })
    const [second, first] = await meetings()
    expect(first?.attendance.people).toBe(3)
    expect(second?.attendance).toMatchObject({ people: 1, participants: 1 })
  })

  it('counts people without a device among those who came, the most there were', async () => {
    const proxies = (count: number) => ana.json('POST', at('/proxy'), { do: 'people', count })
    await proxies(4)
    const asked = async () => (await ana.json<ParticipationReply>('GET', at('/participation'))).attendance
    const came = { people: 7, facilitators: 1, participants: 5, observers: 1, proxies: 4 }
    expect(await asked()).toEqual(came)
    later = 600_000
    await proxies(2)
    expect(await asked()).toEqual(came)
    await lead({ do: 'close' })
    expect(await asked()).toEqual(came)
    const [meeting] = await meetings()
    expect(meeting?.attendance).toEqual(came)
    expect(meeting?.belongings).toEqual({ groups: [], others: 7 })
    const { pageId } = await ana.json<DraftedMinutes>('POST', at('/minutes'), { lang: 'fr' })
    expect((await minutesTexts(pageId)).sections.get('Qui était là')).toBe(
      '• Personnes venues\u202f: 7, dont 4 sans appareil (animation 1, participation 5, observation 1)',
    )
    await lead({ do: 'open' })
    expect((await asked()).proxies).toBe(0)
  })

  it('hides groups under five, also from subtraction', async () => {
    for (let count = 0; count < 6; count++) await join(device(), 'CCAS')
    for (let count = 0; count < 3; count++) await join(device(), 'Jardin partagé')
    await lead({ do: 'close' })
    const [meeting] = await meetings()
    // Three of one group, and three who said nothing: six together.
    expect(meeting?.belongings).toEqual({ groups: [{ label: 'CCAS', people: 6 }], others: 6 })
    expect(JSON.stringify(meeting)).not.toContain('Jardin')
  })
})

describe('two sessions compared', () => {
  it('tell what moved since', async () => {
    await write(jardin, salle)
    await lead({ do: 'close' })
    const [first] = await meetings()
    await write(faim)
    await edit(jardin.id, { priority: 4 })
    await edit(salle.id, { state: 'kept' })
    const path = at(`/meetings/compare?from=${first?.id}`)
    const now = await samira.json<CompareReply>('GET', path)
    expect(now.to.id).toBe('now')
    expect(now.kinds).toMatchObject({ statement: { added: [{ id: faim.id, label: 'Je saute des repas' }] } })
    expect(now.priorities).toMatchObject([{ id: jardin.id, before: null, after: 4 }])
    expect(now.commitments).toMatchObject([{ id: salle.id, before: 'proposed', after: 'kept' }])
    await lead({ do: 'open' })
    await lead({ do: 'close' })
    const [second] = await meetings()
    await server.rooms.edit({ kind: 'board', board: board.boardId }, 'seed', (doc) =>
      applyChanges(doc, [{ op: 'delete-item', id: faim.id }], new ServerEdit('seed')),
    )
    const between = await ana.json<CompareReply>('GET', `${path}&to=${second?.id}`)
    expect(between.kinds.statement?.counts).toMatchObject({ added: 1, gone: 0 })
    const after = await ana.json<CompareReply>('GET', at(`/meetings/compare?from=${second?.id}&to=now`))
    expect(after.kinds.statement?.gone).toEqual([{ id: faim.id, label: 'Je saute des repas' }])
  })

  it('must be known', async () => {
    const compare = (query: string) => ana.call('GET', at(`/meetings/compare?${query}`))
    expect(await code(await compare('from=meeting000001'))).toEqual([404, 'unknown_meeting'])
    expect(await code(await compare('from=now&to=meeting000001'))).toEqual([404, 'unknown_meeting'])
    expect(await code(await compare('to=now'))).toEqual([400, 'invalid_query'])
    expect(await code(await compare('from=../..'))).toEqual([400, 'invalid_query'])
  })
})

describe('participation', () => {
  it('is told in numbers, with the families that nobody speaks for', async () => {
    const ccas = { ...actor('CCAS'), page: 'carte' as never, family: 'public-authority' }
    const maison = { ...actor('Maison de quartier'), page: 'carte' as never, family: 'local-structure' }
    await write(jardin, faim, ccas, maison)
    const claim = { actorId: ccas.id }
    await ana.json('POST', at('/represents'), claim)
    const told = await samira.json<ParticipationReply>('GET', at('/participation'))
    expect(told.meeting?.closedAt).toBeNull()
    expect(told.attendance).toMatchObject({ people: 3, participants: 1 })
    expect(told.statements).toEqual({ lived: 1, professional: 0, data: 0, unsaid: 0 })
    expect(told.silentFamilies).toEqual([{ code: 'local-structure', actors: 1 }])
    expect(JSON.stringify(told)).not.toMatch(/Samira|Ana|Noé/)
  })

  it('is that of the last session once it is closed', async () => {
    await lead({ do: 'close' })
    await join(device())
    const told = await ana.json<ParticipationReply>('GET', at('/participation'))
    expect(told.meeting?.closedAt).toBeGreaterThan(0)
    expect(told.attendance.people).toBe(3)
  })
})

describe('minutes', () => {
  it('are drafted on a page of their own from what happened', async () => {
    await lead({ do: 'plan', plan: [{ id: 'a', title: 'Accueil' }] })
    await write(jardin, faim, salle)
    const { ballotId } = await ana.json<OpenedBallot>('POST', at('/ballots'), {
      question: 'Par quoi commencer ?',
      method: 'dots',
      items: [jardin.id],
    })
    await samira.json('PUT', at(`/ballots/${ballotId}/mine`), { votes: { [jardin.id]: 2 } })
    await ana.json('POST', at(`/ballots/${ballotId}/close`), {})
    await lead({ do: 'close' })
    const { pageId } = await ana.json<DraftedMinutes>('POST', at('/minutes'), {})
    const { pages } = await boardNow()
    expect(pages.at(-1)).toMatchObject({ id: pageId, kind: 'minutes' })
    const { title, sections } = await minutesTexts(pageId)
    expect(title).toMatch(/^Compte rendu du \d+ \S+ \d{4}$/)
    expect(pages.at(-1)?.title).toBe(title)
    expect([...sections.keys()]).toEqual([
      'Date et lieu',
      'Déroulé',
      'Qui était là',
      'Qui manque\u202f?',
      'Mandat',
      'Ce qui a été dit',
      'Besoins',
      'Tensions',
      'Décisions et votes',
      'Engagements',
      'Questions ouvertes',
      'Prochaine séance',
    ])
    expect(sections.get('Déroulé')).toMatch(/^• \d\d:\d\d – Accueil$/)
    expect(sections.get('Qui était là')).toContain('Personnes venues\u202f: 3')
    expect(sections.get('Besoins')).toBe('• jardin (1 parole)')
    expect(sections.get('Décisions et votes')).toBe(
      [
        '• Par quoi commencer ? – 1 vote sur 1',
        'Avec un seul vote, tout le monde sait qui a choisi quoi.',
        'jardin\u202f: 2 gommettes, de 1 personne',
      ].join('\n   – '),
    )
    expect(sections.get('Engagements')).toBe('• CCAS s’engage à\u202f: Prêter la salle – proposé')
    expect(sections.get('Tensions')).toBe('')
  })

  it('are written in the language asked for, about the session asked for', async () => {
    await lead({ do: 'close' })
    const [meeting] = await meetings()
    const { pageId } = await ana.json<DraftedMinutes>('POST', at('/minutes'), { meeting: meeting?.id, lang: 'en' })
    expect((await minutesTexts(pageId)).title).toMatch(/^Minutes of /)
    const unknown = await ana.call('POST', at('/minutes'), { meeting: 'meeting000001' })
    expect(await code(unknown)).toEqual([404, 'unknown_meeting'])
  })

  it('tell the time as clocks show it where they are asked for, wherever the server is', async () => {
    await lead({ do: 'plan', plan: [{ id: 'a', title: 'Accueil' }] })
    const told = async (timeZone: string) => {
      const { pageId } = await ana.json<DraftedMinutes>('POST', at('/minutes'), { timeZone })
      const [hour, minute] = (await minutesTexts(pageId)).sections.get('Déroulé')?.match(/\d\d/g) ?? []
      return Number(hour) * 60 + Number(minute)
    }
    const ahead = (await told('Asia/Kolkata')) - (await told('Etc/GMT'))
    expect((ahead + 24 * 60) % (24 * 60)).toBe(5 * 60 + 30)
    const wrong = await ana.call('POST', at('/minutes'), { timeZone: 'Nulle/Part' })
    expect(wrong.status).toBe(400)
  })

  it('hold what no page could, in several texts', async () => {
    await write(...Array.from({ length: 300 }, (_, index) => ({ ...need(`${'besoin '.repeat(8)}${index}`), ...page })))
    const { pageId } = await ana.json<DraftedMinutes>('POST', at('/minutes'), {})
    const { sections } = await minutesTexts(pageId)
    expect(sections.get('Besoins')?.split('\n')).toHaveLength(300)
    const { items } = await boardNow()
    for (const item of items.values()) if (item.kind === 'text') expect(item.text.length).toBeLessThan(10_000)
  })
})

describe('who may look back', () => {
  it('are those who write; minutes are for facilitators', async () => {
    for (const path of ['/meetings', '/meetings/compare?from=now', '/participation'])
      expect(await code(await noe.call('GET', at(path)))).toEqual([403, 'observers_look'])
    expect(await code(await samira.call('POST', at('/minutes'), {}))).toEqual([403, 'facilitators_only'])
    expect(await code(await noe.call('POST', at('/minutes'), {}))).toEqual([403, 'facilitators_only'])
    expect(await code(await device().call('GET', at('/meetings')))).toEqual([401, 'no_person'])
  })
})

describe('the last visit', () => {
  it('is nothing on the first one', async () => {
    expect((await samira.json<BoardInfo>('GET', at())).lastVisit).toBeNull()
  })

  it('is when somebody was last seen, once a session was closed since', async () => {
    const { participantId } = await samira.json<BoardInfo>('GET', at())
    await server.registry.people.seen(participantId, 5_000, () => false)
    expect((await samira.json<BoardInfo>('GET', at())).lastVisit).toBe(5_000)
    const now = Date.now()
    await server.registry.people.seen(participantId, now, (seenAt) => now - seenAt > 1)
    expect((await samira.json<BoardInfo>('GET', at())).lastVisit).toBe(5_000)
  })
})

describe('minutes taken home', () => {
  const exported = (who: Device, path: string) => who.call('GET', at(`/export/${path}`))
  const wordsIn = async (reply: Response, part: string) =>
    strFromU8(unzipSync(new Uint8Array(await reply.arrayBuffer()))[part] ?? new Uint8Array())

  it('are the last ones, or a draft that is not kept', async () => {
    const draft = await exported(samira, 'odt?lang=fr')
    expect(draft.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.text')
    expect(await wordsIn(draft, 'content.xml')).toContain('Qui était là')
    expect((await boardNow()).pages.some(({ kind }) => kind === 'minutes')).toBe(false)
    const { pageId } = await ana.json<DraftedMinutes>('POST', at('/minutes'), {})
    const { items } = await boardNow()
    const title = [...items.values()].find((item) => item.page === (pageId as never) && item.kind === 'text')
    await server.rooms.edit({ kind: 'board', board: board.boardId }, 'seed', (doc) =>
      applyChanges(
        doc,
        [{ op: 'splice-text', id: title?.id as never, at: 0, remove: 0, insert: 'Le ' }],
        new ServerEdit('seed'),
      ),
    )
    expect(await wordsIn(await exported(samira, 'docx'), 'word/document.xml')).toContain('Le Compte rendu')
    expect((await exported(samira, `pdf?page=${pageId}`)).headers.get('content-type')).toBe('application/pdf')
    expect(await code(await exported(samira, 'docx?page=carte'))).toEqual([409, 'not_minutes'])
    expect(await code(await exported(samira, 'docx?page=nowhere00000'))).toEqual([404, 'unknown_page'])
  })

  it('tell observers no name of a person', async () => {
    const promise = { ...salle, subjects: ['Samira'] }
    await write(promise)
    expect(await wordsIn(await exported(samira, 'odt?lang=fr'), 'content.xml')).toContain('Samira s’engage')
    const open = await wordsIn(await exported(noe, 'odt?lang=fr'), 'content.xml')
    expect(open).toContain('une personne s’engage')
    expect(open).not.toContain('Samira')
    expect(await code(await exported(noe, 'odt?variant=interne'))).toEqual([403, 'publishable_only'])
  })

  it('leave out what only facilitators see for now', async () => {
    await write(jardin)
    await lead({ do: 'hide', what: 'items', ids: [jardin.id] })
    expect(await wordsIn(await exported(samira, 'odt'), 'content.xml')).not.toContain('jardin')
  })
})
