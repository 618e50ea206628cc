import type { MinutesPart } from './draft.ts'

/**
 * The headings of a draft in each language, as i18n has them under `minutes.heading`: a draft stays in the language it was
 * made in, and whoever opens it has the words of one language alone.
 */
export const draftHeadings: Readonly<Record<'fr' | 'en', Readonly<Record<MinutesPart, string>>>> = {
  fr: {
    when: 'Date et lieu',
    steps: 'Déroulé',
    present: 'Qui était là',
    missing: 'Qui manque\u202f?',
    mandate: 'Mandat',
    said: 'Ce qui a été dit',
    needs: 'Besoins',
    tensions: 'Tensions',
    decisions: 'Décisions et votes',
    commitments: 'Engagements',
    questions: 'Questions ouvertes',
    next: 'Prochaine séance',
  },
  en: {
    when: 'Date and place',
    steps: 'What we did',
    present: 'Who was there',
    missing: 'Who is missing?',
    mandate: 'Mandate',
    said: 'What was said',
    needs: 'Needs',
    tensions: 'Tensions',
    decisions: 'Decisions and votes',
    commitments: 'Commitments',
    questions: 'Open questions',
    next: 'Next session',
  },
}
