import { fail, ok } from '@palabre/shared/result'
import type { TemplateFiles } from '../ports/template-files.ts'

export interface MemoryTemplateFiles extends TemplateFiles {
  /** Puts a file there, or another text into it; undefined takes it away. */
  put(name: string, text: string | undefined): void
}

/** Templates that last as long as the process, for tests. */
export function createMemoryTemplateFiles(): MemoryTemplateFiles {
  const files = new Map<string, { readonly text: string; readonly version: string }>()
  let changes = 0
  return {
    async list() {
      return [...files].map(([name, { version }]) => ({ name, version })).sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    async read(name) {
      const file = files.get(name)
      return file ? ok(file.text) : fail('unreadable')
    },
    put(name, text) {
      if (text === undefined) files.delete(name)
      else files.set(name, { text, version: String(changes++) })
    },
  }
}
