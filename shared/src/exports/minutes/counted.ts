import type { Words } from '../words.ts'
import { filled } from './filled.ts'

/** A sentence of i18n that says how many (`{{count}}`), in the form that this number takes in the language. */
export type Counted = (key: string, count: number, values?: Readonly<Record<string, string | number>>) => string

/** The same forms as the interface has, so that both say the same. */
export function countedIn(words: Words, language: string): Counted {
  const forms = new Intl.PluralRules(language)
  return (key, count, values = {}) => {
    const form = `${key}_${forms.select(count)}`
    const sentence = words(form)
    return filled(sentence === form ? words(`${key}_other`) : sentence, { count, ...values })
  }
}
