import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { isStartWord } from './src/i18n/start-words.ts'

const prefix = 'virtual:words/'
const fileOf = (language: string) => fileURLToPath(new URL(`../shared/src/i18n/${language}.json`, import.meta.url))

/**
 * Splits a language's one JSON file in two, `virtual:words/<language>/start` and `…/board`: a phone that joins need not
 * wait for the words of every panel of the board.
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
      const all: Record<string, unknown> = JSON.parse(await readFile(file, 'utf8'))
      const chosen = Object.entries(all).filter(([name]) => isStartWord(name) === (part === 'start'))
      return `export default ${JSON.stringify(Object.fromEntries(chosen))}`
    },
  }
}
