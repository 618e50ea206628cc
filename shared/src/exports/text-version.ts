import { type BoardSnapshot, type Item, isWorded, itemsOfPage, type Page } from '../model/index.ts'
import { commitmentSections } from './text/commitments-told.ts'
import { mandateSections } from './text/mandate-told.ts'
import { actionSections, actorSections, relationSections, territorySections } from './text/map-told.ts'
import { linkSections, needSections, statementSections, tensionSections } from './text/needs-told.ts'
import { counted, nameOf, oneLine, type TextSection } from './text/sentences.ts'
import type { Words } from './words.ts'

export type { TextSection } from './text/sentences.ts'

/** What a page shows, for people who do not see it: all that lies on it, in words, as one would tell it. */
export function textVersion(snapshot: BoardSnapshot, page: Page, words: Words): TextSection[] {
  const items = itemsOfPage(snapshot, page.id)
  return [
    ...actorSections(items, snapshot, words),
    ...actionSections(items, snapshot, words),
    ...relationSections(items, snapshot, words),
    ...territorySections(items, words),
    ...needSections(items, snapshot, words),
    ...statementSections(items, snapshot, words),
    ...tensionSections(items, words),
    ...commitmentSections(items, snapshot, words),
    ...linkSections(items, snapshot, words),
    ...listed('export.images', items, (item) => (item.kind === 'image' ? item.alt || nameOf(item, words) : ''), words),
    ...listed('export.notes', items, wordsOfNote, words),
    ...mandateSections(snapshot, words),
  ]
}

/** Words that lie on the page for themselves; those of the diagnostic are told in their own way. */
function wordsOfNote(item: Item): string {
  return isWorded(item) && item.kind !== 'need' && item.kind !== 'statement' ? item.text : ''
}

function listed(key: string, items: readonly Item[], tell: (item: Item) => string, words: Words): TextSection[] {
  const lines = items.flatMap((item) => (tell(item).trim() ? [oneLine(tell(item))] : []))
  return lines.length === 0 ? [] : [{ heading: counted(key, lines.length, words), level: 2, lines }]
}
