import type { BoardSnapshot, Mandate } from '../../model/index.ts'
import type { Words } from '../words.ts'
import { dayTold, oneLine, type TextSection } from './sentences.ts'

/** What the group may decide, who decides, and what became of it; nothing while nobody said so. */
export function mandateSections({ meta: { mandate = {} } }: BoardSnapshot, words: Words): TextSection[] {
  const said = (part: keyof Mandate, value: string | undefined) =>
    value?.trim() ? [`${words(`mandate.${part}`)} – ${oneLine(value)}`] : []
  const lines = [
    ...said('open', mandate.open),
    ...said('decided', mandate.decided),
    ...said('decides', mandate.decides && words(`mandate.decidesOf.${mandate.decides}`)),
    ...said('answerBy', mandate.answerBy && dayTold(mandate.answerBy, words)),
    ...said('answer', mandate.answer),
  ]
  return lines.length === 0 ? [] : [{ heading: words('mandate.title'), level: 2, lines }]
}
