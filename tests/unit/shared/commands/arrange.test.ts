import { type Arrange, arrangeByFamily, arrangeByRing, type Command, untangle } from '@palabre/shared/commands'
import { geoBounds, intersects } from '@palabre/shared/geometry'
import {
  type Actor,
  actorRings,
  type BoardSnapshot,
  isPlaced,
  type PlacedItem,
  shippedFamilies,
} from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  actor,
  boardAfter,
  carte,
  changesOf,
  refusalOf,
  relation,
  snapshotOf,
  sticky,
  the,
} from '../../../helpers/board-world.ts'
import { seededRandom } from '../../../helpers/random.ts'

const ways: readonly (readonly [string, Command<Arrange>])[] = [
  ['by family', arrangeByFamily],
  ['by ring', arrangeByRing],
  ['untangling', untangle],
]

/** Actors thrown onto a small area, of several sizes, with relations between some. */
function jumble(count: number, seed: number): { actors: readonly Actor[]; board: BoardSnapshot } {
  const random = seededRandom(seed)
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]
  const actors = Array.from({ length: count }, (_, index) => {
    const family = pick(shippedFamilies)?.code
    const ring = pick([...actorRings, undefined])
    const geo = [random() * 600, random() * 600, 120 + random() * 160, 60 + random() * 60, 0] as const
    return actor(`a${index}`, geo, { ...(family ? { family } : {}), ...(ring ? { ring } : {}) })
  })
  const relations = actors.flatMap((from, index) => {
    const to = actors[Math.floor(random() * count)]
    return to && to !== from && index % 2 === 0 ? [relation(from, to)] : []
  })
  return { actors, board: snapshotOf(...actors, ...relations) }
}

function overlaps(items: readonly PlacedItem[]): string[] {
  const found: string[] = []
  for (const [index, a] of items.entries())
    for (const b of items.slice(index + 1))
      if (intersects(geoBounds(a.geo), geoBounds(b.geo))) found.push(`${a.id} and ${b.id}`)
  return found
}

describe.each(ways)('%s', (_name, command) => {
  test('never lets two actors overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 45 }), fc.nat(), (count, seed) => {
        const { board } = jumble(count, seed)
        const arranged = boardAfter(command, board, { page: carte, ids: 'everything' })
        expect(overlaps([...arranged.items.values()].filter((item) => item.kind === 'actor'))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('moves nothing but what it was asked to, and covers nothing that stays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 30 }), fc.nat(), (count, seed) => {
        const { actors, board } = jumble(count, seed)
        const ids = actors.filter((_, index) => index % 3 === 0).map(({ id }) => id)
        const arranged = boardAfter(command, board, { page: carte, ids })
        const placed = [...arranged.items.values()].filter(isPlaced)
        const moved = placed.filter(({ id }) => ids.includes(id))
        for (const stays of placed.filter(({ id }) => !ids.includes(id))) {
          expect(stays.geo).toEqual((board.items.get(stays.id) as PlacedItem).geo)
          for (const item of moved) expect(overlaps([stays, item])).toEqual([])
        }
      }),
      { numRuns: 30 },
    )
  })

  test('does the same every time, whatever the order of the items', () => {
    const { board } = jumble(30, 4)
    const turned = snapshotOf(...[...board.items.values()].reverse())
    const places = (result: BoardSnapshot) =>
      [...result.items.values()]
        .filter(isPlaced)
        .map(({ id, geo }) => `${id} ${geo.join()}`)
        .sort()
    const args = { page: carte, ids: 'everything' } as const
    expect(places(boardAfter(command, turned, args))).toEqual(places(boardAfter(command, board, args)))
  })

  test('stays where it was on the page', () => {
    const { board } = jumble(24, 9)
    const arranged = boardAfter(command, board, { page: carte, ids: 'everything' })
    const boxes = [...arranged.items.values()].filter(isPlaced).map(({ geo }) => geo)
    const middle = (axis: 0 | 1) =>
      (Math.min(...boxes.map((geo) => geo[axis])) + Math.max(...boxes.map((geo) => geo[axis]))) / 2
    expect(Math.abs(middle(0) - 300)).toBeLessThan(700)
    expect(Math.abs(middle(1) - 300)).toBeLessThan(700)
  })

  test('needs two items, and the right to move them', () => {
    const one = snapshotOf(actor('seul'))
    expect(refusalOf(command, one, { page: carte, ids: 'everything' })).toBe('select_two')
    const { board } = jumble(5, 1)
    expect(refusalOf(command, board, { page: carte, ids: 'everything' }, { rules: { frozen: true } })).toBe('frozen')
  })

  test('leaves locked actors where they are', () => {
    const { actors, board } = jumble(8, 3)
    const locked = actors[0]?.id as Actor['id']
    const changes = changesOf(
      command,
      board,
      { page: carte, ids: 'everything' },
      { rules: { locked: new Set([locked]) } },
    )
    expect(changes.some((change) => change.op === 'edit-item' && change.id === locked)).toBe(false)
  })
})

test('families stand together', () => {
  const { board } = jumble(40, 12)
  const arranged = boardAfter(
    arrangeByFamily,
    { ...board, meta: { title: '', families: shippedFamilies } },
    { page: carte, ids: 'everything' },
  )
  const boxes = new Map<string, PlacedItem[]>()
  for (const item of arranged.items.values())
    if (item.kind === 'actor') boxes.set(item.family ?? '', [...(boxes.get(item.family ?? '') ?? []), item])
  // Blocks are rectangles side by side: those around two families never meet.
  const around = [...boxes.values()].map((items) => ({
    minX: Math.min(...items.map(({ geo }) => geo[0])),
    minY: Math.min(...items.map(({ geo }) => geo[1])),
    maxX: Math.max(...items.map(({ geo }) => geo[0] + geo[2])),
    maxY: Math.max(...items.map(({ geo }) => geo[1] + geo[3])),
  }))
  for (const [index, box] of around.entries())
    for (const other of around.slice(index + 1)) expect(intersects(box, other)).toBe(false)
})

test('a star opens up: no relation of the untangled one crosses another', () => {
  const hub = actor('hub', [0, 0, 160, 72, 0])
  const rays = Array.from({ length: 7 }, (_, index) => actor(`ray${index}`, [index * 4, 10, 160, 72, 0]))
  const opened = boardAfter(untangle, snapshotOf(hub, ...rays, ...rays.map((ray) => relation(hub, ray))), {
    page: carte,
    ids: 'everything',
  })
  const centre = the(opened, hub.id, 'actor').geo
  const angles = rays.map(({ id }) => {
    const { geo } = the(opened, id, 'actor')
    return Math.atan2(geo[1] - centre[1], geo[0] - centre[0])
  })
  const sorted = angles.toSorted((a, b) => a - b)
  for (const [index, angle] of sorted.entries())
    if (index > 0) expect(angle - (sorted[index - 1] ?? 0)).toBeGreaterThan(0.2)
})

test('notes are arranged only when they are named', () => {
  const note = sticky('note')
  const board = snapshotOf(actor('a'), actor('b'), note)
  expect(the(boardAfter(untangle, board, { page: carte, ids: 'everything' }), note.id, 'sticky').geo).toEqual(note.geo)
  expect(changesOf(untangle, board, { page: carte, ids: [note.id, actor('a').id] }).length).toBeGreaterThan(0)
})

test('rings go outwards from the people concerned, in a picture that fits a screen', () => {
  const rings = ['people', 'social-work', 'proximity', 'system'] as const
  const members = (ring: (typeof rings)[number], count: number) =>
    Array.from({ length: count }, (_, index) => actor(`${ring}${index}`.slice(0, 10), [0, 0, 200, 80, 0], { ring }))
  const actors = [...members('people', 4), ...members('social-work', 1), ...members('proximity', 9), actor('sans')]
  const arranged = boardAfter(arrangeByRing, snapshotOf(...actors), { page: carte, ids: 'everything' })
  const geos = actors.map(({ id }) => the(arranged, id, 'actor').geo)
  const rowsOf = (ring: (typeof rings)[number]) =>
    actors.flatMap((each, index) => (each.ring === ring ? [geos[index]?.[1] ?? Number.NaN] : []))
  expect(Math.min(...rowsOf('proximity'))).toBeLessThan(Math.min(...rowsOf('social-work')))
  expect(Math.min(...rowsOf('social-work'))).toBeLessThan(Math.min(...rowsOf('people')))
  const span = (axis: 0 | 1) => Math.max(...geos.map((geo) => geo[axis])) - Math.min(...geos.map((geo) => geo[axis]))
  expect(span(0)).toBeLessThan(1_900)
  expect(span(1)).toBeLessThan(1_100)
})
