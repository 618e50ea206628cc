import {
  addFrameLike,
  answerPair,
  bringToOverlap,
  flipTree,
  growTree,
  orderFrames,
  putInArea,
  retransmit,
  scoreOption,
  writeInArea,
} from '@palabre/shared/commands'
import { boxOf, encloses, geoBounds, intersects, overlapOf } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type { ColourName, Item, Link, Shape } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'
import {
  actor,
  boardAfter,
  carte,
  changesOf,
  frame,
  itemId,
  libre,
  me,
  refusalOf,
  relation,
  snapshotOf,
  sticky,
  the,
} from '../../../helpers/board-world.ts'

const area = boxOf(0, 0, 960, 640)

describe('putting in a frame without a drag', () => {
  const strengths = frame('forces', [0, 0, 960, 640, 0])
  const there = sticky('deja', [12, 12, 180, 180, 0])
  const [one, two] = [sticky('une', [2_000, 0, 180, 180, 0]), sticky('deux', [2_400, 0, 180, 180, 0])]

  test('finds each its own free spot', () => {
    const board = boardAfter(putInArea, snapshotOf(strengths, there, one, two), { ids: [one.id, two.id], area })
    const boxes = [there, one, two].map(({ id }) => geoBounds(the(board, id, 'sticky').geo))
    for (const [index, box] of boxes.entries()) {
      expect(encloses(area, box)).toBe(true)
      expect(boxes.some((other, at) => at !== index && intersects(other, box))).toBe(false)
    }
  })

  test('makes a note as small as a cell of a calendar', () => {
    const cell = boxOf(0, 0, 140, 100)
    const board = boardAfter(putInArea, snapshotOf(one), { ids: [one.id], area: cell })
    expect(encloses(cell, geoBounds(the(board, one.id, 'sticky').geo))).toBe(true)
  })

  test('asks the policy, and says when nothing is left to put', () => {
    expect(refusalOf(putInArea, snapshotOf(one), { ids: [one.id], area }, { role: 'observer' })).toBe('observers_look')
    expect(refusalOf(putInArea, snapshotOf(strengths), { ids: [strengths.id], area })).toBe('item_gone')
  })

  test('writes a new note there', () => {
    const id = itemId('nouvelle')
    const board = boardAfter(writeInArea, snapshotOf(there), { page: carte, area, text: 'Un banc', id })
    const note = the(board, id, 'sticky')
    expect(note.text).toBe('Un banc')
    expect(encloses(area, geoBounds(note.geo))).toBe(true)
    expect(intersects(geoBounds(note.geo), geoBounds(there.geo))).toBe(false)
  })
})

describe('frames in a row', () => {
  const stop = frame('etape', [0, 0, 700, 500, 0], { number: 1 })
  const strong = frame('fort', [20, 60, 200, 400, 0])
  const note = sticky('banc', [30, 80, 100, 100, 0])

  test('one more has its frames and no notes, and the next number', () => {
    const id = itemId('suivante')
    const board = boardAfter(addFrameLike, snapshotOf(stop, strong, note), { pattern: stop.id, title: 'Le parc', id })
    const next = the(board, id, 'frame')
    expect([next.title, next.number]).toEqual(['Le parc', 2])
    expect(next.geo[0]).toBeGreaterThanOrEqual(stop.geo[2])
    const kinds = [...board.items.values()].map(({ kind }) => kind).sort()
    expect(kinds).toEqual(['frame', 'frame', 'frame', 'frame', 'sticky'])
    const inner = [...board.items.values()].filter((item) => item.kind === 'frame' && item.title === 'fort')
    expect(inner.every((item) => item.id === strong.id || item.order > next.order)).toBe(true)
  })

  test('are numbered in the order that people give', () => {
    const other = frame('autre', [900, 0, 700, 500, 0], { number: 2 })
    const board = boardAfter(orderFrames, snapshotOf(stop, other), { ids: [other.id, stop.id] })
    expect(the(board, other.id, 'frame').number).toBe(1)
    expect(the(board, stop.id, 'frame').number).toBe(2)
    expect(changesOf(orderFrames, board, { ids: [other.id, stop.id] })).toEqual([])
  })
})

test('a circle is brought to an overlap, and a circle that is gone is said to be', () => {
  const circle = (name: string, x: number): Shape => ({
    author: me,
    at: 1,
    page: carte,
    order: 'a0',
    id: itemId(name),
    kind: 'shape',
    geo: [x, 0, 200, 200, 0],
    text: name,
    form: 'ellipse',
    stroke: 'black',
    width: 2,
  })
  const [school, town] = [circle('ecole', 0), circle('mairie', 900)]
  const board = boardAfter(bringToOverlap, snapshotOf(school, town), { id: school.id, other: town.id, overlap: 'much' })
  expect(overlapOf(the(board, school.id, 'shape').geo, town.geo)).toBe('much')
  expect(the(board, town.id, 'shape').geo).toEqual(town.geo)
  expect(refusalOf(bringToOverlap, snapshotOf(school), { id: school.id, other: town.id, overlap: 'much' })).toBe(
    'item_gone',
  )
  expect(refusalOf(bringToOverlap, snapshotOf(school), { id: school.id, other: school.id, overlap: 'much' })).toBe(
    'self_relation',
  )
})

describe('trees', () => {
  const problem = sticky('probleme', [0, 500, 180, 180, 0])
  const cause = sticky('cause', [0, 800, 180, 180, 0])
  const why = relation(cause, problem, { direction: 'forward' })
  const roots = frame('Causes', [-400, 760, 1_200, 400, 0])

  test('a cause hangs below with its arrow up, an effect above; neither covers anything', () => {
    for (const as of ['cause', 'effect'] as const) {
      const id = itemId('neuve')
      const board = boardAfter(growTree, snapshotOf(problem, cause, why, roots), {
        on: problem.id,
        as,
        text: 'Neuve',
        id,
      })
      const note = the(board, id, 'sticky')
      expect([problem, cause].some(({ geo }) => intersects(geoBounds(geo), geoBounds(note.geo)))).toBe(false)
      const arrow = [...board.items.values()].find((item) => item.kind === 'relation' && item.id !== why.id)
      expect(arrow).toMatchObject(
        as === 'cause'
          ? { from: id, to: problem.id, direction: 'forward' }
          : { from: problem.id, to: id, direction: 'forward' },
      )
    }
  })

  test('flipped, it is a page of its own in which each card answers one of the problem tree', () => {
    const aside = sticky('consigne', [0, 0, 180, 180, 0])
    const board = snapshotOf(problem, cause, why, roots, aside)
    const id = 'solutions0' as PageId
    const after = boardAfter(flipTree, board, {
      page: carte,
      title: 'Arbre à solutions',
      cards: new Map<ItemId, ColourName>([
        [problem.id, 'blue'],
        [cause.id, 'green'],
      ]),
      frames: new Map([[roots.id, 'Moyens']]),
      id,
    })
    expect(after.pages.map(({ title, kind }) => [title, kind])[1]).toEqual(['Arbre à solutions', 'actor-map'])
    const made = [...after.items.values()].filter(({ page }) => page === id)
    const cards = made.filter((item) => item.kind === 'sticky')
    expect(cards.map(({ text, colour }) => [text, colour]).sort()).toEqual([
      ['cause', 'green'],
      ['probleme', 'blue'],
    ])
    expect(made.find((item) => item.kind === 'frame')).toMatchObject({ title: 'Moyens' })
    const byText = (text: string) => cards.find((card) => card.text === text)?.id
    expect(made.find((item) => item.kind === 'relation')).toMatchObject({
      from: byText('cause'),
      to: byText('probleme'),
    })
    const answers = made.filter((item): item is Link => item.kind === 'link')
    expect(answers.map(({ from, to, role }) => [from, to, role])).toContainEqual([
      byText('cause'),
      cause.id,
      'responds-to',
    ])
    expect(answers).toHaveLength(2)
    for (const item of board.items.values()) expect(after.items.get(item.id)).toEqual(item)
  })
})

describe('scores and pairs', () => {
  const [garden, kitchen] = [sticky('jardin'), sticky('cuisine')]
  const links = (board: { items: ReadonlyMap<string, Item> }) =>
    [...board.items.values()].filter((item): item is Link => item.kind === 'link')

  test('a score is written once, changed, and taken away', () => {
    const cell = { option: garden.id, criterion: kitchen.id }
    const scored = boardAfter(scoreOption, snapshotOf(garden, kitchen), { ...cell, weight: 3 })
    const changed = boardAfter(scoreOption, scored, { ...cell, weight: 8 })
    expect(links(changed).map(({ weight }) => weight)).toEqual([8])
    expect(links(boardAfter(scoreOption, changed, { ...cell, weight: undefined }))).toEqual([])
    expect(refusalOf(scoreOption, scored, { ...cell, weight: 11 })).toBe('invalid_field')
  })

  test('an answer takes the place of the one before', () => {
    const pair = { first: garden.id, second: kitchen.id }
    const first = boardAfter(answerPair, snapshotOf(garden, kitchen), { ...pair, answer: 'first' })
    expect(links(first).map(({ from }) => from)).toEqual([garden.id])
    const equal = boardAfter(answerPair, first, { ...pair, answer: 'equal' }, { seed: 8 })
    expect(links(equal)).toHaveLength(2)
    const second = boardAfter(answerPair, equal, { ...pair, answer: 'second' }, { seed: 9 })
    expect(links(second).map(({ from }) => from)).toEqual([kitchen.id])
    expect(links(boardAfter(answerPair, second, { ...pair, answer: undefined }))).toEqual([])
    expect(changesOf(answerPair, second, { ...pair, answer: 'second' })).toEqual([])
  })
})

describe('handing a map on to another public', () => {
  const ccas = actor('ccas')
  const jardin = actor('jardin', [400, 0, 160, 72, 0])
  const tie = relation(ccas, jardin)
  const id = 'jeunes_page' as PageId

  test('lays the map as it was beneath a new page, faint and frozen, and leaves the first as it is', () => {
    const drawn = snapshotOf(ccas, jardin, tie)
    const board = { ...drawn, pages: drawn.pages.map((page) => ({ ...page, method: 'diagnostic-par-le-bas' })) }
    const after = boardAfter(retransmit, board, {
      page: carte,
      title: 'Carte des jeunes',
      sheet: 'Carte des anciens',
      id,
    })
    expect(after.meta.layers).toMatchObject([{ label: 'Carte des anciens', frozen: true, opacity: 0.35 }])
    expect(after.pages.find((page) => page.id === id)).toMatchObject({ method: 'diagnostic-par-le-bas' })
    const layer = after.meta.layers?.[0]?.id
    const copies = [...after.items.values()].filter(({ page }) => page === id)
    expect(copies.map(({ kind, layer: sheet }) => [kind, sheet]).sort()).toEqual([
      ['actor', layer],
      ['actor', layer],
      ['relation', layer],
    ])
    const between = copies.find((item) => item.kind === 'relation')
    const ends = copies.filter((item) => item.kind === 'actor').map((item) => item.id)
    expect(between && ends.includes(between.from) && ends.includes(between.to)).toBe(true)
    for (const item of board.items.values()) expect(after.items.get(item.id)).toEqual(item)
  })

  test('is refused to observers, and for a page that is gone', () => {
    const board = snapshotOf(ccas)
    expect(refusalOf(retransmit, board, { page: libre, title: '', sheet: '' }, { role: 'observer' })).toBe(
      'observers_look',
    )
    expect(refusalOf(retransmit, board, { page: 'partie0000' as PageId, title: '', sheet: '' })).toBe('page_gone')
  })
})
