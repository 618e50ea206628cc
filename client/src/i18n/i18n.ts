import frenchStart from 'virtual:words/fr/start'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, languages, startLanguage } from './languages.ts'

const storageKey = 'palabre:language'

/** What a language consists of: words to start with, and those of a board. */
type Part = 'start' | 'board'
interface Words {
  readonly default: object
}

const load: Record<Language, Record<Part, () => Promise<Words>>> = {
  fr: { start: async () => ({ default: frenchStart }), board: () => import('virtual:words/fr/board') },
  en: { start: () => import('virtual:words/en/start'), board: () => import('virtual:words/en/board') },
}
const there = new Set<string>(['fr/start'])
let needed: readonly Part[] = ['start']

/** Starts in the kept language, else the browser's if we have it, else French. Resolves when the words are there. */
export async function startI18n(): Promise<void> {
  const language = startLanguage(keptLanguage(), navigator.languages)
  await i18next.use(initReactI18next).init({
    lng: 'fr',
    fallbackLng: 'fr',
    resources: { fr: { translation: frenchStart } },
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

/** Brings the words of a board, in the language on screen; later changes of language bring them along. */
export async function fetchBoardWords(): Promise<void> {
  needed = ['start', 'board']
  await fetchWords(i18next.language as Language)
}

async function fetchWords(language: Language): Promise<void> {
  const missing = needed.filter((part) => !there.has(`${language}/${part}`))
  const found = await Promise.all(
    missing.map(async (part) => ({ part, words: (await load[language][part]()).default })),
  )
  for (const { part, words } of found) {
    i18next.addResourceBundle(language, 'translation', words, true)
    there.add(`${language}/${part}`)
  }
}

async function show(language: Language): Promise<void> {
  await fetchWords(language)
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
