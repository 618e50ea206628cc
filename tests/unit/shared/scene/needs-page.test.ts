import { composeSheet, wordsOf } from '@palabre/shared/exports'
import { boxContains, geoBounds } from '@palabre/shared/geometry'
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import {
  type BoardSnapshot,
  columnAt,
  columnBox,
  type Item,
  insideColumn,
  shippedFamilies,
  statementColumns,
} from '@palabre/shared/model'
import {
  backdropOf,
  type Detail,
  type Drawing,
  drawBackdrop,
  drawItem,
  type Primitive,
  sceneWords,
  surroundingsOf,
} from '@palabre/shared/scene'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actorHere, besoins, link, need, needsBoard, statement, tension } from '../../../helpers/needs-world.ts'
import '../../../helpers/seed-properties.ts'
import { measure } from './measure.ts'

const words = sceneWords(wordsOf(fr))
const details: readonly Detail[] = ['full', 'wide', 'plain', 'speck']

function drawn(item: Item, board: BoardSnapshot, detail: Detail = 'full'): Drawing {
  return drawItem(item, { families: shippedFamilies, surroundings: surroundingsOf(board), words, measure, detail })
}

function said({ primitives }: Drawing): string {
  return primitives.flatMap((primitive) => (primitive.type === 'text' ? [primitive.text] : [])).join(' ')
}

describe('columns', () => {
  test('stand at the places that files rely on', () => {
    expect(statementColumns.map((column) => columnBox(column, 720).minX)).toEqual([0, 700, 1_400, 2_100])
    expect([-30, 10, 690, 1_500, 2_750, 2_790].map((x) => columnAt({ x, y: 50 }))).toEqual([
      undefined,
      'initiative',
      'expectation',
      'gap',
      'beyond-reach',
      undefined,
    ])
  })

  test('a card placed in one lies in it, whatever was tapped', () => {
    const point = fc.record({ x: fc.integer({ min: -15, max: 2_770 }), y: fc.integer({ min: -500, max: 3_000 }) })
    fc.assert(
      fc.property(point, (at) => {
        const { x, y } = insideColumn(at, [220, 132])
        const column = columnAt(at)
        expect(column && boxContains(columnBox(column, 9_999), { x, y })).toBe(true)
        expect(columnAt({ x: x + 220, y })).toBe(column)
        expect(y).toBeGreaterThanOrEqual(120)
      }),
    )
  })

  test('say what goes in them while they are empty, and grow with what does', () => {
    const empty = backdropOf('needs', [])
    const filled = backdropOf('needs', [statement('bas', [760, 2_000, 220, 132, 0])])
    expect(empty).toEqual({ bottom: 720, empty: statementColumns })
    expect(filled?.empty).toEqual(['initiative', 'gap', 'beyond-reach'])
    expect(filled?.bottom).toBeGreaterThan(2_132)
    expect(backdropOf('free', [])).toBeUndefined()
    for (const detail of details) {
      const drawings = drawBackdrop({ bottom: 720, empty: statementColumns }, { words, measure, detail })
      expect(drawings.map(said).join(' ')).toContain('Hors de notre portée')
    }
  })
})

describe('cards', () => {
  const bouger = need('bouger', [740, 120, 260, 140, 0], { priority: 7 })
  const bus = statement('bus', [780, 274, 220, 132, 0], { need: bouger.id, source: 'lived' })
  const far = statement('loin', [2_140, 900, 220, 132, 0], { need: bouger.id, column: 'gap', gap: 'services' })
  const ccas = actorHere('ccas')
  const board = needsBoard(bouger, bus, far, ccas, link('meets', ccas, bouger))

  test('a need tells how many statements it gathers, who meets it and what it weighs', () => {
    expect(said(drawn(bouger, board))).toContain('2 paroles · 1 réponse')
    expect(said(drawn(bouger, board))).toContain('7 points')
    expect(said(drawn(need('vide', undefined, { text: '' }), board))).toContain('À mettre en mots')
  })

  test('a statement tells its source and what a gap is about, in words', () => {
    expect(said(drawn(bus, board))).toContain('Vécu · Attentes')
    expect(said(drawn(far, board))).toContain('Services')
  })

  test('a statement has its whole card for its words, but for the line at its foot where there is one', () => {
    const text = `${'Le soir il n’y a plus de bus pour rentrer chez soi. '.repeat(8)}Fin.`
    const wordsOn = (more: object) => {
      const long = statement('long', undefined, { text, ...more })
      const height = long.geo[3]
      const lines = drawn(long, needsBoard(long)).primitives.flatMap((each) => (each.type === 'text' ? [each] : []))
      return { lines: lines.filter(({ style }) => style.weight === 400), height }
    }
    const whole = wordsOn({})
    const withFoot = wordsOn({ source: 'lived' })
    const lowest = ({ lines }: typeof whole) => Math.max(...lines.map(({ y }) => y))
    expect(withFoot.lines.length).toBeLessThan(whole.lines.length)
    expect(whole.height - lowest(whole)).toBeLessThan(withFoot.height - lowest(withFoot))
    expect(whole.height - lowest(whole)).toBeLessThan(24)
    expect(withFoot.height - lowest(withFoot)).toBeGreaterThan(24)
  })

  test('the thread of a stacked statement reaches its need, and that of another one too', () => {
    for (const statementOf of [bus, far]) {
      const [thread] = drawn(statementOf, board).primitives as [Extract<Primitive, { type: 'path' }>]
      const [x, y] = statementOf.geo
      const points = thread.commands.map((command) => ({
        x: (command.at(-2) as number) + x,
        y: (command.at(-1) as number) + y,
      }))
      const { minX, minY, maxX, maxY } = geoBounds(bouger.geo)
      const near = { minX: minX - 6, minY: minY - 6, maxX: maxX + 6, maxY: maxY + 6 }
      expect(points.some((point) => boxContains(near, point))).toBe(true)
    }
  })

  test('a tension shows both stakes', () => {
    const prix = tension('prix', 'un prix juste', 'peu de moyens')
    expect(said(drawn(prix, needsBoard(prix)))).toContain('un prix juste')
    expect(said(drawn(prix, needsBoard(prix)))).toContain('peu de moyens')
  })
})

test('a picture of the page has its columns, also with nothing in them', () => {
  const options = { page: besoins, words: wordsOf(fr), measure, date: '1 mai' }
  const map = composeSheet(needsBoard(), options)?.parts.find(({ role }) => role === 'map')
  expect(map?.drawings).toHaveLength(4)
  expect(composeSheet(needsBoard(), options)?.width).toBeGreaterThan(2_760)
})
