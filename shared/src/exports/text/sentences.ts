/** How the text version says things: one line each, names in their marks, facts after a dash. */
import { type BoardSnapshot, type Commitment, calledPerson, type Item, isWorded } from '../../model/index.ts'
import type { Words } from '../words.ts'

/** A heading and the lines under it, in reading order. */
export interface TextSection {
  readonly heading: string
  /** 2 below the title of the document, 3 below a section. */
  readonly level: 2 | 3
  readonly lines: readonly string[]
}

/** Words in a sentence, at most; what is told in full stands elsewhere. */
const longestName = 80

/** `Subject – fact ; fact. Note` */
export function sentence(
  subject: string,
  facts: readonly (string | number | false | undefined)[],
  note?: string | undefined,
): string {
  const told = facts.filter(Boolean).join(' ; ')
  const first = told ? `${oneLine(subject)} – ${oneLine(told)}` : oneLine(subject)
  return note?.trim() ? `${first}. ${oneLine(note)}` : first
}

/** What an item is called in a sentence: a name as it is, words in marks, else its kind. */
export function nameOf(item: Item | undefined, words: Words): string {
  if (!item) return '…'
  if ('name' in item && item.name?.trim()) return item.name.trim()
  const said = isWorded(item) ? item.text : item.kind === 'commitment' ? item.what : stakesOf(item)
  return said?.trim() ? quoted(said) : words(`kind.${item.kind}`).toLowerCase()
}

/** « the beginning of some words » */
function quoted(text: string): string {
  const line = oneLine(text)
  return `«\u202f${line.length > longestName ? `${line.slice(0, longestName - 1).trimEnd()}…` : line}\u202f»`
}

/** The people on one side of a commitment, by the names they have now or had. */
export function peopleOf(
  commitment: Commitment,
  side: 'subjects' | 'with',
  { items }: BoardSnapshot,
  words: Words,
): readonly string[] {
  return commitment[side].map((entry) =>
    calledPerson(entry, commitment.names, (id) => {
      const item = items.get(id as Item['id'])
      return item && nameOf(item, words)
    }),
  )
}

/** `A, B et C` */
export function enumerated(names: readonly string[], words: Words): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${words('export.and')} ${last}`
}

/** A day as the reader's language writes it: `export.dateOrder` says where day, month and year go. */
export function dayTold(day: string, words: Words): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return words('export.dateOrder').replace('y', year).replace('m', month).replace('d', date)
}

export function counted(key: string, count: number, words: Words): string {
  return `${words(key)} (${count})`
}

export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ').trim()
}

export function alphabetical(a: string, b: string): number {
  return a.localeCompare(b, 'fr')
}

function stakesOf(item: Item): string | undefined {
  return item.kind === 'tension' ? [item.a, item.b].filter((stake) => stake.trim()).join(' ↔ ') : undefined
}
