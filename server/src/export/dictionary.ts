import { type Words, wordsOf } from '@palabre/shared/exports'
import en from '@palabre/shared/i18n/en.json' with { type: 'json' }
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }

export type ExportLanguage = 'fr' | 'en'

const dictionaries: Readonly<Record<ExportLanguage, Words>> = { fr: wordsOf(fr), en: wordsOf(en) }

/** The words of what is exported, in a language. */
export function wordsIn(language: ExportLanguage): Words {
  return dictionaries[language]
}
