import { diffusable, exportBoard, exportCsv } from '@palabre/shared/exports'
import type { PageId } from '@palabre/shared/ids'
import type { BoardSnapshot } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardArbitrary } from '../imports/board-arbitrary.ts'
import { boardWith, frenchWords, sampleBoard } from './boards.ts'
import { readCsv } from './csv-reader.ts'

const plain = { flavour: 'plain', words: frenchWords } as const
const excel = { flavour: 'excel', words: frenchWords } as const

/** Rows as records by column name. */
function records(csv: string, separator = ','): Record<string, string>[] {
  const [titles = [], ...rows] = readCsv(csv.replace(/^\ufeff/, ''), separator)
  return rows.map((row) => {
    expect(row.length).toBe(titles.length)
    return Object.fromEntries(titles.map((title, index) => [title, row[index] ?? '']))
  })
}

const nodeKinds = ['actor', 'action', 'territory', 'need', 'statement', 'tension', 'commitment']
const ofKind = (board: BoardSnapshot, kind: string) => [...board.items.values()].filter((item) => item.kind === kind)
/** What the guard against formulas makes of a text. */
const guarded = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)

describe('tables of any board', () => {
  it('read back with every actor and relation, in both flavours', () => {
    fc.assert(
      fc.property(boardArbitrary, (board) => {
        const placed = nodeKinds.flatMap((kind) => ofKind(board, kind))
        const joining = ['relation', 'link'].flatMap((kind) => ofKind(board, kind))
        for (const [separator, options] of [
          [',', plain],
          [';', excel],
        ] as const) {
          const name = options === plain ? 'name' : 'Nom'
          const label = options === plain ? 'label' : 'Mots sur le lien'
          const nodes = records(exportCsv(board, { ...options, table: 'nodes' }), separator)
          const edges = records(exportCsv(board, { ...options, table: 'edges' }), separator)
          const names = placed.flatMap((item) => ('name' in item ? guarded(item.name) : []))
          expect(nodes.length).toBe(placed.length)
          expect(nodes.map((row) => row[name])).toEqual(expect.arrayContaining(names))
          const labels = joining.map((item) => guarded(('label' in item && item.label) || ''))
          expect(edges.map((row) => row[label]).sort()).toEqual(labels.sort())
          const all = readCsv(exportCsv(board, { ...options, table: 'all' }).replace(/^\ufeff/, ''), separator)
          expect(all.length).toBe(1 + placed.length + joining.length)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('awkward words', () => {
  const geo = [0.4, -20, 160, 72, 0]
  it.each(['a;b', 'a,b', 'le "Pré"', 'deux\nlignes', 'deux\r\nlignes', ' blanc ', '', '"', '";"', '\u202f'])(
    'come back: %j',
    (name) => {
      const board = boardWith([{ kind: 'actor', name, geo }])
      expect(records(exportCsv(board, { ...plain, table: 'nodes' }))[0]?.name).toBe(name)
      expect(records(exportCsv(board, { ...excel, table: 'nodes' }), ';')[0]?.Nom).toBe(name)
    },
  )

  it.each(['=1+1', '+33 4', '-10', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=HYPERLINK("http://x";"y")'])(
    'run nothing: %j',
    (name) => {
      const board = boardWith([{ kind: 'actor', name, geo }])
      expect(records(exportCsv(board, { ...excel, table: 'nodes' }), ';')[0]?.Nom).toBe(`'${name}`)
    },
  )

  it('leave numbers alone, with a decimal comma for Excel', () => {
    const board = boardWith([{ kind: 'actor', name: 'CCAS', geo, place: [-3.75, 43.5] }])
    expect(records(exportCsv(board, { ...plain, table: 'nodes' }))[0]).toMatchObject({
      x: '0',
      y: '-20',
      longitude: '-3.75',
    })
    expect(records(exportCsv(board, { ...excel, table: 'nodes' }), ';')[0]).toMatchObject({
      x: '0',
      Longitude: '-3,75',
    })
  })
})

describe('flavours', () => {
  const board = sampleBoard('frontignan')
  const tensions = ofKind(board, 'relation').filter((item) => 'type' in item && item.type === 'tension').length

  it('plain has codes and no mark, Excel has words and a byte order mark', () => {
    const codes = records(exportCsv(board, { ...plain, table: 'edges' }))
    expect(codes.filter(({ type }) => type === 'tension').length).toBe(tensions)
    expect(codes[0]).toMatchObject({ validated: 'false' })
    const csv = exportCsv(board, { ...excel, table: 'edges' })
    expect(csv.startsWith('\ufeff')).toBe(true)
    const words = records(csv, ';')
    expect(words.filter((row) => row['Type de relation'] === 'Tension').length).toBe(tensions)
    expect(words[0]).toMatchObject({ 'Validée par le groupe': 'non' })
    expect(Object.keys(words[0] ?? {}).some((title) => title.startsWith('export.'))).toBe(false)
  })

  it('names both ends of a relation', () => {
    const rows = records(exportCsv(board, { ...plain, table: 'edges' }))
    for (const row of rows) {
      expect(row.from_name).not.toBe('')
      expect(row.to_name).not.toBe('')
    }
  })

  it('takes one page alone when asked', () => {
    const other = exportCsv(board, { ...plain, table: 'all', page: 'elsewhere' as PageId })
    expect(readCsv(other, ',').length).toBe(1)
  })
})

describe('the diagnostic and the commitments', () => {
  const geo = [0, 0, 100, 100, 0]
  const board = boardWith([
    { kind: 'need', id: 'besoin0001', text: 'Manger', priority: 3, geo },
    { kind: 'actor', id: 'ccas000001', name: 'CCAS', geo },
    { kind: 'action', id: 'action0001', name: 'Goûter', state: 'planned', geo },
    { kind: 'statement', text: 'Trop cher', column: 'gap', gap: 'services', source: 'lived', need: 'besoin0001', geo },
    { kind: 'tension', a: 'prix', b: 'moyens', geo },
    { kind: 'link', from: 'ccas000001', to: 'besoin0001', role: 'meets' },
    { kind: 'relation', from: 'ccas000001', to: 'action0001', type: 'takes-part' },
    {
      kind: 'commitment',
      subjects: ['ccas000001', 'Marie'],
      what: 'ouvrir',
      answers: ['besoin0001'],
      due: '2028-02-29',
      form: 'written',
      geo,
    },
  ])

  it('have a row for each, with the words of what they point at', () => {
    const rows = records(exportCsv(board, { ...plain, table: 'nodes' }))
    expect(rows.map(({ kind }) => kind)).toEqual(['actor', 'action', 'need', 'statement', 'tension', 'commitment'])
    const [, action, need, statement, tension, commitment] = rows
    expect(action).toMatchObject({ name: 'Goûter', state: 'planned' })
    expect(need).toMatchObject({ name: 'Manger', priority: '3' })
    expect(statement).toMatchObject({ name: 'Trop cher', column: 'gap', gap: 'services', need_name: 'Manger' })
    expect(tension).toMatchObject({ name: 'prix ↔ moyens', a: 'prix', b: 'moyens' })
    expect(commitment).toMatchObject({
      name: 'ouvrir',
      subjects: 'CCAS; Marie',
      answers_names: 'Manger',
      due: '2028-02-29',
      form: 'written',
      standing: 'proposed',
      state: '',
    })
  })

  it('have their links among the edges, in words for Excel', () => {
    const edges = records(exportCsv(board, { ...plain, table: 'edges' }))
    expect(edges.map(({ kind, type, role }) => [kind, type, role])).toEqual([
      ['relation', 'takes-part', ''],
      ['link', '', 'meets'],
    ])
    const [, link] = records(exportCsv(board, { ...excel, table: 'edges' }), ';')
    expect(link).toMatchObject({ Sorte: 'Lien', De: 'CCAS', Vers: 'Manger', 'Ce que dit le lien': 'répond à' })
  })
})

describe('what is handed on', () => {
  const board = sampleBoard('pezenas')

  it('has neither authors nor notes in a table', () => {
    const csv = exportCsv(board, { ...plain, table: 'all', diffusable: true })
    const titles = Object.keys(records(csv)[0] ?? {})
    for (const own of ['note', 'author', 'date']) expect(titles).not.toContain(own)
  })

  it('has neither authors, dates nor notes in a file', () => {
    const file = JSON.stringify(exportBoard(diffusable(board, frenchWords), { id: 'b', title: 'x', createdAt: 1 }))
    for (const item of board.items.values()) {
      expect(file).not.toContain(item.author)
      expect(file).not.toContain(String(item.at))
      if ('note' in item && item.note) expect(file).not.toContain(item.note)
    }
    expect(file).toContain('Croix Rouge')
  })
})
