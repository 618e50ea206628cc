import { readBoard } from '@palabre/shared/document'
import type { BoardInfo, CreatedBoard, ImportReply, TemplateInfo, TemplateReply } from '@palabre/shared/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, joinByLink, newDevice } from '../../../helpers/http-client.ts'

const origin = 'http://192.168.1.12:4000'
let server: TestApp

beforeEach(() => {
  server = createTestApp()
})
afterEach(() => server.close())

const device = () => newDevice(origin, server.fetch)
const list = (lang = 'fr') => device().json<readonly TemplateInfo[]>('GET', `/api/templates?lang=${lang}`)
const idsOf = async () => (await list()).map(({ id }) => id)

const ours = (changed: object = {}) =>
  JSON.stringify({
    id: 'notre-methode',
    title: { fr: 'Notre méthode', en: 'Our method' },
    description: { fr: 'À nous.', en: 'Ours.' },
    minutes: 20,
    material: { fr: [], en: [] },
    instruction: { fr: 'Faites.', en: 'Do.' },
    board: {
      format: 'palabre-board',
      version: 1,
      meta: {},
      pages: [{ id: 'toile', kind: 'free', order: 'a0', title: { fr: 'Ici', en: 'Here' } }],
      items: [
        {
          id: 'une-note-ici',
          kind: 'sticky',
          page: 'toile',
          order: 'a0',
          geo: [0, 0, 180, 180, 0],
          text: { fr: 'Bonjour', en: 'Hello' },
        },
      ],
    },
    ...changed,
  })

describe('the list', () => {
  it('is in the language asked for, or that of the caller', async () => {
    const titleOf = (templates: readonly TemplateInfo[]) => templates.find(({ id }) => id === 'blank')?.title
    expect(titleOf(await list('fr'))).toBe('Planche vide')
    expect(titleOf(await list('en'))).toBe('Blank board')
    expect(titleOf(await device().json('GET', '/api/templates'))).toBe('Planche vide')
    expect((await device().call('GET', '/api/templates?lang=tlh')).status).toBe(400)
  })

  it('says what each brings', async () => {
    expect((await list('en')).find(({ id }) => id === 'diagnostic-partage')).toMatchObject({
      minutes: 90,
      group: 'start',
      pages: ['needs'],
      hasExample: true,
    })
  })

  it('takes in what the host adds, changes and takes away, as it happens', async () => {
    const shipped = await idsOf()
    server.templateFiles.put('ours.json', ours())
    expect(await idsOf()).toEqual([...shipped, 'notre-methode'])
    server.templateFiles.put('ours.json', ours({ id: 'autre-methode' }))
    expect(await idsOf()).toEqual([...shipped, 'autre-methode'])
    server.templateFiles.put('ours.json', undefined)
    expect(await idsOf()).toEqual(shipped)
  })

  it('passes over bad files, says so once, and keeps the good ones', async () => {
    server.templateFiles.put('1.json', '{')
    server.templateFiles.put('2.json', ours({ id: 'blank' }))
    server.templateFiles.put('3.json', ours())
    server.templateFiles.put('4.json', ours({ title: { fr: 'Le secret de Samira', en: 5 } }))
    server.templateFiles.put('5.json', ours())
    const shipped = (await idsOf()).slice(0, -1)
    expect(await idsOf()).toEqual([...shipped, 'notre-methode'])
    expect(shipped.filter((id) => id === 'blank').length).toBe(1)
    const told = server
      .logged()
      .split('\n')
      .filter((line) => line.includes('a template file was left out'))
      .map((line) => JSON.parse(line) as { file: string; reason: string; field?: string })
    expect(told.map(({ file, reason, field }) => [file, reason, field]).sort()).toEqual([
      ['1.json', 'template_not_json', undefined],
      ['2.json', 'template_id_taken', 'id'],
      ['4.json', 'template_invalid', 'title.en'],
      ['5.json', 'template_id_taken', 'id'],
    ])
    expect(server.logged()).not.toContain('Samira')
  })
})

describe('one template', () => {
  it('comes whole, in one language, with its example where asked', async () => {
    const path = '/api/templates/engagements?lang=en'
    const sheet = await device().json<TemplateReply>('GET', path)
    expect(sheet).toMatchObject({ id: 'engagements', title: 'Commitments', board: { format: 'palabre-board' } })
    expect(sheet.instruction).toContain('Promising nothing is allowed')
    const filled = await device().json<TemplateReply>('GET', `${path}&example=1`)
    expect(JSON.stringify(filled.board)).toContain('Market gardeners')
    expect(JSON.stringify(sheet.board)).not.toContain('Market gardeners')
  })

  it.each(['nothing', '__proto__', '..%2F..%2Fpalabre.db'])('is not there: %s', async (id) => {
    expect((await device().call('GET', `/api/templates/${id}`)).status).toBe(404)
  })

  it('adds its pages to a board, once for each time, and leaves the rest as it was', async () => {
    server.templateFiles.put('ours.json', ours())
    const facilitator = device()
    const { boardId, links } = await createBoard(facilitator, 'Quartier')
    await joinByLink(facilitator, links.facilitator)
    const before = await facilitator.json<BoardInfo>('GET', `/api/boards/${boardId}`)
    const { board } = await facilitator.json<TemplateReply>('GET', '/api/templates/notre-methode?lang=en')
    const add = () =>
      facilitator.json<ImportReply>('POST', `/api/boards/${boardId}/import?format=palabre&pages=new`, board)
    const first = await add()
    expect(first).toMatchObject({ created: { sticky: 1 }, warnings: [], pages: [expect.any(String)] })
    const second = await add()
    const after = await facilitator.json<BoardInfo>('GET', `/api/boards/${boardId}`)
    expect(after.title).toBe('Quartier')
    expect(after.pages).toEqual([
      ...before.pages,
      { id: first.pages[0], kind: 'free', title: 'Here' },
      { id: second.pages[0], kind: 'free', title: 'Here' },
    ])
  })
})

describe('a board from a template', () => {
  const fresh = async (body: object) => {
    const { boardId } = await device().json<CreatedBoard>('POST', '/api/boards', { title: 'Quartier', ...body })
    const board = await server.rooms.read({ kind: 'board', board: boardId }, readBoard)
    return [...board.items.values()]
  }

  it('is empty or filled in, in the language of whoever makes it', async () => {
    const plain = await fresh({ template: 'engagements' })
    expect(plain.filter(({ kind }) => kind === 'commitment')).toEqual([])
    const filled = await fresh({ template: 'engagements', lang: 'en', example: true })
    expect(filled.flatMap((item) => (item.kind === 'commitment' ? item.subjects : []))).toContain('Town hall')
  })

  it('may be one of the host’s', async () => {
    server.templateFiles.put('ours.json', ours())
    expect(await fresh({ template: 'notre-methode' })).toMatchObject([{ kind: 'sticky', text: 'Bonjour' }])
  })
})
