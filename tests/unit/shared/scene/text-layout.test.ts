import { cutText, fitText, lineHeight, wrapText } from '@palabre/shared/scene'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measure } from './measure.ts'

const style = { size: 10, weight: 400 } as const
const width = (letters: number) => letters * 5

describe('wrapped text', () => {
  test('breaks between words', () => {
    expect(wrapText('une épicerie solidaire', style, width(12), measure)).toEqual(['une épicerie', 'solidaire'])
  })

  test('keeps the lines people typed, also empty ones', () => {
    expect(wrapText('a\n\nb\n', style, width(10), measure)).toEqual(['a', '', 'b', ''])
  })

  test('breaks a word only when it is longer than a line', () => {
    const lines = wrapText('anticonstitutionnellement', style, width(10), measure)
    expect(lines.join('')).toBe('anticonstitutionnellement')
    expect(lines.every((line) => line.length <= 10)).toBe(true)
  })

  test('holds no-break spaces, and the space before French punctuation whichever it is', () => {
    expect(wrapText('qui\u00a0vient', style, width(6), measure).join('')).toBe('qui\u00a0vient')
    expect(wrapText('mais qui vient ?', style, width(10), measure)).toEqual(['mais qui', 'vient\u00a0?'])
    expect(wrapText('le « jardin » ici', style, width(12), measure)).toEqual(['le', '«\u00a0jardin\u00a0»', 'ici'])
  })

  test('loses and invents no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, letters) => {
        const lines = wrapText(text, style, width(letters), measure)
        const bare = (some: string) => some.replace(/\s/gu, '')
        expect(bare(lines.join(''))).toBe(bare(text))
      }),
    )
  })

  test('never makes a line wider than it may be, unless a single letter is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 3, max: 40 }), (text, letters) => {
        for (const line of wrapText(text, style, width(letters), measure))
          expect(measure(line, style)).toBeLessThanOrEqual(width(letters))
      }),
    )
  })
})

describe('text fitted into a box', () => {
  const box = { width: width(20), height: 10 * lineHeight * 3, sizes: [40, 20, 10, 5] }

  test('takes the largest size at which everything is shown', () => {
    expect(fitText('oui', style, box, measure)).toMatchObject({ size: 20, cut: false })
    expect(fitText('un texte un peu plus long que cela', style, box, measure)).toMatchObject({ size: 10, cut: false })
  })

  test('is cut with an ellipsis when even the smallest size is too large', () => {
    const { cut, lines, size } = fitText('beaucoup de mots '.repeat(50), style, box, measure)
    expect(cut).toBe(true)
    expect(size).toBe(5)
    expect(lines[lines.length - 1]?.endsWith('…')).toBe(true)
  })

  test('never leaves the box', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { lines, size } = fitText(text, style, box, measure)
        expect(lines.length * size * lineHeight).toBeLessThanOrEqual(box.height + 0.1)
        for (const line of lines) expect(measure(line, { ...style, size })).toBeLessThanOrEqual(box.width + size)
      }),
    )
  })
})

describe('one line', () => {
  test('is left alone while it fits, and cut when it does not', () => {
    expect(cutText('Secours', style, width(7), measure)).toBe('Secours')
    expect(cutText('Secours populaire', style, width(9), measure)).toBe('Secours…')
  })
})
