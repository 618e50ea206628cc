import { describe, expect, test } from 'vitest'
import { projectFiles, textOf } from './repository.ts'

interface Words {
  readonly [key: string]: string | Words
}

/** Every sentence of a language by its dotted key. */
function sentences(words: Words, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...sentences(value, `${prefix}${key}.`)],
    ),
  )
}

const languages = projectFiles(/^shared\/src\/i18n\/[a-z-]+\.json$/)
const of = (language: string) => sentences(JSON.parse(textOf(`shared/src/i18n/${language}.json`)))
const french = of('fr')
const placeholders = (sentence: string) => [...sentence.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name).sort()

describe('words on screen', () => {
  test('French is there first, and at least one other language', () => {
    expect(french.size).toBeGreaterThan(100)
    expect(languages).toContain('shared/src/i18n/en.json')
  })

  test.each(languages)('%s says everything, with the same placeholders', (file) => {
    const other = sentences(JSON.parse(textOf(file)))
    expect([...other.keys()].filter((key) => !french.has(key))).toEqual([])
    expect([...french.keys()].filter((key) => !other.has(key))).toEqual([])
    expect([...other].filter(([, sentence]) => sentence.trim() === '').map(([key]) => key)).toEqual([])
    const differing = [...french].filter(([key, sentence]) => {
      const there = other.get(key) ?? ''
      // A plural's singular may leave its number out.
      return !key.endsWith('_one') && placeholders(sentence).join() !== placeholders(there).join()
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('French is set as French is: narrow spaces before high punctuation, curly apostrophes', () => {
    const loose = [...french].filter(([, sentence]) => {
      const words = sentence.replace(/\{\{[^}]*\}\}|https?:\S+|<[^>]*>/g, '·')
      return /[^\s\u202f\u00a0:;!?(](?=[;!?](?![\w/#]))| [:;!?»]|« |[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]/.test(words)
    })
    expect(loose.map(([key, sentence]) => `${key}: ${sentence}`)).toEqual([])
  })
})
