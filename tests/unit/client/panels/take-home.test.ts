import { describeOutcome } from '@palabre/client/src/panels/take-home/describe-outcome.ts'
import { createTakeHome, formatOf } from '@palabre/client/src/panels/take-home/take-home.ts'
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import type { BoardId, PageId, ParticipantId } from '@palabre/shared/ids'
import { createInstance, type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'

const who = { boardId: 'board00001' as BoardId, participantId: 'p_0123456789' as ParticipantId }
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

  test('sends a board and says what was added', async () => {
    const { takeHome, asked } = answering(200, { created: { actor: 12, relation: 20, sticky: 0 }, warnings: [] })
    const outcome = await takeHome.importFile(new Blob([board]), carte)
    expect(asked[0]?.url).toContain('/import?as=p_0123456789&format=palabre&page=carte')
    expect(asked[0]?.body).toBe(board)
    expect(describeOutcome(outcome, t)).toBe('Ajouté\u202f: 12 acteurs, 20 relations.')
  })

  test('says how much was left out', async () => {
    const { takeHome } = answering(200, { created: { actor: 1 }, warnings: ['a', 'b'] })
    const words = describeOutcome(await takeHome.importFile(new Blob([board]), carte), t)
    expect(words).toBe('Ajouté\u202f: 1 acteur. 2 éléments n’ont pas pu être repris.')
  })

  test('says why it was refused, in words', async () => {
    const { takeHome } = answering(400, { error: { code: 'invalid_import', message: '' } })
    const outcome = await takeHome.importFile(new Blob([board]), carte)
    expect(describeOutcome(outcome, t)).toBe(fr.errors.invalid_import)
  })

  test('sends nothing that is no board', async () => {
    const { takeHome, asked } = answering(200, {})
    expect(await takeHome.importFile(new Blob(['<html>']), carte)).toEqual({ ok: false, code: 'import_not_a_board' })
    expect(await takeHome.importFile(new Blob(['{"a":1}']), carte)).toEqual({ ok: false, code: 'import_not_a_board' })
    expect(asked).toEqual([])
  })

  test('says so when there is no answer', async () => {
    const takeHome = createTakeHome({
      ...who,
      app: new URL('http://localhost/'),
      fetch: () => Promise.reject(new TypeError('network')),
    })
    const outcome = await takeHome.importFile(new Blob([board]), carte)
    expect(describeOutcome(outcome, t)).toBe(fr.errors.offline)
  })

  test.each([
    ['{"format":"palabre-board"}', 'palabre'],
    ['{"territories":[]}', 'territoires'],
    ['[]', undefined],
    ['null', undefined],
    ['{', undefined],
  ])('reads %s as %s', (text, format) => {
    expect(formatOf(text)).toBe(format)
  })
})
