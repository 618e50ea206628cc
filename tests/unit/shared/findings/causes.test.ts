import { type Cause, causalGraph, layersOf, loopsOf } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carte, itemId, libre, me, snapshotOf, sticky } from '../../../helpers/board-world.ts'

const cause = (from: string, to: string, role: Cause['role'] = 'causes'): Cause => ({
  id: itemId(`${from}-${role}-${to}`),
  kind: 'link',
  author: me,
  at: 0,
  page: carte,
  order: 'a0',
  from: itemId(from),
  to: itemId(to),
  role,
})
const plain = (id: string) => id.replaceAll('_', '')
const way = (causes: readonly Cause[]) => causes.map(({ from }) => plain(from)).join(' ')

describe('the causal graph of a page', () => {
  const notes = ['a', 'b', 'c', 'd'].map((name) => sticky(name))

  test('finds where it begins and where it ends', () => {
    const graph = causalGraph(snapshotOf(...notes, cause('a', 'b'), cause('b', 'c', 'eases')), carte)
    expect(graph.findings.map(({ id }) => plain(id))).toEqual(['a', 'b', 'c'])
    expect(graph.roots.map(({ id }) => plain(id))).toEqual(['a'])
    expect(graph.ends.map(({ id }) => plain(id))).toEqual(['c'])
  })

  test('follows a chain onto other pages, and leaves alone what hangs together elsewhere', () => {
    const elsewhere = ['x', 'y', 'z'].map((name) => ({ ...sticky(name), page: libre }))
    const board = snapshotOf(...notes, ...elsewhere, cause('a', 'x'), cause('y', 'z'))
    expect(causalGraph(board, carte).findings.map(({ id }) => plain(id))).toEqual(['a', 'x'])
    expect(causalGraph(board, libre).causes).toHaveLength(2)
  })
})

describe('loops', () => {
  test('feed on themselves with an even number of soothing links, and hold themselves back with an odd one', () => {
    expect(loopsOf([cause('a', 'b'), cause('b', 'a')]).loops[0]?.nature).toBe('reinforcing')
    expect(loopsOf([cause('a', 'b', 'eases'), cause('b', 'a')]).loops[0]?.nature).toBe('balancing')
    expect(loopsOf([cause('a', 'b', 'eases'), cause('b', 'a', 'eases')]).loops[0]?.nature).toBe('reinforcing')
  })

  test('are told once, the shortest first', () => {
    const { loops, more } = loopsOf([
      cause('c', 'a'),
      cause('a', 'b'),
      cause('b', 'c'),
      cause('b', 'a'),
      cause('d', 'a'),
    ])
    expect(loops.map(({ causes }) => way(causes))).toEqual(['a b', 'a b c'])
    expect(more).toBe(false)
  })

  test('of a tangle are told as far as one can read, and no time is lost on the rest', () => {
    const names = Array.from({ length: 24 }, (_, index) => `n${index}`)
    const tangle = names.flatMap((from) => names.flatMap((to) => (from === to ? [] : [cause(from, to)])))
    const { loops, more } = loopsOf(tangle)
    expect(loops).toHaveLength(40)
    expect(more).toBe(true)
    const long = names.map((from, index) => cause(from, names[(index + 1) % names.length] as string))
    expect(loopsOf(long)).toMatchObject({ more: false, loops: [{ nature: 'reinforcing' }] })
  })

  test('are those that trying every way finds, on any graph', () => {
    fc.assert(
      fc.property(graphs, (causes) => {
        const { loops, more } = loopsOf(causes, { loops: 1_000, steps: 1_000_000 })
        expect(more).toBe(false)
        expect(loops.map(({ causes: round }) => round.map(({ id }) => id).join()).sort()).toEqual(everyLoop(causes))
        for (const { causes: round, nature } of loops) {
          const sign = round.reduce((product, { role }) => product * (role === 'eases' ? -1 : 1), 1)
          expect(nature).toBe(sign > 0 ? 'reinforcing' : 'balancing')
        }
      }),
    )
  })
})

describe('layers', () => {
  test('lead from causes to effects, one layer at a time', () => {
    const { places } = layersOf(['a', 'b', 'c'].map(itemId), [cause('a', 'b'), cause('b', 'c'), cause('a', 'c')])
    expect(['a', 'b', 'c'].map((name) => places.get(itemId(name))?.layer)).toEqual([0, 1, 2])
  })

  test('keep cards apart, links going onwards but where a loop must close, and say the same for any order', () => {
    fc.assert(
      fc.property(graphs, fc.integer(), (causes, turn) => {
        const ids = idsOf(causes)
        const { places, bends, layers } = layersOf(ids, causes)
        expect([...places.keys()].sort()).toEqual(ids)
        for (const [index, a] of ids.entries())
          for (const b of ids.slice(index + 1)) {
            const [one, other] = [places.get(a), places.get(b)]
            if (one && other && one.layer === other.layer)
              expect(Math.abs(one.row - other.row)).toBeGreaterThanOrEqual(1 - 1e-9)
          }
        const back = causes.filter(({ from, to }) => layerOf(to) <= layerOf(from))
        if (everyLoop(causes).length === 0) expect(back).toEqual([])
        for (const { id, from, to } of causes) {
          const passed = [layerOf(from), ...(bends.get(id) ?? []).map(({ layer }) => layer), layerOf(to)]
          const step = Math.sign(layerOf(to) - layerOf(from))
          expect(passed).toEqual(passed.map((_, at) => layerOf(from) + at * step))
          expect(Math.max(...passed)).toBeLessThan(layers)
        }
        const shuffled = [...causes].sort((a, b) => hash(a.id, turn) - hash(b.id, turn))
        expect(layersOf([...ids].reverse(), shuffled).places).toEqual(new Map([...places].reverse()))

        function layerOf(id: ItemId): number {
          return places.get(id)?.layer ?? -1
        }
      }),
    )
  })
})

const graphs = fc
  .uniqueArray(fc.record({ from: fc.nat(5), to: fc.nat(5), role: fc.constantFrom<Cause['role']>('causes', 'eases') }), {
    maxLength: 9,
    selector: ({ from, to, role }) => `${from}${to}${role}`,
  })
  .map((arrows) => arrows.filter(({ from, to }) => from !== to))
  .map((arrows) => arrows.map(({ from, to, role }) => cause(`n${from}`, `n${to}`, role)))

function idsOf(causes: readonly Cause[]): ItemId[] {
  return [...new Set(causes.flatMap(({ from, to }) => [from, to]))].sort()
}

/** Every closed way without a finding twice, by trying them all; each from its first finding by id. */
function everyLoop(causes: readonly Cause[]): string[] {
  const found: string[] = []
  const go = (start: ItemId, path: readonly Cause[]): void => {
    const at = path.at(-1)?.to ?? start
    for (const next of causes.filter(({ from }) => from === at)) {
      if (next.to === start) found.push([...path, next].map(({ id }) => id).join())
      else if (next.to > start && !path.some(({ from }) => from === next.to)) go(start, [...path, next])
    }
  }
  for (const id of idsOf(causes)) go(id, [])
  return found.sort()
}

function hash(id: string, turn: number): number {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + turn) % 9_973, 7)
}
