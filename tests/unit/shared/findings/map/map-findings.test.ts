import { mapFindings, mapGraph, pathBetween } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { Link, Relation } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { action, actor, itemId, me } from '../../../../helpers/board-world.ts'
import { arbitraryMap, graphOf, lien, names } from './map-world.ts'

const findingsOf = (...args: Parameters<typeof graphOf>) => mapFindings(graphOf(...args), [])
const loopNames = (loops: readonly (readonly ItemId[])[]) => loops.map((loop) => loop.join('').replaceAll('_', ''))

describe('who is related', () => {
  test('organisations with the most relations, as counts; people are not counted', () => {
    const { mostRelated } = findingsOf(
      ['ccas', 'mairie', 'epicerie', actor('samira', undefined, { family: 'inhabitants' })],
      [
        lien('ccas', 'mairie'),
        lien('mairie', 'ccas'),
        lien('samira', 'ccas'),
        lien('samira', 'mairie'),
        lien('samira', 'epicerie', { state: 'absent' }),
        lien('ccas', 'ccas'),
        lien('ccas', 'nobody'),
      ],
    )
    expect(mostRelated.map(({ actor: { name }, relations }) => [name, relations])).toEqual([
      ['ccas', 3],
      ['mairie', 3],
    ])
  })

  test('where very many have the same number, only those above them', () => {
    const ring = Array.from({ length: 20 }, (_, index) => `a${index}`)
    const around = ring.map((name, index) => lien(name, ring[(index + 1) % 20] as string))
    expect(findingsOf(ring, around).mostRelated).toEqual([])
    expect(names(findingsOf(ring, [...around, lien('a3', 'a9')]).mostRelated.map((one) => one.actor))).toEqual([
      'a3',
      'a9',
    ])
  })

  test('isolated, met by nobody, and both apart', () => {
    const { isolated, metByNobody } = findingsOf(
      ['seul', 'soi', 'voulu', 'absent', 'commencé', 'avec'],
      [
        lien('soi', 'soi'),
        lien('seul', 'nobody'),
        lien('voulu', 'avec', { state: 'wished' }),
        lien('voulu', 'commencé', { state: 'planned' }),
        lien('absent', 'avec', { state: 'absent' }),
        lien('commencé', 'avec', { state: 'building' }),
      ],
    )
    expect(names(isolated)).toEqual(['seul', 'soi'])
    expect(names(metByNobody)).toEqual(['absent', 'voulu'])
  })

  test('to take part in an action that is only wished is a wish', () => {
    const part = [lien('a', 'noël', { type: 'takes-part' }), lien('b', 'noël', { type: 'takes-part' })]
    expect(names(findingsOf(['a', 'b'], part, [action('noël', undefined, { state: 'wished' })]).metByNobody)).toEqual([
      'a',
      'b',
    ])
    expect(findingsOf(['a', 'b'], part, [action('noël')]).metByNobody).toEqual([])
  })

  test('who meets no need is only told once links say that somebody does', () => {
    const map = graphOf(['a', 'b'], [])
    const link = { kind: 'link', role: 'meets', from: itemId('a'), to: itemId('besoin') } as Link
    expect(mapFindings(map, []).meetingNoNeed).toBeUndefined()
    expect(mapFindings(map, [{ ...link, role: 'could-meet' }]).meetingNoNeed).toBeUndefined()
    expect(names(mapFindings(map, [link]).meetingNoNeed ?? [])).toEqual(['b'])
  })

  test('actions that fewer than two take part in; a parallel part counts once', () => {
    const { thinActions } = findingsOf(
      ['a', 'b'],
      [
        lien('a', 'une', { type: 'takes-part' }),
        lien('une', 'a', { type: 'takes-part' }),
        lien('a', 'deux', { type: 'takes-part' }),
        lien('b', 'deux', { type: 'takes-part' }),
        lien('b', 'une', { type: 'tension' }),
      ],
      [action('une'), action('deux'), action('vide')],
    )
    expect(thinActions.map(({ action: { name }, actors }) => [name, actors.length])).toEqual([
      ['une', 1],
      ['vide', 0],
    ])
  })

  test('relations to validate', () => {
    const open = lien('a', 'b', { validated: false })
    expect(findingsOf(['a', 'b'], [open, lien('a', 'b'), lien('a', 'b', { validated: true })]).toValidate).toEqual([
      open,
    ])
  })
})

describe('loops', () => {
  const forward = { direction: 'forward' } as const

  test('follow the arrows, and are told from their first member', () => {
    const { loops } = findingsOf(
      ['a', 'b', 'c', 'd'],
      [lien('b', 'c', forward), lien('c', 'a', forward), lien('a', 'b', forward), lien('c', 'd', forward)],
    )
    expect(loopNames(loops.loops)).toEqual(['abc'])
  })

  test('two arrows that face each other are one, a relation both ways is none', () => {
    const both = lien('a', 'b', { direction: 'both' })
    expect(findingsOf(['a', 'b'], [both]).loops.loops).toEqual([])
    expect(findingsOf(['a', 'b'], [both, lien('a', 'b', forward)]).loops.loops).toEqual([])
    const facing = [lien('a', 'b', forward), lien('b', 'a', forward), lien('b', 'a', forward)]
    expect(loopNames(findingsOf(['a', 'b'], facing).loops.loops)).toEqual(['ab'])
  })

  test('a loop that goes round both ways is told once', () => {
    const both = { direction: 'both' } as const
    const map = [lien('a', 'b', both), lien('b', 'c', both), lien('c', 'a', both)]
    expect(loopNames(findingsOf(['a', 'b', 'c'], map).loops.loops)).toEqual(['abc'])
  })

  test('tensions and absent relations carry nothing on', () => {
    const around = (more: Partial<Relation>) => [
      lien('a', 'b', forward),
      lien('b', 'c', forward),
      lien('c', 'a', { ...forward, ...more }),
    ]
    expect(findingsOf(['a', 'b', 'c'], around({ type: 'tension' })).loops.loops).toEqual([])
    expect(findingsOf(['a', 'b', 'c'], around({ state: 'absent' })).loops.loops).toEqual([])
  })

  test('where there are very many, some are told and that there are more', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const everyone = all.flatMap((from) => all.filter((to) => to !== from).map((to) => lien(from, to, forward)))
    const { loops } = findingsOf(all, everyone)
    expect(loops.more).toBe(true)
    expect(loops.loops).toHaveLength(20)
  })

  test('are the ones that trying every order finds', () => {
    fc.assert(
      fc.property(arbitraryMap, (items) => {
        const told = mapFindings(mapGraph(items), []).loops
        const expected = loopsByTrying(items.actors.map(({ id }) => id).slice(0, 6), items.relations)
        const within = told.loops.map((loop) => loop.join(' ')).filter((key) => !key.includes('actor6'))
        if (told.more) expect(expected).toEqual(expect.arrayContaining(within))
        else expect([...within].sort()).toEqual(expected)
      }),
    )
  })
})

/** Every order of every set of actors, told once from its lowest member and in its lower direction. */
function loopsByTrying(ids: readonly ItemId[], relations: readonly Relation[]): string[] {
  const carries = relations.filter(
    ({ type, state }) => type !== 'tension' && type !== 'takes-part' && state !== 'absent',
  )
  const leads = (from: ItemId, to: ItemId) =>
    carries.some(
      (one) =>
        (one.direction !== 'none' && one.from === from && one.to === to) ||
        (one.direction === 'both' && one.to === from && one.from === to),
    )
  const faces = (from: ItemId, to: ItemId) =>
    carries.some((one) => one.direction === 'forward' && one.from === from && one.to === to)
  const found = new Set<string>()
  const grow = (path: readonly ItemId[]) => {
    const [first, second] = path as [ItemId, ItemId]
    const last = path[path.length - 1] as ItemId
    if (path.length === 2 && faces(first, second) && faces(second, first)) found.add(path.join(' '))
    if (path.length > 2 && leads(last, first)) {
      const backwards = [first, ...path.slice(1).reverse()]
      const alsoBack = backwards.every((id, index) => leads(id, backwards[(index + 1) % path.length] as ItemId))
      if (!alsoBack || second < last) found.add(path.join(' '))
    }
    for (const id of ids) if (id > first && !path.includes(id) && leads(last, id)) grow([...path, id])
  }
  for (const id of ids) grow([id])
  return [...found].sort()
}

describe('bridges', () => {
  test('say whom only this actor joins to the rest', () => {
    const { bridges } = findingsOf(
      ['a', 'b', 'c', 'd', 'e', 'pont'],
      [
        lien('a', 'b'),
        lien('b', 'pont'),
        lien('pont', 'c'),
        lien('c', 'd'),
        lien('d', 'e'),
        lien('e', 'pont'),
        lien('d', 'pont'),
        lien('a', 'pont'),
      ],
    )
    expect(bridges.map(({ actor: { name }, parts }) => [name, parts.map(names)])).toEqual([['pont', [['a', 'b']]]])
  })

  test('an action that nobody else is in is nobody cut off', () => {
    expect(findingsOf(['a', 'b'], [lien('a', 'b'), lien('a', 'x')], [action('x')]).bridges).toEqual([])
  })

  test('are the actors whom taking away parts others', () => {
    fc.assert(
      fc.property(arbitraryMap, (items) => {
        const map = mapGraph(items)
        const told = new Map(mapFindings(map, []).bridges.map(({ actor: { id }, parts }) => [id, parts]))
        for (const { id } of items.actors) {
          const mine = componentOf(items.actors, map.joining, id)
          const parts = partition(
            mine.filter((other) => other !== id),
            map.joining.filter(({ from, to }) => from !== id && to !== id),
            new Set(items.actors.map((one) => one.id)),
          ).sort((a, b) => a.length - b.length)
          const said = told.get(id)?.map((part) => part.map((one) => one.id).sort())
          if (parts.length < 2) expect(said).toBeUndefined()
          else {
            expect(said?.map((part) => part.length)).toEqual(parts.slice(0, -1).map((part) => part.length))
            for (const part of said ?? []) expect(parts).toContainEqual(part)
          }
        }
      }),
    )
  })
})

function reach(from: ItemId, relations: readonly Relation[]): Set<ItemId> {
  const seen = new Set([from])
  for (let size = 0; size < seen.size; ) {
    size = seen.size
    for (const { from: a, to: b } of relations) {
      if (seen.has(a)) seen.add(b)
      if (seen.has(b)) seen.add(a)
    }
  }
  return seen
}

function componentOf(actors: readonly { id: ItemId }[], relations: readonly Relation[], from: ItemId): ItemId[] {
  const seen = reach(from, relations)
  return actors.flatMap(({ id }) => (seen.has(id) ? [id] : []))
}

function partition(ids: readonly ItemId[], relations: readonly Relation[], known: ReadonlySet<ItemId>): ItemId[][] {
  const left = new Set(ids)
  const parts: ItemId[][] = []
  for (const id of ids) {
    if (!left.has(id)) continue
    const part = [...reach(id, relations)].filter((other) => known.has(other) && left.has(other)).sort()
    for (const other of part) left.delete(other)
    parts.push(part)
  }
  return parts
}

describe('from one actor to another', () => {
  test('over what has begun, else over what is wished', () => {
    const map = graphOf(
      ['a', 'b', 'c', 'd'],
      [lien('a', 'd', { state: 'wished' }), lien('b', 'a'), lien('b', 'c'), lien('c', 'd')],
    )
    const path = pathBetween(map, itemId('a'), itemId('d'))
    expect(path?.begun).toBe(true)
    expect(path?.steps.map(({ node }) => node.name)).toEqual(['b', 'c', 'd'])
    const wished = pathBetween(graphOf(['a', 'd'], [lien('a', 'd', { state: 'wished' })]), itemId('a'), itemId('d'))
    expect(wished).toMatchObject({ begun: false, steps: [{ node: { name: 'd' }, relations: [{ state: 'wished' }] }] })
  })

  test('an action that both take part in is a way', () => {
    const map = graphOf(['a', 'b'], [lien('a', 'x', { type: 'takes-part' }), lien('b', 'x')], [action('x')])
    expect(pathBetween(map, itemId('a'), itemId('b'))?.steps.map(({ node }) => node.name)).toEqual(['x', 'b'])
  })

  test('nobody, nothing, and oneself', () => {
    const map = graphOf(['a', 'b'], [lien('a', 'b', { state: 'absent' })])
    expect(pathBetween(map, itemId('a'), itemId('b'))).toBeUndefined()
    expect(pathBetween(map, itemId('a'), itemId('gone'))).toBeUndefined()
    expect(pathBetween(map, itemId('a'), itemId('a'))?.steps).toEqual([])
  })

  test('is there whenever one can be reached, and no longer than it must be', () => {
    fc.assert(
      fc.property(arbitraryMap, (items) => {
        const map = mapGraph(items)
        for (const a of items.actors)
          for (const b of items.actors) {
            const path = pathBetween(map, a.id, b.id)
            expect(path !== undefined).toBe(reach(a.id, map.joining).has(b.id))
            if (path && !path.begun) expect(path.steps.length).toBe(stepsByRings(a.id, b.id, map.joining))
            for (const step of path?.steps ?? []) expect(step.relations.length).toBeGreaterThan(0)
          }
      }),
    )
  })
})

function stepsByRings(from: ItemId, to: ItemId, relations: readonly Relation[]): number {
  let ring = new Set([from])
  for (let steps = 0; ; steps++) {
    if (ring.has(to)) return steps
    const wider = new Set(ring)
    for (const { from: a, to: b } of relations) {
      if (ring.has(a)) wider.add(b)
      if (ring.has(b)) wider.add(a)
    }
    ring = wider
  }
}

test('the same items say the same in any order', () => {
  fc.assert(
    fc.property(arbitraryMap, (items) => {
      const told = mapFindings(mapGraph(items), [])
      const turned = mapFindings(
        mapGraph({ ...items, actors: [...items.actors].reverse(), relations: [...items.relations].reverse() }),
        [],
      )
      expect(turned.loops).toEqual(told.loops)
      expect(turned.bridges.map((bridge) => bridge.actor.id)).toEqual(told.bridges.map((bridge) => bridge.actor.id))
    }),
  )
})

test('items as outside tools write them break nothing', () => {
  const odd = { ...lien('a', 'b'), author: me, type: 'unheard-of' } as unknown as Relation
  expect(findingsOf(['a', 'b'], [odd]).isolated).toEqual([])
})
