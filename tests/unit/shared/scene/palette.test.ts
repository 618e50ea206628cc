import { colourNames, shippedFamilies } from '@palabre/shared/model'
import { contrast, type Paint, paintHex, themes } from '@palabre/shared/scene'
import { describe, expect, test } from 'vitest'

/** WCAG 2.2: 4.5 for words, 3 for lines and marks that carry a meaning. */
describe.each(themes)('the %s palette', (theme) => {
  const ratio = (a: Paint, b: Paint) => contrast(paintHex(a, theme), paintHex(b, theme))

  test.each(['paper', 'surface'] as const)('has words that can be read on %s', (ground) => {
    for (const ink of ['ink', 'ink-soft', 'tension'] as const) expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5)
    expect(ratio('line', ground)).toBeGreaterThanOrEqual(3)
    expect(ratio('accent', ground)).toBeGreaterThanOrEqual(3)
  })

  test('has words that can be read on every note and in every shape', () => {
    for (const colour of colourNames) {
      expect(ratio(`note-ink-${colour}`, `note-${colour}`)).toBeGreaterThanOrEqual(4.5)
      expect(ratio(`fill-ink-${colour}`, `fill-${colour}`)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('draws every pen but white so that it can be seen', () => {
    for (const colour of colourNames)
      if (colour !== 'white') expect(ratio(`stroke-${colour}`, 'paper')).toBeGreaterThanOrEqual(3)
  })

  test('lets the names and marks of every family be seen on their cards', () => {
    for (const { colour } of shippedFamilies) {
      expect(ratio('ink', `tint-${colour}`)).toBeGreaterThanOrEqual(7)
      expect(ratio('ink-soft', `tint-${colour}`)).toBeGreaterThanOrEqual(4.5)
      expect(ratio('surface', `strong-${colour}`)).toBeGreaterThanOrEqual(2.9)
    }
  })

  test('makes an imported colour stand out, whatever it is', () => {
    for (const hex of ['#ffffff', '#000000', '#ffff00', '#1c1815', '#888888'] as const) {
      expect(ratio(`stroke-${hex}`, 'paper')).toBeGreaterThanOrEqual(3)
      expect(ratio(`note-ink-${hex}`, `note-${hex}`)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
