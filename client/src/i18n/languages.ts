/** A translator adds a language here and one JSON file. Names are written in their own language. */
export const languages = [
  { code: 'fr', name: 'Français', dir: 'ltr' },
  { code: 'en', name: 'English', dir: 'ltr' },
] as const
export type Language = (typeof languages)[number]['code']

/** The first of: what was kept, the languages the browser asks for, French. */
export function startLanguage(kept: string | null, wanted: readonly string[]): Language {
  for (const candidate of [kept, ...wanted]) {
    const found = languages.find(({ code }) => code === candidate?.slice(0, 2).toLowerCase())
    if (found) return found.code
  }
  return 'fr'
}

/** The language of ours that a language tag is of. */
export function asLanguage(tag: string): Language {
  return startLanguage(tag, [])
}
