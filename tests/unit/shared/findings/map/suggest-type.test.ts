import { suggestTypes, type TypeAnswers, typeQuestions } from '@palabre/shared/findings'
import { expect, test } from 'vitest'

const first = (answers: TypeAnswers) => suggestTypes(answers)[0]?.fields

test.each([
  [{ decides: 'one', brings: 'paid', refuses: 'nobody' }, { type: 'subcontracting' }],
  [{ decides: 'each', brings: 'paid', refuses: 'anytime' }, { type: 'service' }],
  [{ decides: 'one', brings: 'news', refuses: 'nobody' }, { type: 'control' }],
  [
    { decides: 'third', brings: 'both', refuses: 'nobody' },
    { type: 'cooperation', will: 'forced' },
  ],
  [{ decides: 'together', brings: 'both', refuses: 'term' }, { type: 'project-partnership' }],
  [{ decides: 'each', brings: 'both', refuses: 'term' }, { type: 'formal-partnership' }],
  [
    { decides: 'together', brings: 'both', refuses: 'anytime' },
    { type: 'cooperation', will: 'voluntary' },
  ],
  [{ decides: 'together', brings: 'gives', refuses: 'anytime' }, { type: 'mutual-aid' }],
  [{ decides: 'each', brings: 'both', refuses: 'anytime' }, { type: 'mutual-help' }],
  [{ decides: 'each', brings: 'gives', refuses: 'anytime' }, { type: 'help' }],
  [
    { decides: 'together', brings: 'news', refuses: 'term' },
    { type: 'network', networkForm: 'formal' },
  ],
  [
    { decides: 'each', brings: 'news', refuses: 'anytime' },
    { type: 'network', networkForm: 'informal' },
  ],
  [{ decides: 'one', brings: 'news', refuses: 'anytime' }, { type: 'liaison' }],
] as const)('%j speaks for %j', (answers, fields) => {
  expect(first(answers)).toEqual(fields)
})

test('one answer, or none, speaks for nothing', () => {
  expect(suggestTypes({})).toEqual([])
  expect(suggestTypes({ decides: 'one' })).toEqual([])
})

test('whatever people answer, some type fits, and few are told, each once', () => {
  for (const decides of typeQuestions.decides)
    for (const brings of typeQuestions.brings)
      for (const refuses of typeQuestions.refuses) {
        const told = suggestTypes({ decides, brings, refuses })
        expect(told.length, `${decides}, ${brings}, ${refuses}`).toBeGreaterThan(0)
        expect(told.length).toBeLessThanOrEqual(3)
        expect(new Set(told.map(({ fields }) => JSON.stringify(fields))).size).toBe(told.length)
      }
})

test('every type of the list can be suggested, but for those that are no reading of answers', () => {
  const told = new Set<string>()
  for (const decides of typeQuestions.decides)
    for (const brings of typeQuestions.brings)
      for (const refuses of typeQuestions.refuses) {
        const [best] = suggestTypes({ decides, brings, refuses })
        if (best) told.add(best.fields.type)
      }
  expect([...told].sort()).toEqual([
    'control',
    'cooperation',
    'formal-partnership',
    'help',
    'liaison',
    'mutual-aid',
    'mutual-help',
    'network',
    'project-partnership',
    'service',
    'subcontracting',
  ])
})
