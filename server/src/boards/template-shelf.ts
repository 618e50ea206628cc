import { builtInTemplates, readTemplate, type Template } from '@palabre/shared/templates'
import type { TemplateFileEntry, TemplateFiles } from '../ports/template-files.ts'

/** A file that is no template, and why; nothing of what it holds but the field at fault. */
export interface TemplateProblem {
  readonly file: string
  readonly reason: string
  readonly field?: string
  readonly detail?: string
}

/** Every template of this server: those that ship, then the host's own. */
export interface TemplateShelf {
  list(): Promise<readonly Template[]>
  find(id: string): Promise<Template | undefined>
}

interface ShelfOptions {
  readonly files: TemplateFiles
  /** Told once for each version of a bad file. */
  readonly report: (problem: TemplateProblem) => void
}

interface Kept {
  readonly version: string
  /** Undefined for a file that is no template. */
  readonly template: Template | undefined
}

/** Looks at the host's files each time it is asked, and reads again those that changed. A bad file never hides others. */
export function createTemplateShelf({ files, report }: ShelfOptions): TemplateShelf {
  const kept = new Map<string, Kept>()
  const shipped = new Set(builtInTemplates.map(({ id }) => id))
  const clashes = new Map<string, string>()

  const refresh = async (): Promise<readonly Template[]> => {
    const entries = await files.list()
    const names = new Set(entries.map(({ name }) => name))
    for (const name of kept.keys()) if (!names.has(name)) kept.delete(name)
    const read = await Promise.all(
      entries.map(async (entry) => {
        const known = kept.get(entry.name)
        const now = known?.version === entry.version ? known : await load(entry)
        kept.set(entry.name, now)
        return { entry, template: now.template }
      }),
    )
    return withoutTwins(read)
  }

  const load = async ({ name, version }: TemplateFileEntry): Promise<Kept> => {
    const text = await files.read(name)
    const parsed = text.ok ? readTemplate(text.value) : text
    if (parsed.ok) return { version, template: parsed.value }
    report({ file: name, ...parsed.failure })
    return { version, template: undefined }
  }

  /** The first file to use an id has it; ids of what ships are taken. */
  const withoutTwins = (
    read: readonly { readonly entry: TemplateFileEntry; readonly template: Template | undefined }[],
  ): readonly Template[] => {
    const taken = new Set(shipped)
    return read.flatMap(({ entry: { name, version }, template }) => {
      if (!template) return []
      if (!taken.has(template.id)) {
        taken.add(template.id)
        return [template]
      }
      if (clashes.get(name) !== version) report({ file: name, reason: 'template_id_taken', field: 'id' })
      clashes.set(name, version)
      return []
    })
  }

  const list = async () => [...builtInTemplates, ...(await refresh())]
  return {
    list,
    async find(id) {
      return builtInTemplates.find((template) => template.id === id) ?? (await refresh()).find((own) => own.id === id)
    },
  }
}
