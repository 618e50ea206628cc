import { LayeredMap } from '@palabre/client/src/store/layered-map.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

type Value = { readonly n: number }
type Operation = { readonly do: 'set' | 'delete' | 'fork'; readonly key: number; readonly n: number }

const operation: fc.Arbitrary<Operation> = fc.record({
  do: fc.constantFrom('set' as const, 'set' as const, 'delete' as const, 'fork' as const),
  key: fc.nat(12),
  n: fc.nat(1_000),
})

const sorted = (entries: Iterable<readonly [number, Value]>) => [...entries].sort(([a], [b]) => a - b)

test('answers like a plain map, and a forked one stays as it was', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
      let map = LayeredMap.empty<number, Value>()
      let model = new Map<number, Value>()
      const kept: { readonly map: LayeredMap<number, Value>; readonly model: Map<number, Value> }[] = []
      for (const { do: what, key, n } of operations) {
        if (what === 'fork') {
          kept.push({ map, model })
          // Now a few changes are announced, now more than a layer takes.
          map = map.fork(n % 2 === 0 ? 1 : 1_000)
          model = new Map(model)
        } else if (what === 'set') {
          map.set(key, { n })
          model.set(key, { n })
        } else {
          map.delete(key)
          model.delete(key)
        }
      }
      for (const pair of [...kept, { map, model }]) {
        expect(sorted(pair.map)).toEqual(sorted(pair.model))
        expect(sorted(pair.map.entries())).toEqual(sorted(pair.model))
        expect(pair.map.size).toBe(pair.model.size)
        expect([...pair.map.values()]).toHaveLength(pair.model.size)
        expect([...pair.map.keys()].sort()).toEqual([...pair.model.keys()].sort())
        for (let key = 0; key <= 12; key++) expect(pair.map.get(key)).toEqual(pair.model.get(key))
      }
    }),
  )
})
