import { describeOutcome, warningWords } from '@palabre/client/src/panels/take-home/describe-outcome.ts'
import { contentOf, importText } from '@palabre/client/src/panels/take-home/import-file.ts'
import { createTakeHome } from '@palabre/client/src/panels/take-home/take-home.ts'
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import type { BoardId, PageId, ParticipantId } from '@palabre/shared/ids'
import { createInstance, type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'

const who = {
  boardId: 'board00001' as BoardId,
  participantId: 'p_0123456789' as ParticipantId,
  language: () => 'en-GB',
}
const carte = 'carte' as PageId
let t: TFunction

beforeAll(async () => {
  const i18n = createInstance()
  await i18n.init({ lng: 'fr', resources: { fr: { translation: fr } }, interpolation: { escapeValue: false } })
  t = i18n.t
})

/** A server that answers one thing and remembers what it was asked. */
function answering(status: number, body: unknown) {
  const asked: { url: string; body: unknown }[] = []
  const takeHome = createTakeHome({
    ...who,
    app: new URL('http://192.168.1.20:4000/atelier/'),
    timeZone: 'Europe/Paris',
    fetch: async (url, init) => {
      asked.push({ url: String(url), body: init?.body })
      return new Response(JSON.stringify(body), { status })
    },
  })
  return { takeHome, asked }
}

describe('exporting', () => {
  const { takeHome } = answering(200, {})
  const query = (format: 'pdf' | 'png' | 'json') =>
    new URL(takeHome.exportUrl({ format, variant: 'diffusable', paper: 'A0', page: carte }))

  test('asks for a page under the address of the app', () => {
    const url = query('png')
    expect(url.pathname).toBe('/atelier/api/boards/board00001/export/png')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      as: who.participantId,
      variant: 'diffusable',
      lang: 'en',
      timeZone: 'Europe/Paris',
      page: 'carte',
    })
  })

  test('names the paper for PDF alone, and no page for the whole board', () => {
    expect(query('pdf').searchParams.get('paper')).toBe('A0')
    expect(query('png').searchParams.has('paper')).toBe(false)
    expect(query('json').searchParams.has('page')).toBe(false)
  })
})

describe('importing', () => {
  const board = JSON.stringify({ format: 'palabre-board', version: 1 })
  const reply = (created: Record<string, number>, warnings: readonly string[] = []) => ({
    created,
    warnings,
    pages: [carte],
  })

  test('sends a board and says what was added, and where', async () => {
    const { takeHome, asked } = answering(200, reply({ actor: 12, relation: 20, sticky: 0 }))
    const outcome = await importText(takeHome, board, 'palabre')
    expect(asked[0]?.url).toContain('/import?as=p_0123456789&format=palabre')
    expect(asked[0]?.body).toBe(board)
    expect(describeOutcome(outcome, t)).toBe('Ajouté\u202f: 12 acteurs, 20 relations.')
    expect(outcome).toMatchObject({ ok: true, pages: [carte] })
    const votes = { ok: true, created: {}, warnings: [], pages: [], session: { ballots: 2, confirmations: 1 } } as const
    expect(describeOutcome(votes, t)).toBe('Ajouté\u202f: 2 votes, 1 confirmation.')
  })

  test('asks for one territory, and for pages of their own', async () => {
    const { takeHome, asked } = answering(200, reply({}))
    await importText(takeHome, '{}', 'territoires', { territory: 'ici & là' })
    await importText(takeHome, board, 'palabre', { pages: 'new' })
    expect(new URL(asked[0]?.url ?? '').searchParams.get('territory')).toBe('ici & là')
    expect(new URL(asked[1]?.url ?? '').searchParams.get('pages')).toBe('new')
  })

  test('says how much was left out, and what first', async () => {
    const warnings = ['dangling: relation r1, x', 'dangling: relation r2, y', 'blank_row: need', 'unheard_of']
    const { takeHome } = answering(200, reply({ actor: 1 }, warnings))
    const words = describeOutcome(await importText(takeHome, board, 'palabre'), t)
    expect(words).toBe('Ajouté\u202f: 1 acteur. 4 éléments n’ont pas pu être repris.')
    expect(warningWords(warnings, t)).toEqual([
      `${fr.importWarning.dangling}\u202f: relation r1, x · relation r2, y`,
      `${fr.importWarning.blank_row}\u202f: need`,
      fr.importWarning.and_more,
    ])
    expect(warningWords(['no_page: 1', 'no_page: 2', 'no_page: 3', 'no_page: 4'], t)[0]).toMatch(/: 1 · 2 · 3…$/)
  })

  test('says why it was refused, in words', async () => {
    const { takeHome } = answering(400, { error: { code: 'import_invalid', message: '' } })
    const outcome = await importText(takeHome, board, 'palabre')
    expect(describeOutcome(outcome, t)).toBe(fr.errors.import_invalid)
  })

  test('says so when there is no answer', async () => {
    const takeHome = createTakeHome({
      ...who,
      app: new URL('http://localhost/'),
      fetch: () => Promise.reject(new TypeError('network')),
    })
    expect(describeOutcome(await importText(takeHome, board, 'palabre'), t)).toBe(fr.errors.offline)
  })

  test.each([
    ['{"format":"palabre-board"}', { format: 'palabre' }],
    ['{"territories":[]}', { format: 'territoires', territories: [] }],
    [
      '{"territories":[{"id":"a","name":"Ici"},{"id":7},{"name":"?"},null]}',
      {
        format: 'territoires',
        territories: [
          { id: 'a', name: 'Ici' },
          { id: '7', name: '7' },
        ],
      },
    ],
    ['[]', undefined],
    ['null', undefined],
    ['{', undefined],
    ['<html>', undefined],
    ['{"a":1}', undefined],
  ])('reads %s', (text, content) => {
    expect(contentOf(text)).toEqual(content)
  })
})
