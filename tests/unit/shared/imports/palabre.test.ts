import { applyChanges, readBoard, ServerEdit } from '@palabre/shared/document'
import { type BoardFile, exportBoard } from '@palabre/shared/exports'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { type ImportContext, importPalabre } from '@palabre/shared/imports'
import { type BoardSnapshot, shippedFamilies } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardArbitrary } from './board-arbitrary.ts'

const facts = { id: 'board00000', title: 'Planche', createdAt: 1_700_000_000_000 }
const author = 'p_importer_' as ParticipantId

function contextFrom(prefix: string, board?: BoardSnapshot): ImportContext {
  let next = 0
  const newId = <Id extends ItemId | PageId>() => `${prefix}${String(next++).padStart(9, '0')}` as Id
  return { newId, now: 1_800_000_000_000, author, ...(board ? { board } : {}) }
}

/** Imports into a fresh document and reads it back. */
function imported(json: unknown, prefix: string): BoardSnapshot {
  const result = importPalabre(json, contextFrom(prefix))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const doc = new Y.Doc()
  applyChanges(doc, result.value.changes, new ServerEdit('import'))
  return readBoard(doc)
}

/** A file without what an import changes: ids (by rank in the file's own order of appearance) and dates. */
function essence(file: BoardFile, ids: readonly string[]): unknown {
  const rank = new Map(ids.map((id, index) => [id, index]))
  const nameOf = (id: unknown) => rank.get(id as string)
  const told = (entry: string) => rank.get(entry) ?? entry
  const pointing = (item: Readonly<Record<string, unknown>>) => ({
    ...('from' in item ? { from: nameOf(item.from), to: nameOf(item.to) } : {}),
    ...('need' in item ? { need: nameOf(item.need) } : {}),
    ...('answers' in item ? { answers: (item.answers as string[]).map(told) } : {}),
    ...('subjects' in item ? { subjects: (item.subjects as string[]).map(told) } : {}),
    ...('with' in item ? { with: (item.with as string[]).map(told) } : {}),
    ...('names' in item ? { names: Object.entries(item.names as object).map(([id, name]) => [told(id), name]) } : {}),
  })
  const pages = file.pages.map((page) => ({ ...page, id: nameOf(page.id) }))
  const items = file.items.map(({ at: _at, ...item }) => ({
    ...item,
    id: nameOf(item.id),
    page: nameOf(item.page),
    ...pointing(item),
  }))
  const byRank = (a: { id: number | undefined }, b: { id: number | undefined }) => (a.id ?? 0) - (b.id ?? 0)
  return { meta: file.meta, pages: pages.sort(byRank), items: items.sort(byRank) }
}

const throughText = (file: BoardFile): BoardFile => JSON.parse(JSON.stringify(file))
const idsOf = (file: BoardFile) => [...file.pages, ...file.items].map(({ id }) => id)

describe('a board file', () => {
  it('comes back the same but for ids and dates', () => {
    fc.assert(
      fc.property(boardArbitrary, (board) => {
        const first = throughText(exportBoard(board, facts))
        const second = throughText(exportBoard(imported(first, 'i'), facts))
        const third = throughText(exportBoard(imported(second, 'j'), facts))
        // New ids are given in the file's order, so sorting them keeps that order.
        expect(essence(second, idsOf(second))).toEqual(essence(first, idsOf(first)))
        expect(essence(third, idsOf(third))).toEqual(essence(second, idsOf(second)))
        expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(idsOf(first).length + idsOf(second).length)
      }),
      { numRuns: 200 },
    )
  })

  it('sorts its lists by id and stamps the day it came in', () => {
    fc.assert(
      fc.property(boardArbitrary, (board) => {
        const file = exportBoard(board, facts)
        const ids = file.items.map(({ id }) => id)
        expect(ids).toEqual([...ids].sort())
        for (const item of imported(throughText(file), 'i').items.values()) expect(item.at).toBe(1_800_000_000_000)
      }),
      { numRuns: 50 },
    )
  })
})

const actor = {
  id: 'actor00001',
  kind: 'actor',
  page: 'carte',
  order: 'a0',
  author: 'p_1',
  at: 1,
  geo: [0, 0, 160, 72, 0],
  name: 'CCAS',
}
const ink = { ...actor, id: 'ink0000001', kind: 'ink', name: undefined, points: 'AQAB' }
const relation = {
  id: 'link000001',
  kind: 'relation',
  page: 'carte',
  order: 'a1',
  from: 'actor00001',
  to: 'actor00001',
}

const { name: _name, ...nameless } = actor
const statement = { ...nameless, id: 'parole0001', kind: 'statement', text: 'Je saute des repas' }
const commitment = { ...nameless, id: 'promesse01', kind: 'commitment', what: 'Une navette' }

function file(parts: Record<string, unknown>): unknown {
  return {
    format: 'palabre-board',
    version: 1,
    board: facts,
    meta: { title: 'Planche' },
    pages: [{ id: 'carte', kind: 'actor-map', order: 'a0' }],
    items: [actor],
    ...parts,
  }
}

describe('a file that another tool wrote', () => {
  it.each([
    ['names nobody', undefined],
    ['names somebody by a number', 7],
    ['names nobody at all', ''],
  ])('that %s is by whoever imports it', (_, by) => {
    const [item] = imported(file({ items: [{ ...actor, author: by }] }), 'i').items.values()
    expect(item?.author).toBe(author)
  })

  it('may leave a name out and say null for nothing', () => {
    const items = [{ ...actor, name: undefined, ring: null, note: null }]
    const [item] = imported(file({ items }), 'i').items.values()
    expect(item).toMatchObject({ kind: 'actor', name: '' })
    expect(item).not.toHaveProperty('ring')
  })

  it('may leave the words of a shape out', () => {
    const { name: _name, ...placed } = actor
    const [item] = imported(file({ items: [{ ...placed, kind: 'shape' }] }), 'i').items.values()
    expect(item).toMatchObject({ kind: 'shape', text: '' })
  })

  it('may say looks in its own words', () => {
    const { name: _name, ...placed } = actor
    const note = { ...placed, kind: 'sticky', text: 'x', colour: '#fc0', size: 40, align: 'left' }
    const [item] = imported(file({ items: [note] }), 'i').items.values()
    expect(item).toMatchObject({ colour: '#ffcc00', size: 'xl', align: 'start' })
  })
})

describe('a hostile or broken file', () => {
  const deep = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000))
  it.each([
    ['not an object', null, 'import_not_a_board', 'format'],
    ['a list', [], 'import_not_a_board', 'format'],
    ['another format', file({ format: 'excalidraw' }), 'import_not_a_board', 'format'],
    ['a newer version', file({ version: 2 }), 'import_other_version', 'version'],
    ['no meta', file({ meta: undefined }), 'import_invalid', 'meta'],
    ['a strange key in meta', file({ meta: { title: 'x', schema: 99 } }), 'import_invalid', 'meta.schema'],
    [
      'a prototype in meta',
      file({ meta: JSON.parse('{"__proto__": {"title": "x"}}') }),
      'import_invalid',
      'meta.__proto__',
    ],
    ['a title of 10,000 characters', file({ meta: { title: 'x'.repeat(10_000) } }), 'import_invalid', 'meta.title'],
    ['pages that are not a list', file({ pages: { length: 3 } }), 'import_invalid', 'pages'],
    ['10,000 pages', file({ pages: new Array(10_000).fill({}) }), 'import_too_many', 'pages'],
    ['a page without a kind', file({ pages: [{ id: 'carte' }] }), 'import_invalid', 'pages.0.kind'],
    [
      'a page id of another alphabet',
      file({ pages: [{ id: '../carte', kind: 'free' }] }),
      'import_invalid',
      'pages.0.id',
    ],
    [
      'two pages of one id',
      file({
        pages: [
          { id: 'carte', kind: 'free' },
          { id: 'carte', kind: 'free' },
        ],
      }),
      'import_duplicate_id',
      'pages.1.id',
    ],
    ['items that are not a list', file({ items: 'x' }), 'import_invalid', 'items'],
    ['a million items', file({ items: new Array(1_000_000).fill(actor) }), 'import_too_many', 'items'],
    ['an item that is not an object', file({ items: [7] }), 'import_invalid', 'items.0'],
    ['an id of three letters', file({ items: [{ ...actor, id: 'abc' }] }), 'import_invalid', 'items.0.id'],
    ['two items of one id', file({ items: [actor, actor] }), 'import_duplicate_id', 'items.1.id'],
    ['an unknown kind', file({ items: [{ ...actor, kind: 'constructor' }] }), 'import_unknown_kind', 'items.0.kind'],
    ['an unknown field', file({ items: [{ ...actor, onclick: 'x' }] }), 'import_invalid', 'items.0.onclick'],
    [
      'a prototype in an item',
      file({
        items: [
          {
            ...JSON.parse(JSON.stringify(actor).replace('{', '{"__proto__":{"a":1},')),
          },
        ],
      }),
      'import_invalid',
      'items.0.__proto__',
    ],
    [
      'a constructor in an item',
      file({ items: [{ ...actor, constructor: 1 }] }),
      'import_invalid',
      'items.0.constructor',
    ],
    ['a name that is a number', file({ items: [{ ...actor, name: 3 }] }), 'import_invalid', 'items.0.name'],
    ['deep nesting', file({ items: [{ ...actor, note: deep }] }), 'import_invalid', 'items.0.note'],
    [
      'NaN in a place',
      file({ items: [{ ...actor, geo: [Number.NaN, 0, 1, 1, 0] }] }),
      'import_invalid',
      'items.0.geo.0',
    ],
    [
      'an infinite width',
      file({ items: [{ ...actor, geo: [0, 0, Number.POSITIVE_INFINITY, 1, 0] }] }),
      'import_invalid',
      'items.0.geo.2',
    ],
    ['four numbers for a place', file({ items: [{ ...actor, geo: [0, 0, 1, 1] }] }), 'import_invalid', 'items.0.geo.4'],
    [
      'six numbers for a place',
      file({ items: [{ ...actor, geo: [0, 0, 1, 1, 0, 9] }] }),
      'import_invalid',
      'items.0.geo.5',
    ],
    ['no place', file({ items: [{ ...actor, geo: undefined }] }), 'import_invalid', 'items.0.geo'],
    [
      'a relation with a place',
      file({ items: [actor, { ...relation, geo: actor.geo }] }),
      'import_invalid',
      'items.1.geo',
    ],
    ['a relation of level 6', file({ items: [actor, { ...relation, level: 6 }] }), 'import_invalid', 'items.1.level'],
    [
      'a relation to something that is not an id',
      file({ items: [actor, { ...relation, to: 5 }] }),
      'import_invalid',
      'items.1.to',
    ],
    ['a text on an actor', file({ items: [{ ...actor, text: 'x' }] }), 'import_invalid', 'items.0.text'],
    [
      'a sticky whose text is a number',
      file({ items: [{ ...actor, kind: 'sticky', text: 7 }] }),
      'import_invalid',
      'items.0.text',
    ],
    ['bad base64', file({ items: [{ ...ink, points: 'AQ*=' }] }), 'import_invalid', 'items.0.points'],
    ['base64 of nothing', file({ items: [{ ...ink, points: '' }] }), 'import_invalid', 'items.0.points'],
    [
      'a stroke of a megabyte',
      file({ items: [{ ...ink, points: 'AAAA'.repeat(300_000) }] }),
      'import_invalid',
      'items.0.points',
    ],
  ])('is refused whole, with reason and field: %s', (_what, json, reason, field) => {
    const result = importPalabre(json, contextFrom('i'))
    expect(result).toMatchObject({ ok: false, failure: { reason, field } })
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  it('never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (meta, page, item) => {
        const json = file({ meta, pages: [page], items: [item, { ...actor, note: item, geo: page }] })
        expect(importPalabre(json, contextFrom('i')).ok).toBe(false)
      }),
    )
  })

  it('leaves out what points at something missing, and says so', () => {
    const items = [
      actor,
      { ...actor, id: 'elsewhere1', page: 'gone' },
      { ...actor, id: 'actor00002' },
      { ...relation, to: 'elsewhere1' },
      { ...relation, id: 'link000002', from: 'link000001' },
      { ...relation, id: 'link000003', to: 'actor00002' },
      { ...relation, id: 'link000004' },
      { ...statement, need: 'actor00001' },
      { ...commitment, subjects: ['actor00002', 'elsewhere1', 'Marie'], answers: ['need000099'], layer: 'jeunes' },
    ]
    const result = importPalabre(file({ items }), contextFrom('i'))
    const created = { actor: 2, relation: 1, statement: 1, commitment: 1 }
    expect(result).toMatchObject({ ok: true, value: { created } })
    expect(result.ok && result.value.warnings).toEqual([
      'no_page: actor elsewhere1, page gone',
      'dangling: relation link000001, to elsewhere1',
      'dangling: relation link000002, from link000001',
      'to_itself: relation link000004',
      'points_nowhere: statement parole0001, need actor00001',
      'points_nowhere: commitment promesse01, answers need000099',
      'points_nowhere: commitment promesse01, subjects elsewhere1',
      'no_layer: commitment promesse01, layer jeunes',
    ])
    const kept = imported(file({ items }), 'i')
    expect([...kept.items.values()].find(({ kind }) => kind === 'statement')).not.toHaveProperty('need')
  })

  it('counts warnings past a hundred instead of listing them', () => {
    const items = Array.from({ length: 500 }, (_, index) => ({ ...actor, id: `elsewhere${index}`, page: 'gone' }))
    const result = importPalabre(file({ items }), contextFrom('i'))
    expect(result.ok && result.value.warnings.at(-1)).toBe('and_more: 400')
  })
})

describe('importing into a board that is in use', () => {
  const board = imported(file({ meta: { title: 'La nôtre', families: [shippedFamilies[0]] } }), 'b')

  it('keeps its title and its families, and adds those it lacks', () => {
    const doc = new Y.Doc()
    const result = importPalabre(
      file({ meta: { title: 'L’autre', families: shippedFamilies } }),
      contextFrom('i', board),
    )
    expect(result).toMatchObject({ ok: true })
    if (result.ok) applyChanges(doc, result.value.changes, new ServerEdit('import'))
    const after = readBoard(doc)
    expect(after.meta).toEqual({ title: '', families: shippedFamilies })
  })

  it('fills an empty page of the same kind, and makes a page otherwise', () => {
    const result = importPalabre(file({}), contextFrom('i', board))
    expect(result.ok && result.value.changes.some(({ op }) => op === 'create-page')).toBe(true)
    const [page] = board.pages
    const empty = { ...board, items: new Map() }
    const again = importPalabre(file({}), contextFrom('i', empty))
    const items = again.ok ? again.value.changes.filter((change) => change.op === 'create-item') : []
    expect(items.map(({ item }) => item.page)).toEqual([page?.id])
  })

  it('takes layers with what lies on them, and knows a layer that it has', () => {
    const layers = [{ id: 'habitants', label: 'Habitant·es' }]
    const layered = file({
      meta: { title: 'Calques', layers },
      items: [{ ...actor, layer: 'habitants' }],
    })
    const first = imported(layered, 'l')
    expect(first.meta.layers).toEqual(layers)
    expect([...first.items.values()].map(({ layer }) => layer)).toEqual(['habitants'])
    const again = importPalabre(layered, contextFrom('m', first))
    expect(again.ok && again.value.changes.some(({ op }) => op === 'edit-meta')).toBe(false)
    const wrong = importPalabre(file({ items: [{ ...actor, layer: 'non !' }] }), contextFrom('i'))
    expect(wrong).toMatchObject({ ok: false, failure: { field: 'items.0.layer' } })
  })

  it('refuses what would overfill it', () => {
    const full = { ...board, items: new Map(Array.from({ length: 60_000 }, (_, index) => [`x${index}`, actor])) }
    const result = importPalabre(file({}), contextFrom('i', full as unknown as BoardSnapshot))
    expect(result).toMatchObject({ ok: false, failure: { reason: 'import_too_many', field: 'items' } })
  })
})
