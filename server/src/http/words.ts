/** What the server says to people: sentences of refusals, names of pages, pseudonyms. French unless asked otherwise. */
import en from '@palabre/shared/i18n/en.json' with { type: 'json' }
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import type { PageKind } from '@palabre/shared/model'
import type { ErrorCode } from '@palabre/shared/protocol'

export type Language = 'fr' | 'en'

const words = { fr, en } as const
/** The compiler names a refusal that has no sentence. */
const sentences: Readonly<Record<Language, Readonly<Record<ErrorCode, string>>>> = { fr: fr.errors, en: en.errors }

export function sentenceOf(code: ErrorCode, language: Language): string {
  return sentences[language][code]
}

/** What pages of a kind are called. */
export function pageNamesIn(language: Language): (kind: PageKind) => string {
  return (kind) => words[language].page[kind]
}

export function pseudonymsIn(language: Language): readonly string[] {
  return Object.values(words[language].pseudonym)
}

/** The best of our languages for an `Accept-Language` header. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: range.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) || 0 : 1 }
    })
    .filter(({ language, quality }) => (language === 'fr' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wishes[0]?.language === 'en' ? 'en' : 'fr'
}
