import { expect, test } from 'vitest'
import { formatDay } from '../../../../client/src/i18n/format.ts'
import { startLanguage } from '../../../../client/src/i18n/languages.ts'

test.each([
  ['what was kept comes first', 'en', ['fr-FR'], 'en'],
  ['then what the browser asks for', null, ['de-DE', 'en-GB', 'fr'], 'en'],
  ['a region does not matter', null, ['fr-CA'], 'fr'],
  ['French where nothing fits', 'xx', ['de', 'ar'], 'fr'],
])('%s', (_what, kept, wanted, language) => {
  expect(startLanguage(kept, wanted)).toBe(language)
})

test('recent days are called by their distance, older ones by their date', () => {
  const now = new Date(2026, 10, 21, 9).getTime()
  const daysAgo = (days: number) => new Date(2026, 10, 21 - days, 22).getTime()
  expect(formatDay('fr', daysAgo(0), now)).toBe('aujourd’hui')
  expect(formatDay('fr', daysAgo(1), now)).toBe('hier')
  expect(formatDay('fr', daysAgo(3), now)).toBe('il y a 3 jours')
  expect(formatDay('fr', daysAgo(30), now)).toBe('22 octobre 2026')
})
