import fr from '@palabre/shared/i18n/fr.json'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, languages, startLanguage } from './languages.ts'

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
