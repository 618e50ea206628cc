import { boardOf, readTemplate, sheetOf, summaryOf } from '@palabre/shared/templates'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const words = (fr: string, en: string) => ({ fr, en })
const page = { id: 'toile', kind: 'free', order: 'a0', title: words('Arbre', 'Tree') }
const note = {
  id: 'note-racines',
  kind: 'sticky',
  page: 'toile',
  order: 'a0',
  geo: [0, 0, 180, 180, 0],
  text: words('Racines', 'Roots'),
  author: 'somebody',
  at: 3,
}
const board = { format: 'palabre-board', version: 1, meta: { title: '' }, pages: [page], items: [note] }
const file = {
  id: 'mon-arbre',
  title: words('Mon arbre', 'My tree'),
  description: words('Un arbre à remplir.', 'A tree to fill in.'),
  minutes: 45,
  material: { fr: ['Des feutres'], en: ['Pens'] },
  instruction: words('Un.\n\nDeux.', 'One.\n\nTwo.'),
  board,
  example: { pages: [page], items: [note, { ...note, id: 'note-tronc-1', text: 'Tronc' }] },
}
const read = (changed: object) => readTemplate(JSON.stringify({ ...file, ...changed }))

describe('a template file', () => {
  const template = read({})
  if (!template.ok) throw new Error(JSON.stringify(template.failure))

  it('is a method unless it says otherwise, and says so on its pages', () => {
    expect(summaryOf(template.value, 'en')).toEqual({
      id: 'mon-arbre',
      title: 'My tree',
      description: 'A tree to fill in.',
      minutes: 45,
      group: 'method',
      material: ['Pens'],
      pages: ['free'],
      hasExample: true,
    })
    expect(boardOf(template.value, 'fr').pages).toEqual([
      { method: 'mon-arbre', id: 'toile', kind: 'free', order: 'a0', title: 'Arbre' },
    ])
  })

  it('speaks one language at a time, also where it was written in one only, and names no author', () => {
    const { board, instruction } = sheetOf(template.value, 'fr', { example: true })
    expect(instruction).toBe('Un.\n\nDeux.')
    expect(board.items).toMatchObject([{ text: 'Racines' }, { text: 'Tronc' }])
    expect(sheetOf(template.value, 'en').board.items).toMatchObject([{ text: 'Roots' }])
    expect(board.items.some((item) => 'author' in item || 'at' in item)).toBe(false)
  })
})

describe('a file that is no template', () => {
  const item = (changed: object) => ({ board: { ...board, items: [{ ...note, ...changed }] } })
  it.each([
    ['an unknown key', { script: 'x' }, 'template_invalid', 'script'],
    ['an id with a path in it', { id: '../etc' }, 'template_invalid', 'id'],
    ['one language only', { title: { fr: 'Arbre' } }, 'template_invalid', 'title.en'],
    ['a number for a title', { title: 4 }, 'template_invalid', 'title'],
    ['a blank title', { title: words(' ', 'x') }, 'template_invalid', 'title.fr'],
    ['a week', { minutes: 10_080 }, 'template_invalid', 'minutes'],
    ['half a minute', { minutes: 0.5 }, 'template_invalid', 'minutes'],
    ['a novel', { instruction: words('x'.repeat(7_000), 'x') }, 'template_invalid', 'instruction.fr'],
    ['no page', { board: { ...board, pages: [] } }, 'template_invalid', 'board.pages'],
    [
      'votes that were held elsewhere',
      { board: { ...board, session: { ballots: {} } } },
      'template_invalid',
      'board.session',
    ],
    [
      'a page kind nobody knows',
      { board: { ...board, pages: [{ ...page, kind: 'x' }] } },
      'template_invalid',
      'board.pages.0.kind',
    ],
    ['a page with a stray key', { board: { ...board, pages: [{ ...page, x: 1 }] } }, 'template_invalid', 'pages.0.x'],
    ['a version to come', { board: { ...board, version: 2 } }, 'template_invalid', 'board.version'],
    ['an item kind nobody knows', item({ kind: 'bomb' }), 'template_invalid', 'items.0.kind'],
    ['an item with a stray field', item({ onclick: 'x' }), 'template_invalid', 'items.0.onclick'],
    ['an item at infinity', item({ geo: [1e300, 0, 1, 1, 0] }), 'template_invalid', 'items.0.geo.0'],
    ['words in three languages', item({ text: { fr: 'a', en: 'b', de: 'c' } }), 'template_invalid', 'items.0.text'],
    [
      'a fault in the example alone',
      { example: { pages: [page], items: [{ ...note, geo: [] }] } },
      'template_invalid',
      'items.0.geo.0',
    ],
    ['an item on no page', item({ page: 'nowhere' }), 'template_dangling', undefined],
  ])('is passed over: %s', (_what, changed, reason, field) => {
    expect(read(changed)).toMatchObject({ ok: false, failure: { reason, ...(field ? { field } : {}) } })
  })

  it.each([
    ['nothing', '', 'template_not_json'],
    ['half a file', JSON.stringify(file).slice(0, -9), 'template_not_json'],
    ['too much', `"${'x'.repeat(1_048_577)}"`, 'template_too_large'],
    ['a well', '['.repeat(200_000) + ']'.repeat(200_000), 'template_too_deep'],
    ['a crowd', `{"a":[${'0,'.repeat(150_000)}0]}`, 'template_too_large'],
    ['a hostile key', '{"__proto__":{"isAdmin":true}}', 'template_hostile_key'],
    [
      'a hostile key deep down',
      JSON.stringify(item({})).replace('"kind":"sticky"', '"constructor":{}'),
      'template_hostile_key',
    ],
    ['a number', '3', 'template_invalid'],
    ['null', 'null', 'template_invalid'],
  ])('is passed over: %s', (_what, text, reason) => {
    expect(readTemplate(text)).toMatchObject({ ok: false, failure: { reason } })
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  })

  it('never throws, whatever JSON it holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(file)), fc.jsonValue(), (key, value) => {
        read({ [key]: value })
        read({ board: { ...board, [key]: value } })
        read(item({ [key]: value }))
      }),
    )
  })
})
