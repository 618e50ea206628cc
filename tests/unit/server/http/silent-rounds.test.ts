import { deleteNote, keptRound, putInRound } from '@palabre/shared/document'
import type { ItemId } from '@palabre/shared/ids'
import type { OpenedSilent } from '@palabre/shared/protocol'
import type { SessionState, SilentRound } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { pictureFile } from '../../../helpers/pictures.ts'
import { type SilentWorld, silentWorld } from '../../../helpers/silent-world.ts'

let world: SilentWorld

beforeEach(async () => {
  world = await silentWorld()
})
afterEach(() => world.server.close())

const words = async () => (await world.shown()).map(({ text }) => text).sort()
const counted = (counts: object) =>
  vi.waitFor(async () => expect((await world.session()).silent).toMatchObject(counts), { timeout: 5_000 })

describe('two hands on one round', () => {
  it('take one turn together when both saw as many people left', async () => {
    const { open, write, samira, lou, reveal } = world
    const id = await open()
    await write(samira, id, 'le bus')
    await write(lou, id, 'le loyer')
    await write(await world.join('Zoé'), id, 'la place')
    const first = { order: 'turns', ifPeople: 3 }
    const both = await Promise.all([reveal(id, first), reveal(id, first)])
    expect(both.map(({ people }) => people)).toEqual([2, 2])
    expect(await words()).toHaveLength(1)
    await Promise.all([reveal(id, { order: 'turns', ifPeople: 2 }), reveal(id, { order: 'turns', ifPeople: 2 })])
    expect(await words()).toHaveLength(2)
    expect(await reveal(id, { order: 'turns', rest: true })).toMatchObject({ state: 'revealed', notes: 0 })
    expect(await words()).toEqual(['la place', 'le bus', 'le loyer'])
  })

  it('lead everybody to what was shown, and say whose it is where names are told', async () => {
    const { open, write, samira, lou, reveal, session, ana, at } = world
    const step = { id: 'write', title: 'Écrire' }
    await ana.json('POST', at('/session'), { do: 'plan', plan: [step] })
    const id = await open()
    await write(samira, id, 'le bus')
    await write(lou, id, 'le loyer')
    const first = await reveal(id, { order: 'turns' })
    expect([samira.participantId, lou.participantId]).toContain(first.turn)
    expect(first).toMatchObject({ shownIn: 'write', view: [0, 0, 180, 180] })
    const { spotlight } = await session()
    expect(spotlight).toMatchObject({ page: first.page, view: first.view, held: false, notes: id })
    const last = await reveal(id, { order: 'turns' })
    expect(last).toMatchObject({ state: 'revealed', view: [0, 0, 380, 180] })
    expect((await session()).spotlight?.view).toEqual([200, 0, 180, 180])
  })

  it('name nobody in turns without names, and let go nobody who is held somewhere', async () => {
    const { open, write, samira, lou, reveal, session, ana, at, pageOf } = world
    const id = await open()
    await write(samira, id, 'le bus')
    await write(lou, id, 'le loyer')
    await ana.json('POST', at('/session'), { do: 'spotlight', page: pageOf('free') })
    expect(await reveal(id, { order: 'turns', anonymous: true })).not.toHaveProperty('turn')
    const state = await session()
    expect(state.spotlight).toMatchObject({ held: true })
    for (const { participantId } of [samira, lou]) expect(JSON.stringify(state)).not.toContain(participantId)
  })

  it('reveal the way the first of them said', async () => {
    const { open, write, samira, reveal } = world
    const id = await open()
    await write(samira, id, 'le bus')
    const [first, second] = await Promise.all([reveal(id, { anonymous: true }), reveal(id, { anonymous: false })])
    expect(second.reveal).toEqual(first.reveal)
    expect(await words()).toEqual(['le bus'])
  })
})

describe('what comes after a reveal began', () => {
  it('stays private, also from somebody who has had their turn', async () => {
    const { open, write, samira, lou, reveal, notesOf } = world
    const id = await open()
    await write(samira, id, 'le bus')
    await write(lou, id, 'le loyer')
    await reveal(id, { order: 'turns' })
    for (const who of [samira, lou]) await write(who, id, `tard ${who.name}`)
    expect(await reveal(id, { order: 'turns' })).toMatchObject({ state: 'revealed' })
    expect(await words()).toEqual(['le bus', 'le loyer'])
    expect((await notesOf(samira)).map(({ text }) => text)).toEqual(['tard Samira'])
    expect((await notesOf(lou)).map(({ text }) => text)).toEqual(['tard Lou'])
  })

  it('is shown by its author alone, and only what they choose of it', async () => {
    const { open, write, samira, lou, reveal, notesOf, at } = world
    const id = await open()
    await reveal(id)
    await write(samira, id, 'oui', 'non')
    await write(lou, id, 'peut-être')
    const [wanted] = (await notesOf(samira)).filter(({ text }) => text === 'oui')
    const body = { notes: [wanted?.id], anonymous: true }
    await samira.device.json('POST', at(`/silent/${id}/mine/reveal`), body)
    expect(await words()).toEqual(['oui'])
    expect((await world.shown())[0]?.author).not.toBe(samira.participantId)
    expect(await notesOf(samira)).toHaveLength(1)
    expect(await notesOf(lou)).toHaveLength(1)
  })

  it('does not slip into the next round, nor does what its author keeps', async () => {
    const { open, write, samira, lou, reveal, notesOf, editNotes } = world
    const first = await open()
    await reveal(first)
    await write(samira, first, 'trop tard')
    await write(lou, first, 'à moi')
    const [mine] = await notesOf(lou)
    await editNotes(lou, (doc) => putInRound(doc, mine?.id as ItemId, keptRound))
    const second = await open()
    expect((await world.session()).silent).toMatchObject({ notes: 0, people: 0 })
    await reveal(second)
    expect(await words()).toEqual([])
    expect(await notesOf(lou)).toHaveLength(1)
  })

  it('may be withdrawn before its turn', async () => {
    const { open, write, samira, lou, reveal, notesOf, editNotes } = world
    const id = await open()
    await write(samira, id, 'le bus')
    await write(lou, id, 'le loyer')
    await reveal(id, { order: 'turns' })
    const [last] = [...(await notesOf(samira)), ...(await notesOf(lou))]
    for (const who of [samira, lou]) await editNotes(who, (doc) => deleteNote(doc, last?.id as ItemId))
    expect(await reveal(id, { order: 'turns' })).toMatchObject({ state: 'revealed', notes: 0 })
    expect(await words()).toHaveLength(1)
  })
})

describe('what goes away meanwhile', () => {
  it('a page: the notes go to another, and the round says which', async () => {
    const { open, write, samira, reveal, pageOf, edit } = world
    const id = await open({ page: pageOf('needs'), column: 'gap' })
    await write(samira, id, 'le bus')
    await edit((doc) => doc.getMap('pages').delete(pageOf('needs')))
    expect(await reveal(id)).toMatchObject({ state: 'revealed', page: pageOf('free') })
    expect((await world.shown())[0]).toMatchObject({ kind: 'sticky', page: pageOf('free') })
  })

  it('every page: nothing is revealed, and nothing lost', async () => {
    const { open, write, samira, ana, at, code, edit, notesOf } = world
    const id = await open()
    await write(samira, id, 'le bus')
    await edit((doc) => {
      for (const page of [...doc.getMap('pages').keys()]) doc.getMap('pages').delete(page)
    })
    expect(await code(ana.call('POST', at(`/silent/${id}/reveal`), {}))).toEqual([404, 'unknown_page'])
    expect((await world.session()).silent).toMatchObject({ state: 'open' })
    expect(await notesOf(samira)).toHaveLength(1)
  })

  it('a person who is removed: their notes stay private, and everybody is told how many', async () => {
    const { open, write, samira, lou, ana, at, reveal, notesOf } = world
    const id = await open()
    await write(samira, id, 'le bus')
    await write(lou, id, 'un', 'deux')
    await counted({ notes: 3, people: 2 })
    await ana.json('POST', at(`/participants/${lou.participantId}/remove`), {})
    await counted({ notes: 1, people: 1, aside: 2 })
    expect(await reveal(id)).toMatchObject({ state: 'revealed', aside: 2 })
    expect(await words()).toEqual(['le bus'])
    expect(await notesOf(lou)).toHaveLength(2)
  })

  it('nobody who is let back in: their notes count, and are shown with the others', async () => {
    const { open, write, samira, lou, ana, at, reveal } = world
    const id = await open()
    await write(samira, id, 'le bus')
    await write(lou, id, 'un')
    await ana.json('POST', at(`/participants/${lou.participantId}/remove`), {})
    await counted({ notes: 1, people: 1, aside: 1 })
    await ana.json('POST', at(`/participants/${lou.participantId}/let-back`), {})
    await counted({ notes: 2, people: 2 })
    await reveal(id)
    expect((await words()).toSorted()).toEqual(['le bus', 'un'])
  })

  it('an id: a note that has the id of something on the board is still shown', async () => {
    const { open, write, samira, reveal, notesOf, edit } = world
    const id = await open()
    await write(samira, id, 'le bus')
    const [note] = await notesOf(samira)
    const other = new Y.Map<unknown>()
    other.set('base', { kind: 'sticky', author: 'p_somebody0', at: 1 })
    other.set('page', world.pageOf('free'))
    other.set('order', 'a0')
    other.set('geo', [0, 0, 180, 180, 0])
    other.set('text', new Y.Text('là avant'))
    await edit((doc) => doc.getMap('items').set(note?.id as string, other))
    await reveal(id)
    expect(await words()).toEqual(['le bus', 'là avant'].sort())
  })
})

describe('closing without showing', () => {
  it('leaves the notes with their authors, who can be asked to go on', async () => {
    const { open, write, samira, ana, at, code, notesOf, reveal } = world
    const id = await open()
    await write(samira, id, 'le bus')
    const close = () => ana.json<SilentRound>('POST', at(`/silent/${id}/close`), {})
    expect(await close()).toMatchObject({ state: 'closed' })
    expect(await close()).toMatchObject({ state: 'closed' })
    expect(await notesOf(samira)).toHaveLength(1)
    expect(await words()).toEqual([])
    expect(await code(ana.call('POST', at(`/silent/${id}/reveal`), {}))).toEqual([409, 'silent_closed'])
    expect(await code(samira.device.call('POST', at(`/silent/${id}/close`), {}))).toEqual([403, 'facilitators_only'])
    expect(await ana.json('POST', at(`/silent/${id}/reopen`), {})).toMatchObject({ state: 'open', notes: 1, people: 1 })
    expect(await reveal(id)).toMatchObject({ state: 'revealed' })
    expect(await words()).toEqual(['le bus'])
  })

  it('stops turns half-way, and nobody who was not to be named is named later', async () => {
    const { open, write, samira, lou, ana, at, reveal } = world
    const id = await open()
    await write(samira, id, 'le bus')
    await write(lou, id, 'le loyer')
    await reveal(id, { order: 'turns', anonymous: true })
    await ana.json('POST', at(`/silent/${id}/close`), {})
    await ana.json('POST', at(`/silent/${id}/reopen`), {})
    await reveal(id, { order: 'together', anonymous: false })
    const authors = new Set((await world.shown()).map(({ author }) => author as string))
    expect(authors).not.toContain(samira.participantId)
    expect(authors).not.toContain(lou.participantId)
    expect(await words()).toHaveLength(2)
  })
})

describe('who is named', () => {
  it('nobody, where that was promised when the round began', async () => {
    const { open, write, samira, reveal } = world
    const id = await open({ anonymous: true })
    await write(samira, id, 'le bus')
    expect((await reveal(id, { anonymous: false })).reveal).toEqual({ order: 'together', anonymous: true })
    expect(JSON.stringify(await world.shown())).not.toContain(samira.participantId)
  })

  it('whoever wrote it, whatever a note says of its author', async () => {
    const { open, write, samira, lou, reveal } = world
    const id = await open()
    await write({ ...samira, participantId: samira.participantId }, id, 'le bus')
    await world.editNotes(samira, (doc) => {
      const [key, note] = [...doc.getMap('notes').entries()][0] as [string, Y.Map<unknown>]
      const base = note.get('base') as object
      note.set('base', { ...base, author: lou.participantId })
      expect(key).toBeTruthy()
    })
    await reveal(id)
    expect((await world.shown())[0]?.author).toBe(samira.participantId)
  })
})

it('takes as many notes of one person as a person writes; the rest stays with them', async () => {
  const { open, write, samira, reveal, notesOf } = world
  const id = await open()
  await write(samira, id, ...Array.from({ length: 130 }, (_, index) => `idée ${index}`))
  await reveal(id)
  expect(await words()).toHaveLength(100)
  expect(await notesOf(samira)).toHaveLength(30)
})

it('nobody shows their own while the board is frozen, while all look, or while they were asked to', async () => {
  const { open, write, samira, ana, at, code } = world
  const id = await open()
  await write(samira, id, 'le bus')
  const show = () => samira.device.call('POST', at(`/silent/${id}/mine/reveal`), {})
  await ana.json('POST', at('/session'), { do: 'freeze' })
  expect(await code(show())).toEqual([403, 'frozen'])
  await ana.json('POST', at('/session'), { do: 'freeze', frozen: false })
  await ana.json('POST', at('/session'), { do: 'rights', rights: 'look' })
  expect(await code(show())).toEqual([403, 'look_only'])
  await ana.json('POST', at('/session'), { do: 'rights', rights: 'all' })
  await ana.json('POST', at(`/participants/${samira.participantId}/mute`), {})
  expect(await code(show())).toEqual([403, 'look_only'])
  expect(await words()).toEqual([])
})

describe('a step in which everybody writes', () => {
  it('opens a round when it is entered, once, and shows nothing when it is left', async () => {
    const { ana, at, pageOf, write, samira } = world
    const plan = [
      { id: 'talk', title: 'Parler' },
      { id: 'write', title: 'Écrire', page: pageOf('free'), silent: true },
      { id: 'sort', title: 'Trier' },
      { id: 'tell', title: 'Confier', page: pageOf('free'), silent: true, anonymous: true },
    ]
    const go = (body: object) => ana.json<SessionState>('POST', at('/session'), body)
    await go({ do: 'plan', plan })
    const { silent } = await go({ do: 'next' })
    expect(silent).toMatchObject({ state: 'open', page: pageOf('free') })
    expect(silent).not.toHaveProperty('anonymous')
    await write(samira, silent?.id as string, 'le bus')
    expect((await go({ do: 'goto', step: 1 })).silent?.id).toBe(silent?.id)
    const after = await go({ do: 'next' })
    expect(after.silent).toMatchObject({ id: silent?.id, state: 'open' })
    expect(await words()).toEqual([])
    await ana.json('POST', at(`/silent/${silent?.id}/close`), {})
    expect((await go({ do: 'next' })).silent).toMatchObject({ state: 'open', anonymous: true })
  })

  it('lets nobody add to the board until all is shown, and asks its own question also in the next step', async () => {
    const { ana, at, pageOf, samira, code, reveal, write } = world
    const plan = [
      {
        id: 'write',
        title: 'Écrire',
        page: pageOf('free'),
        silent: true,
        rights: 'stickies',
        instruction: 'Qui manque ?',
      },
      { id: 'sort', title: 'Trier', rights: 'stickies', instruction: 'On trie.' },
    ]
    const go = (body: object) => ana.json<SessionState>('POST', at('/session'), body)
    const add = async () => code(samira.device.call('POST', at('/assets'), await pictureFile('jpeg')))
    await go({ do: 'plan', plan })
    const { silent } = await go({ do: 'goto', step: 0 })
    await write(samira, silent?.id as string, 'le bus')
    expect(await add()).toEqual([403, 'look_only'])
    expect((await go({ do: 'next' })).silent).toMatchObject({ question: 'Qui manque ?' })
    expect(await add()).toEqual([403, 'look_only'])
    expect(await reveal(silent?.id as string)).toMatchObject({ state: 'revealed', question: 'Qui manque ?' })
    expect(await add()).toEqual([403, 'stickies_only'])
  })

  it('ends with its step when nobody has written in it: the next one asks its own question, under its own promise', async () => {
    const { ana, at, pageOf, write, samira } = world
    const go = (body: object) => ana.json<SessionState>('POST', at('/session'), body)
    const step = (id: string, more: object = {}) => ({ id, title: id, page: pageOf('free'), ...more })
    const asks = { silent: true, instruction: 'Qui manque ?' }
    const needs = { page: pageOf('needs'), column: 'gap' }
    await go({
      do: 'plan',
      plan: [step('a', { silent: true }), step('b', { ...asks, ...needs, anonymous: true }), step('c')],
    })
    const first = (await go({ do: 'goto', step: 0 })).silent
    const second = (await go({ do: 'next' })).silent
    expect(second).toMatchObject({ state: 'open', question: 'Qui manque ?', anonymous: true, column: 'gap' })
    expect(second?.id).not.toBe(first?.id)
    expect((await go({ do: 'next' })).silent).toMatchObject({ id: second?.id, state: 'closed' })
    const third = (await go({ do: 'back' })).silent
    await write(samira, third?.id as string, 'le bus')
    expect((await go({ do: 'back' })).silent).toMatchObject({ id: third?.id, state: 'open' })
  })

  it('ends with the session, also in the middle of its turns', async () => {
    const { open, ana, at, samira, lou, write, reveal, notesOf } = world
    const id = await open()
    await write(samira, id, 'le bus')
    await write(lou, id, 'le loyer')
    expect(await reveal(id, { order: 'turns' })).toMatchObject({ state: 'revealing', people: 1 })
    const after = await ana.json<SessionState>('POST', at('/session'), { do: 'close' })
    expect(after.silent).toMatchObject({ id, state: 'closed' })
    expect([...(await notesOf(samira)), ...(await notesOf(lou))]).toHaveLength(1)
  })

  it('opens a round with the session when it is the first', async () => {
    const { ana, at, pageOf } = world
    const go = (body: object) => ana.json<SessionState>('POST', at('/session'), body)
    await go({ do: 'close' })
    await go({ do: 'plan', plan: [{ id: 'write', title: 'Écrire', page: pageOf('free'), silent: true }] })
    expect((await go({ do: 'open' })).silent).toMatchObject({ state: 'open', page: pageOf('free') })
  })
})

describe('notes of people without a device', () => {
  it('count as their own, can be changed and taken back, and keep to the number declared', async () => {
    const { open, ana, at, code, reveal } = world
    const id = await open()
    const note = (body: object) => ana.json<{ noteId: string }>('POST', at('/proxy'), { do: 'note', ...body })
    expect(await code(ana.call('POST', at('/proxy'), { do: 'note', text: 'un' }))).toEqual([409, 'proxy_undeclared'])
    await ana.json('POST', at('/proxy'), { do: 'people', count: 2 })
    const { noteId } = await note({ person: 1, text: 'un' })
    await note({ person: 2, text: 'deux' })
    const third = await note({ person: 2, text: 'trois' })
    await counted({ notes: 3, people: 2 })
    expect(await code(ana.call('POST', at('/proxy'), { do: 'note', person: 3, text: 'x' }))).toEqual([
      409,
      'proxy_undeclared',
    ])
    expect(await code(ana.call('POST', at('/proxy'), { do: 'note', person: 1 }))).toEqual([400, 'invalid_body'])
    await note({ person: 1, noteId, text: 'un, corrigé' })
    await note({ person: 2, noteId: third.noteId })
    await counted({ notes: 2, people: 2 })
    await reveal(id)
    expect(await words()).toEqual(['deux', 'un, corrigé'])
  })
})

it('a round needs the page it names', async () => {
  const { ana, at, code, open } = world
  expect(await code(ana.call('POST', at('/silent'), { page: 'nowhere' }))).toEqual([404, 'unknown_page'])
  const id = await open()
  expect(await code(ana.call('POST', at('/silent/no-such-round/close'), {}))).toEqual([404, 'unknown_silent'])
  expect((await ana.json<SilentRound>('POST', at(`/silent/${id}/close`), {})).state).toBe('closed')
  await expect(ana.json<OpenedSilent>('POST', at('/silent'), { page: world.pageOf('free') })).resolves.toBeTruthy()
})
