import {
  calendar,
  cellBox,
  circlesOf,
  comparison,
  fieldOf,
  framedPage,
  geoWith,
  importanceDiameters,
  importanceOf,
  importances,
  inReadingOrder,
  lacksOf,
  overlapsOf,
  problemTree,
  quadrantOf,
  ranking,
  valuesIn,
} from '@palabre/shared/findings'
import { boxOf } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { Image, Link, LinkRole, Shape, TextItem } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carte, frame, itemId, me, relation, sticky } from '../../../../helpers/board-world.ts'

const head = { author: me, at: 1, page: carte, order: 'a0' }
const link = (from: ItemId, to: ItemId, role: LinkRole, more: Partial<Link> = {}): Link => ({
  ...head,
  id: itemId(`${from}${to}`.replaceAll('_', '')),
  kind: 'link',
  from,
  to,
  role,
  ...more,
})
const a = itemId('a')
const b = itemId('b')
const c = itemId('c')

describe('a page by its frames', () => {
  test('holds what lies in the smallest frame, and says what lies in none', () => {
    const stop = frame('etape', [0, 0, 900, 600, 0])
    const strong = frame('fort', [20, 60, 280, 500, 0])
    const inner = sticky('banc', [40, 100, 100, 100, 0])
    const outer = sticky('place', [500, 100, 100, 100, 0])
    const alone = sticky('seule', [2_000, 0, 100, 100, 0])
    const { sections, loose } = framedPage([inner, strong, alone, stop, outer])
    expect(sections.map(({ frame: { id } }) => id)).toEqual([stop.id])
    expect(sections[0]?.items).toEqual([outer])
    expect(sections[0]?.inner.map(({ items }) => items)).toEqual([[inner]])
    expect(loose).toEqual([alone])
  })

  test('reads numbered frames by number, others line by line', () => {
    const left = frame('gauche', [0, 12, 100, 100, 0])
    const right = frame('droite', [200, 0, 100, 100, 0])
    const below = frame('dessous', [0, 300, 100, 100, 0])
    const titles = (frames: readonly ReturnType<typeof frame>[]) =>
      framedPage(frames).sections.map(({ frame: { title } }) => title)
    expect(titles([below, right, left])).toEqual(['gauche', 'droite', 'dessous'])
    expect(titles([{ ...below, number: 1 }, right, { ...left, number: 2 }])).toEqual(['dessous', 'gauche', 'droite'])
  })

  test('reading order keeps every item once', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 2_000 }))
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (places) => {
        const notes = places.map(([x, y], index) => sticky(`n${index}`, [x, y, 180, 180, 0]))
        expect(new Set(inReadingOrder(notes))).toEqual(new Set(notes))
      }),
    )
  })
})

describe('a problem tree', () => {
  const problem = sticky('probleme', [0, 500, 260, 180, 0])
  const cause = sticky('cause', [0, 800, 180, 180, 0])
  const deeper = sticky('profonde', [0, 1_100, 180, 180, 0])
  const effect = sticky('effet', [0, 200, 180, 180, 0])
  const ties = [relation(cause, problem), relation(deeper, cause), relation(problem, effect)]

  test('finds the problem, what leads to it and what comes of it', () => {
    const tree = problemTree([effect, deeper, cause, problem], ties)
    expect(tree.problem).toBe(problem.id)
    expect(tree.causes.map(({ id, children }) => [id, children.map((child) => child.id)])).toEqual([
      [cause.id, [deeper.id]],
    ])
    expect(tree.effects.map(({ id }) => id)).toEqual([effect.id])
    expect(tree.roles.get(deeper.id)).toBe('cause')
    expect(tree.roles.get(effect.id)).toBe('effect')
  })

  test('without a card that is larger, takes the one that others lead to and come from', () => {
    const even = { ...problem, geo: cause.geo }
    const cards = [effect, cause, even]
    expect(problemTree(cards, [relation(cause, even), relation(even, effect)]).problem).toBe(even.id)
    expect(problemTree([], []).problem).toBeUndefined()
  })

  test('takes a card that nothing ties for what its height makes it, and says it is apart', () => {
    const low = sticky('basse', [400, 1_000, 180, 180, 0])
    const tree = problemTree([low, effect, deeper, cause, problem], ties)
    expect(tree.apart).toEqual([low.id])
    expect(tree.roles.get(low.id)).toBe('cause')
  })

  test('tells any web of cards to its end, each card in full once', () => {
    const cards = Array.from({ length: 8 }, (_, index) =>
      sticky(`carte${index}`, [index * 200, index * 90, 180, 180, 0]),
    )
    const end = fc.integer({ min: 0, max: 7 })
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { maxLength: 24 }), (pairs) => {
        const webs = pairs.flatMap(([from, to]) => {
          const start = cards[from]
          const goal = cards[to]
          return start && goal ? [relation(start, goal)] : []
        })
        const tree = problemTree(cards, webs)
        const told: ItemId[] = []
        const walk = (nodes: typeof tree.causes): void => {
          for (const node of nodes) {
            if (!node.again) told.push(node.id)
            walk(node.children)
          }
        }
        walk(tree.causes)
        walk(tree.effects)
        expect(new Set(told).size).toBe(told.length)
        expect([...told, ...tree.apart, tree.problem].sort()).toEqual(cards.map(({ id }) => id).sort())
      }),
    )
  })
})

describe('circles', () => {
  const circle = (name: string, x: number, size: number): Shape => ({
    ...head,
    id: itemId(name),
    kind: 'shape',
    geo: [x, 0, size, size, 0],
    text: name,
    form: 'ellipse',
    stroke: 'black',
    width: 2,
  })

  test('each size that can be asked for is read as the word that asked', () => {
    for (const word of importances) expect(importanceOf(circle('c', 0, importanceDiameters[word]))).toBe(word)
  })

  test('are listed from the largest, with what each has to do with the others', () => {
    const small = circle('petit', 0, 130)
    const large = circle('grand', 20, 300)
    const notCircle: Shape = { ...circle('carre', 0, 500), form: 'rectangle' }
    const circles = circlesOf([small, notCircle, large])
    expect(circles).toEqual([large, small])
    expect([...overlapsOf(large, circles)]).toEqual([[small.id, 'much']])
  })
})

describe('two axes', () => {
  const field = boxOf(-300, 200, 1_400, 900)

  test('a place gives the values that gave the place', () => {
    const tenth = fc.integer({ min: 0, max: 100 }).map((value) => value / 10)
    fc.assert(
      fc.property(tenth, tenth, (across, up) => {
        const geo = geoWith({ across, up }, field, [0, 0, 180, 120, 0])
        expect(valuesIn(field, geo)).toEqual({ across, up })
      }),
    )
  })

  test('what lies outside has no values; the field is all frames together', () => {
    expect(valuesIn(field, [-900, 200, 100, 100, 0])).toBeUndefined()
    expect(fieldOf([frame('a', [0, 0, 100, 100, 0]), frame('b', [100, 100, 100, 100, 0])])).toEqual(
      boxOf(0, 0, 200, 200),
    )
    expect(fieldOf([])).toBeUndefined()
  })

  test('names the four corners', () => {
    expect(quadrantOf({ across: 5, up: 5 })).toBe('both')
    expect(quadrantOf({ across: 1, up: 9 })).toBe('up')
    expect(quadrantOf({ across: 9, up: 1 })).toBe('across')
    expect(quadrantOf({ across: 0, up: 0 })).toBe('neither')
  })
})

describe('ranking', () => {
  test('adds up what was scored, shares places, and says what is missing', () => {
    const [bus, repas] = [itemId('bus'), itemId('repas')]
    const links = [
      link(a, bus, 'scores', { weight: 4 }),
      link(a, repas, 'scores', { weight: 2 }),
      link(b, bus, 'scores', { weight: 6 }),
    ]
    const { rows, missing } = ranking([a, b, c], [bus, repas], links)
    expect(rows.map(({ total, place }) => [total, place])).toEqual([
      [6, 1],
      [6, 1],
      [0, 3],
    ])
    expect(missing).toBe(3)
  })

  test('of two scores for one cell, the latest counts', () => {
    const early = link(a, b, 'scores', { weight: 1, at: 1 })
    const late = link(a, b, 'scores', { id: itemId('late'), weight: 9, at: 2 })
    for (const links of [
      [early, late],
      [late, early],
    ])
      expect(ranking([a], [b], links).rows[0]?.total).toBe(9)
  })
})

describe('pairs', () => {
  const options = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(itemId)

  test('every pair is asked once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), (count) => {
        const some = options.slice(0, count)
        const keys = comparison(some, []).pairs.map(({ pair }) => [...pair].sort().join())
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.length * 2).toBe(count * count - count)
      }),
    )
  })

  test('counts what passes before what, and shares the place of equals', () => {
    const links = [
      link(a, b, 'preferred-to'),
      link(a, c, 'preferred-to'),
      link(b, c, 'preferred-to'),
      link(c, b, 'preferred-to'),
    ]
    const { rows, answered, circles } = comparison([a, b, c], links)
    expect(rows.map(({ wins, equals, place }) => [wins, equals, place])).toEqual([
      [2, 0, 1],
      [0, 1, 2],
      [0, 1, 2],
    ])
    expect(answered).toBe(3)
    expect(circles).toEqual([])
  })

  test('finds options that pass before each other in a circle', () => {
    const round = [link(a, b, 'preferred-to'), link(b, c, 'preferred-to'), link(c, a, 'preferred-to')]
    expect(comparison([a, b, c], round).circles).toEqual([[a, b, c]])
    expect(comparison([a, b, c], round.slice(1)).circles).toEqual([])
  })
})

describe('a calendar', () => {
  const months = ['janvier', 'février', 'mars'].map((name, index) => frame(name, [200 + index * 200, 0, 200, 400, 0]))
  const label = (name: string, y: number): TextItem => ({
    ...head,
    id: itemId(name),
    kind: 'text',
    geo: [0, y, 180, 40, 0],
    text: name,
    colour: 'black',
    size: 'm',
    align: 'start',
  })
  const labels = [label('travail', 80), label('argent', 280)]

  test('puts notes in line and month; a long one in every month it covers', () => {
    const short = sticky('vendanges', [420, 40, 150, 100, 0])
    const long = sticky('fin de droits', [210, 240, 380, 100, 0])
    const away = sticky('ailleurs', [-900, 0, 100, 100, 0])
    const read = calendar([...months].reverse(), labels, [short, long, away])
    expect(read.months).toEqual(months)
    expect(read.rows.map(({ label: said }) => said?.text)).toEqual(['travail', 'argent'])
    expect(read.rows[0]?.cells).toEqual([[], [short.id], []])
    expect(read.rows[1]?.cells).toEqual([[long.id], [long.id], []])
    expect(read.apart).toEqual([away.id])
  })

  test('a cell is where its line and its months meet', () => {
    const read = calendar(months, labels, [])
    expect(cellBox(read, 1, 0, 1)).toEqual(boxOf(200, 200, 400, 200))
    expect(cellBox(read, 0, 2)).toEqual(boxOf(600, 0, 200, 200))
    expect(cellBox(read, 5, 0)).toBeUndefined()
  })

  test('is one line where nothing names lines, and nothing without months', () => {
    expect(calendar(months, [], []).rows).toHaveLength(1)
    expect(calendar([], labels, [sticky('seule')]).apart).toHaveLength(1)
  })
})

test('a picture lacks what was not said, or was refused', () => {
  const image: Image = { ...head, id: itemId('photo'), kind: 'image', geo: [0, 0, 320, 240, 0], asset: 'a'.repeat(12) }
  expect(lacksOf(image)).toEqual(['legend', 'consent'])
  expect(lacksOf({ ...image, alt: 'Le marché', consent: 'none' })).toEqual(['consent'])
  expect(lacksOf({ ...image, alt: 'Le marché', consent: 'group' })).toEqual([])
})
