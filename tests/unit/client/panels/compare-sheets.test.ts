import { compareSheets, type OnSheet } from '@palabre/client/src/panels/layers/compare-sheets.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const actor = (words: string): OnSheet => ({ kind: 'actor', words })

describe('two sheets compared', () => {
  test('by name, however it is written', () => {
    const a = [actor('Épicerie solidaire'), actor('CCAS'), actor('Secours-Populaire')]
    const b = [actor('epicerie  solidaire '), actor('secours populaire'), actor('Mairie')]
    expect(compareSheets(a, b)).toEqual({
      both: ['Épicerie solidaire', 'Secours-Populaire'].sort((x, y) => x.localeCompare(y)),
      onlyA: ['CCAS'],
      onlyB: ['Mairie'],
      wordlessA: 0,
      wordlessB: 0,
    })
  })

  test('an actor and a need of the same name are not the same', () => {
    const { both, onlyA, onlyB } = compareSheets([actor('Transport')], [{ kind: 'need', words: 'Transport' }])
    expect([both, onlyA, onlyB]).toEqual([[], ['Transport'], ['Transport']])
  })

  test('what has no words is counted', () => {
    const ink = { kind: 'ink', words: ' ' }
    expect(compareSheets([ink, ink], [ink])).toMatchObject({ both: [], wordlessA: 2, wordlessB: 1 })
  })

  const thing = fc.record({ kind: fc.constantFrom('actor', 'sticky'), words: fc.string({ maxLength: 6 }) })
  const things = fc.array(thing, { maxLength: 20 })

  test('everything is said once, and the other way round it is the same', () => {
    fc.assert(
      fc.property(things, things, (a, b) => {
        const there = compareSheets(a, b)
        const back = compareSheets(b, a)
        expect([back.both.length, back.onlyA, back.onlyB]).toEqual([there.both.length, there.onlyB, there.onlyA])
        expect([back.wordlessA, back.wordlessB]).toEqual([there.wordlessB, there.wordlessA])
        expect(there.both.length + there.onlyA.length + there.wordlessA).toBeLessThanOrEqual(a.length)
        const alone = compareSheets(a, [])
        expect(alone.onlyA).toHaveLength(there.both.length + there.onlyA.length)
        expect(compareSheets(a, a)).toMatchObject({ onlyA: [], onlyB: [] })
      }),
    )
  })
})
