import fr from '@palabre/shared/i18n/fr.json'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

/** A translator adds a language here and one JSON file. Names are written in their own language. */
export const languages = [
  { code: 'fr', name: 'Français', dir: 'ltr' },
  { code: 'en', name: 'English', dir: 'ltr' },
] as const
export type Language = (typeof languages)[number]['code']

const storageKey = 'palabre:language'
const load: Record<Language, () => Promise<object>> = {
  fr: async () => fr,
  en: async () => (await import('@palabre/shared/i18n/en.json')).default,
}

/** Starts in the kept language, else the browser's if we have it, else French. Resolves when the words are there. */
export async function startI18n(): Promise<void> {
  const language = startLanguage(keptLanguage(), navigator.languages)
  await i18next.use(initReactI18next).init({
    lng: 'fr',
    fallbackLng: 'fr',
    resources: { fr: { translation: fr } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await show(language)
}

export async function setLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  await show(language)
}

/** The first of: what was kept, the languages the browser asks for, French. */
export function startLanguage(kept: string | null, wanted: readonly string[]): Language {
  for (const candidate of [kept, ...wanted]) {
    const found = languages.find(({ code }) => code === candidate?.slice(0, 2).toLowerCase())
    if (found) return found.code
  }
  return 'fr'
}

async function show(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await load[language]())
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = languages.find(({ code }) => code === language)?.dir ?? 'ltr'
}

function keptLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
