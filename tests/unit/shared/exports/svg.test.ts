import { composeSheet, escapeXml, writeSvg } from '@palabre/shared/exports'
import type { BoardSnapshot } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardArbitrary } from '../imports/board-arbitrary.ts'
import { boardWith, frenchWords, measure, sampleBoard } from './boards.ts'
import { elementsOf, parseXml, type XmlNode } from './xml.ts'

function svgOf(board: BoardSnapshot): XmlNode {
  const sheet = composeSheet(board, { words: frenchWords, measure, date: '21 novembre 2026' })
  if (!sheet) throw new Error('no page')
  return parseXml(writeSvg(sheet, { theme: 'print', language: 'fr', fontFamily: 'sans-serif' }))
}

const textsOf = (node: XmlNode) => elementsOf(node, 'text').map(({ text }) => text)
const kindsOf = (svg: XmlNode, kind: string) =>
  elementsOf(svg, 'g').filter(({ attributes }) => attributes.get('data-kind') === kind)
const partOf = (svg: XmlNode, id: string) =>
  svg.children.find(({ attributes }) => attributes.get('id') === id) as XmlNode

describe.each([
  ['frontignan', 16],
  ['vauvert', 25],
  ['pezenas', 15],
  ['celleneuve', 19],
])('the map of %s', (id, actors) => {
  const board = sampleBoard(id)
  const [page] = board.pages
  const relations = [...board.items.values()].filter((item) => item.kind === 'relation' && item.page === page?.id)
  const svg = svgOf(board)

  it('draws every actor and every relation', () => {
    expect(kindsOf(svg, 'actor').length).toBe(actors)
    expect(kindsOf(svg, 'relation').length).toBe(relations.length)
    for (const relation of kindsOf(svg, 'relation')) expect(elementsOf(relation, 'path').length).toBeGreaterThan(0)
  })

  it('has title, date and a legend of the families that are there', () => {
    expect(textsOf(partOf(svg, 'title'))).toEqual([board.meta.title, 'Carte des acteurs · 21 novembre 2026'])
    const legend = textsOf(partOf(svg, 'legend')).join(' ')
    const families = new Set([...board.items.values()].flatMap((item) => (item.kind === 'actor' ? [item.family] : [])))
    for (const family of families) expect(legend).toContain(frenchWords(`family.${family}`))
    expect(legend.includes('Tension')).toBe(relations.some((item) => 'type' in item && item.type === 'tension'))
    const ids = elementsOf(svg).flatMap(({ attributes }) => attributes.get('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('keeps everything on the sheet', () => {
    const [, , width = 0, height = 0] = (svg.attributes.get('viewBox') ?? '').split(' ').map(Number)
    const shift = numbersIn(partOf(svg, 'map').attributes.get('transform'))
    for (const actor of kindsOf(svg, 'actor')) {
      const [x = 0, y = 0] = numbersIn(actor.attributes.get('transform'))
      const card = elementsOf(actor, 'rect')[0]?.attributes
      expect(x + (shift[0] ?? 0)).toBeGreaterThan(0)
      expect(y + (shift[1] ?? 0)).toBeGreaterThan(0)
      expect(x + (shift[0] ?? 0) + Number(card?.get('width'))).toBeLessThan(width)
      expect(y + (shift[1] ?? 0) + Number(card?.get('height'))).toBeLessThan(height)
    }
  })
})

describe('any board', () => {
  it('is well-formed XML without a number that is none', () => {
    fc.assert(
      fc.property(boardArbitrary, (board) => {
        const svg = svgOf(board)
        for (const element of elementsOf(svg))
          for (const [name, value] of element.attributes)
            if (!name.startsWith('data-')) expect(value).not.toMatch(/NaN|Infinity|undefined|e[-+]\d/)
      }),
      { numRuns: 150 },
    )
  })

  it('is the same picture from the same board', () => {
    const [a, b] = [sampleBoard('vauvert'), sampleBoard('vauvert')]
    expect(svgOf(a)).toEqual(svgOf(b))
  })

  it('explains actions, territories and links where there are any', () => {
    const geo = [0, 0, 160, 72, 0]
    const svg = svgOf(
      boardWith([
        { kind: 'actor', id: 'ccas000001', name: 'CCAS', geo },
        { kind: 'action', name: 'Goûter', state: 'planned', geo: [400, 0, 200, 64, 0] },
        { kind: 'need', id: 'besoin0001', text: 'Manger', geo: [400, 300, 260, 140, 0] },
        { kind: 'territory', name: 'Quartier', origin: 'prescribed', geo: [-50, -50, 900, 600, 0] },
        { kind: 'link', from: 'ccas000001', to: 'besoin0001', role: 'could-meet' },
      ]),
    )
    const legend = textsOf(partOf(svg, 'legend')).join(' ')
    for (const told of ['Aussi sur la carte', 'Action à plusieurs', 'Territoire prescrit', 'pourrait répondre à'])
      expect(legend).toContain(told)
    expect(legend).toContain('Pas encore réelle (prévue)')
    expect(legend).not.toContain('Territoire construit')
    expect(legend).not.toContain('Quartier')
  })

  it('explains only what is there', () => {
    const geo = [0, 0, 160, 72, 0]
    const alone = svgOf(boardWith([{ kind: 'actor', name: 'CCAS', family: 'public-authority', geo }]))
    expect(textsOf(partOf(alone, 'legend'))).toEqual(['Familles d’acteurs', 'Pouvoirs publics'])
    const note = svgOf(boardWith([{ kind: 'sticky', text: 'Bonjour', geo }]))
    expect(partOf(note, 'legend')).toBeUndefined()
  })

  it('has a page even when nothing is on it', () => {
    expect(kindsOf(svgOf(boardWith([])), 'actor')).toEqual([])
  })
})

describe('hostile words', () => {
  const geo = [0, 0, 400, 300, 0]
  it.each([
    '</text><script>alert(1)</script>',
    '"&<>\'',
    ']]>',
    '&amp;',
    '<!--',
    'a\u0000b\u001bc\uffff',
    '\ud800 alone',
  ])('stay words: %j', (text) => {
    const board = boardWith([{ kind: 'text', text, geo }], { title: text })
    const svg = svgOf(board)
    expect(elementsOf(svg, 'script')).toEqual([])
    expect(elementsOf(svg, 'title')[0]?.text).toBe(parseXml(`<a>${escapeXml(text)}</a>`).text)
  })

  it('survive escaping, but for what XML cannot write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text)
        const read = parseXml(`<a b="${escaped}">${escaped}</a>`)
        expect(read.attributes.get('b')).toBe(read.text)
        expect(read.text.length).toBeLessThanOrEqual(text.length)
        expect(escapeXml(read.text)).toBe(escaped)
      }),
    )
  })
})

function numbersIn(text = ''): number[] {
  return (text.match(/-?[\d.]+/g) ?? []).map(Number)
}
