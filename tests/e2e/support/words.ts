import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }

/** What the interface says in French, by its key; tests look for words as people see them. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const found = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], fr)
  if (typeof found !== 'string') throw new Error(`fr.json says nothing for "${key}"`)
  return found.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
}
