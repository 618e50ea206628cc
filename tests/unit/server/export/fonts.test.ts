import { describe, expect, it } from 'vitest'
import { measureText, runsOf } from '../../../../server/src/export/fonts.ts'

const set = (words: string) =>
  runsOf(words, 400)
    .map(({ text }) => text)
    .join('')

describe('letters that the font lacks', () => {
  it('read well between the two stakes of a tension', () => {
    expect(set('Se garer ↔ Marcher en sécurité')).toBe('Se garer / Marcher en sécurité')
  })

  it('are as wide as what stands for them', () => {
    expect(measureText('a ↔ b', { size: 12, weight: 400 })).toBe(measureText('a / b', { size: 12, weight: 400 }))
  })
})
