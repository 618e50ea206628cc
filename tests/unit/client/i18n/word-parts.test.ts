/**
 * Words come in parts, those of a board after those to start with, those of its panels last. Nothing on screen says a
 * word of a part that may not be there yet: a scan of the sources, along their imports.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { partOf, type WordPart } from '../../../../client/src/i18n/word-parts.ts'

const root = path.join(import.meta.dirname, '../../../..')
const branches = new Set(Object.keys(JSON.parse(textOf('shared/src/i18n/fr.json'))))

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

function fileOf(specifier: string, importer: string): string | undefined {
  if (specifier.startsWith('.')) return path.join(path.dirname(importer), specifier)
  // Of what is shared, only what draws speaks on screen.
  return specifier === '@palabre/shared/scene' ? 'shared/src/scene/index.ts' : undefined
}

/** How sources say which words something comes with, right before its `import()`. */
const wrappers: readonly (readonly [WordPart, RegExp])[] = [
  ['board', /withWords\(\s*'board',[^']*$/],
  ['panels', /(?:withWords\(\s*'panels',|\bpanelPart\(|\blazyView\()[^']*$/],
]

interface Import {
  readonly file: string
  /** The words it waits for; undefined when it waits for none. */
  readonly words?: WordPart | undefined
}

function importsOf(file: string): readonly Import[] {
  const text = textOf(file)
  const found = (specifier: string, words?: WordPart): readonly Import[] => {
    const target = fileOf(specifier, file)
    return target !== undefined && /\.tsx?$/.test(target) && existsSync(path.join(root, target))
      ? [{ file: target, words }]
      : []
  }
  return [
    ...[...text.matchAll(/^(?:import|export) (?!type )(?:[^'";]*? from )?'([^']+)'/gm)].flatMap(([, specifier]) =>
      found(specifier as string),
    ),
    ...[...text.matchAll(/import\('([^']+)'\)/g)].flatMap((match) => {
      const before = text.slice(Math.max(0, match.index - 90), match.index)
      return found(match[1] as string, wrappers.find(([, pattern]) => pattern.test(before))?.[0])
    }),
  ]
}

/** All that may be on screen once these parts are there, from a file on. */
function reach(start: string, parts: readonly WordPart[]): readonly string[] {
  const seen = new Set([start])
  for (const file of seen)
    for (const next of importsOf(file)) if (!next.words || parts.includes(next.words)) seen.add(next.file)
  return [...seen]
}

/** Keys in a text, whole or up to where a name is put in, that come with none of these parts. */
function missingIn(file: string, parts: readonly WordPart[]): readonly string[] {
  const code = textOf(file).replace(/^ *(?:\/?\*|\/\/).*$/gm, '')
  return [...code.matchAll(/['"`]([a-z]\w*)\.((?:[\w-]+\.?)*)/gi)]
    .filter(([, branch]) => branches.has(branch as string))
    .map(([, branch, rest]) => `${branch}.${rest}`.replace(/\.$/, ''))
    .filter((key) => !parts.includes(partOf(key)))
    .map((key) => `${file}: ${key}`)
}

describe('parts of the words', () => {
  test('a key belongs to one, whatever plural it is', () => {
    expect(partOf('join.enter')).toBe('start')
    expect(partOf('lead.button')).toBe('board')
    expect(partOf('represents.pending_other')).toBe('board')
    expect(partOf('lead.title')).toBe('panels')
  })

  test.each([
    ['before a board is open', ['start'], 20],
    ['before a panel is open', ['start', 'board'], 200],
  ] as const)('what is said %s has come by then', (_, parts, files) => {
    const reached = reach('client/src/main.tsx', parts)
    expect(reached.length).toBeGreaterThan(files)
    expect(reached.flatMap((file) => missingIn(file, parts))).toEqual([])
  })
})
