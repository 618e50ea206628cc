import { describe, expect, test } from 'vitest'
import { linesMatching, projectFiles, textOf } from './repository.ts'

const sources = projectFiles(/^(client|server|shared|tests|scripts)\/.*\.(ts|tsx|mjs|css)$/)
const product = projectFiles(/^(client|server|shared)\/src\/.*\.tsx?$/)
const everything = projectFiles().filter(
  (file) => !/(^pnpm-lock\.yaml|^LICENSE|\.(bin|png|ico|woff2?|pdf))$/.test(file),
)

/** What a file over the limit says of itself, near its top. */
const reasonForLength = /Longer than 400 lines:/

describe('source files', () => {
  test('are read from the repository', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(product.length).toBeGreaterThan(80)
  })

  test('have at most 400 lines, or say why not', () => {
    const long = sources.filter((file) => textOf(file).split('\n').length > 401 && !reasonForLength.test(textOf(file)))
    expect(long).toEqual([])
  })

  test('list what they export', () => {
    expect(linesMatching(sources, /^\s*export \*/)).toEqual([])
  })

  test('leave nothing half done: no notes to oneself, no focused or skipped tests, no logging to the console', () => {
    expect(linesMatching(sources, /\b(TO(?:DO)|FIX(?:ME)|X(?:XX))\b/)).toEqual([])
    expect(
      linesMatching(projectFiles(/^tests\/.*\.(test|spec)\.tsx?$/), /\b(test|describe|it)\.(only|skip|todo|fixme)\(/),
    ).toEqual([])
    expect(linesMatching(product, /\bconsole\.(log|debug)\(/)).toEqual([])
  })

  test('keep types honest: no any, nothing silenced for the compiler', () => {
    expect(linesMatching(product, /@ts-(ignore|nocheck|expect-error)|\bas any\b|: any\b/)).toEqual([])
  })
})

describe('the repository', () => {
  test('names no machine, home folder or package registry', () => {
    const folders = ['work', 'farm', 'root', 'home'].map((name) => `(^|[\\s'"\`(=:])/${name}/[a-z]`)
    const hosts = [`registry\\.${'npm'}js`, `deb\\.${'debian'}`, `registry\\.${'yarn'}pkg`]
    expect(linesMatching(everything, new RegExp([...folders, ...hosts].join('|')))).toEqual([])
  })

  test('carries no dump, dependency or build output', () => {
    expect(
      everything.filter((file) => /(^|\/)(node_modules|dist|coverage|test-results)\/|\.(log|sqlite|db)$/.test(file)),
    ).toEqual([])
  })
})
