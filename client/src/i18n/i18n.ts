import frenchStart from 'virtual:words/fr/start'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, languages, startLanguage } from './languages.ts'
import type { WordPart } from './word-parts.ts'

const storageKey = 'palabre:language'

interface Words {
  readonly default: object
}

const load: Record<Language, Record<WordPart, () => Promise<Words>>> = {
  fr: {
    start: async () => ({ default: frenchStart }),
    board: () => import('virtual:words/fr/board'),
    panels: () => import('virtual:words/fr/panels'),
  },
  en: {
    start: () => import('virtual:words/en/start'),
    board: () => import('virtual:words/en/board'),
    panels: () => import('virtual:words/en/panels'),
  },
}
const there = new Set<string>(['fr/start'])
const needed = new Set<WordPart>(['start'])
let turn: Promise<unknown> = Promise.resolve()

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

/** Loads something together with its words, in the language on screen; later changes of language bring them along. */
export function withWords<Module>(part: WordPart, load: () => Promise<Module>): () => Promise<Module> {
  return async () => (await Promise.all([load(), fetchWords(part)]))[0]
}

function fetchWords(part: WordPart): Promise<void> {
  needed.add(part)
  return inTurn(() => bring(i18next.language as Language))
}

async function bring(language: Language): Promise<void> {
  const missing = [...needed].filter((part) => !there.has(`${language}/${part}`))
  const found = await Promise.all(
    missing.map(async (part) => ({ part, words: (await load[language][part]()).default })),
  )
  for (const { part, words } of found) {
    i18next.addResourceBundle(language, 'translation', words, true)
    there.add(`${language}/${part}`)
  }
}

function show(language: Language): Promise<void> {
  return inTurn(async () => {
    await bring(language)
    await i18next.changeLanguage(language)
    document.documentElement.lang = language
    document.documentElement.dir = languages.find(({ code }) => code === language)?.dir ?? 'ltr'
  })
}

/** One thing after the other: words that are asked for while the language changes come in the one that will be shown. */
function inTurn(act: () => Promise<void>): Promise<void> {
  const done = turn.then(act)
  turn = done.catch(() => undefined)
  return done
}

function keptLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
