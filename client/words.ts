import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { partOf, type WordPart } from './src/i18n/word-parts.ts'

interface Words {
  readonly [name: string]: string | Words
}

const prefix = 'virtual:words/'
const fileOf = (language: string) => fileURLToPath(new URL(`../shared/src/i18n/${language}.json`, import.meta.url))

/**
 * Splits a language's one JSON file into `virtual:words/<language>/<part>`: a phone that joins need not wait for the
 * words of every panel of the board.
 */
export function words(): Plugin {
  return {
    name: 'palabre:words',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined
      const [language = '', part] = id.slice(prefix.length + 1).split('/')
      const file = fileOf(language)
      this.addWatchFile(file)
      const all: Words = JSON.parse(await readFile(file, 'utf8'))
      return `export default ${JSON.stringify(chosen(all, part as WordPart))}`
    },
  }
}

/** The same tree with the sentences of one part alone. */
function chosen(all: Words, part: WordPart, above = ''): Words {
  const found = Object.entries(all).flatMap(([name, value]): [string, string | Words][] => {
    const key = above + name
    if (typeof value === 'string') return partOf(key) === part ? [[name, value]] : []
    const inner = chosen(value, part, `${key}.`)
    return Object.keys(inner).length > 0 ? [[name, inner]] : []
  })
  return Object.fromEntries(found)
}
