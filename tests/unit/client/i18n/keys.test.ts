/**
 * Every key that code asks for exists, and every key is asked for somewhere: a scan of the sources. A key may be whole
 * (`'board.menu'`) or made of parts (`` `role.${role}` ``), which stands for every key of that shape.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../../..')
const folders = ['client/src', 'server/src', 'shared/src']

interface Words {
  readonly [key: string]: string | Words
}

function keysOf(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  )
}

const keys = keysOf(JSON.parse(readFileSync(join(root, 'shared/src/i18n/fr.json'), 'utf8')))
/** Without the endings that i18next adds by itself for plurals. */
const asked = new Set(keys.map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))
const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(root, folder, file), 'utf8') })),
)

/** A literal as a pattern over keys: `role.${role}` matches `role.observer`, and `x.${a ? 'b' : 'c'}.d` matches `x.b.d`. */
function patternOf(literal: string): RegExp {
  const parts = literal.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^()|[\]\\]/g, '\\$&')).join('.+')}$`)
}

const literals = new Set(
  sources.flatMap(({ text }) => [
    ...[...text.matchAll(/['"]([a-z]\w*(?:\.[\w-]+)+)['"]/gi)].map(([, key]) => key as string),
    ...[...text.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{(?:[^{}]|\{[^{}]*\})*\})+)`/gi)].map(([, key]) => key as string),
    // A branch asked for whole, as for a list of names.
    ...[...text.matchAll(/\bt\(\s*'(\w+)',\s*\{\s*returnObjects/g)].map(([, key]) => `${key}.\${name}`),
  ]),
)

describe('keys of the interface', () => {
  test('each one is asked for somewhere', () => {
    const whole = new Set([...literals].filter((literal) => !literal.includes('${')))
    const patterns = [...literals].filter((literal) => literal.includes('${')).map(patternOf)
    const unused = [...asked].filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)))
    expect(unused).toEqual([])
  })

  test('each one that a component asks for exists', () => {
    const missing = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\bt\(\s*(?:'([\w.-]+)'|`((?:[\w.-]|\$\{(?:[^{}]|\{[^{}]*\})*\})+)`)/g)]
        .map(([, whole, parts]) => whole ?? (parts as string))
        .filter((key) => {
          const pattern = patternOf(key)
          return ![...asked].some((known) => pattern.test(known) || known.startsWith(`${key}.`))
        })
        .map((key) => `${file}: ${key}`),
    )
    expect(missing).toEqual([])
  })
})
