/** The shared diagnostic in words: each need with what was said, who meets it and who commits; tensions as pairs. */
import {
  type BoardSnapshot,
  type Item,
  type Link,
  type LinkRole,
  type Need,
  type Statement,
  statementColumns,
} from '../../model/index.ts'
import type { Words } from '../words.ts'
import { counted, enumerated, nameOf, oneLine, sentence, type TextSection } from './sentences.ts'

/** Told with the need they lead to. */
const toldWithNeeds: ReadonlySet<LinkRole> = new Set(['meets', 'could-meet'])

/** Each need of the page under its own heading, with all that hangs on it, wherever that lies. */
export function needSections(items: readonly Item[], board: BoardSnapshot, words: Words): TextSection[] {
  const needs = items.filter((item) => item.kind === 'need')
  if (needs.length === 0) return []
  const sections = byPriority(needs).map((need): TextSection => {
    const heading = oneLine(need.text) || words('scene.toWord')
    return { heading, level: 3, lines: linesOfNeed(need, board, words) }
  })
  return [{ heading: counted('export.needs', needs.length, words), level: 2, lines: [] }, ...sections]
}

/** What was said and stands on this page without its need, column by column. */
export function statementSections(items: readonly Item[], { items: all }: BoardSnapshot, words: Words): TextSection[] {
  const loose = items.filter((item): item is Statement => {
    const need = item.kind === 'statement' && item.need !== undefined ? all.get(item.need) : undefined
    return item.kind === 'statement' && item.text.trim() !== '' && need?.page !== item.page
  })
  return statementColumns.flatMap((column): TextSection[] => {
    const said = loose.filter((statement) => statement.column === column)
    const lines = said.map((statement) => {
      const need = statement.need && all.get(statement.need)
      return tellStatement(statement, words, need ? `${words('kind.need').toLowerCase()} ${nameOf(need, words)}` : '')
    })
    return lines.length > 0
      ? [{ heading: counted(`statementColumn.${column}`, lines.length, words), level: 2, lines }]
      : []
  })
}

/** Both sides of each tension, as they were said: neither is an answer to the other. */
export function tensionSections(items: readonly Item[], words: Words): TextSection[] {
  const stake = (said: string) => oneLine(said) || words('export.unsaid')
  const lines = items.flatMap((item) =>
    item.kind === 'tension' ? [sentence(`${stake(item.a)} ↔ ${stake(item.b)}`, [], item.note)] : [],
  )
  return lines.length === 0 ? [] : [{ heading: counted('export.tensions', lines.length, words), level: 2, lines }]
}

/** Threads that begin on this page and are not told with a need of it. */
export function linkSections(items: readonly Item[], { items: all }: BoardSnapshot, words: Words): TextSection[] {
  const told = (link: Link) => toldWithNeeds.has(link.role) && all.get(link.to)?.kind === 'need'
  const tell = ({ from, to, role, weight }: Link) =>
    sentence(`${nameOf(all.get(from), words)} ${words(`linkRole.${role}`)} ${nameOf(all.get(to), words)}`, [
      weight !== undefined && `${weight}`.replace('.', words('export.decimal')),
    ])
  const here = new Set(items.map(({ id }) => id))
  const lines = items.flatMap((item) =>
    item.kind === 'link' && !(told(item) && here.has(item.to)) ? [tell(item)] : [],
  )
  return lines.length === 0 ? [] : [{ heading: counted('export.links', lines.length, words), level: 2, lines }]
}

function linesOfNeed(need: Need, { items }: BoardSnapshot, words: Words): readonly string[] {
  const said: string[] = []
  const meets: Record<'meets' | 'could-meet', string[]> = { meets: [], 'could-meet': [] }
  const commitments: string[] = []
  for (const item of items.values()) {
    if (item.kind === 'statement' && item.need === need.id) said.push(tellStatement(item, words, columnOf(item, words)))
    if (item.kind === 'link' && item.to === need.id && (item.role === 'meets' || item.role === 'could-meet'))
      meets[item.role].push(nameOf(items.get(item.from), words))
    if (item.kind === 'commitment' && item.answers.includes(need.id)) commitments.push(nameOf(item, words))
  }
  const list = (key: string, names: readonly string[]) =>
    names.length > 0 ? [`${words(key)} ${enumerated(names, words)}`] : []
  return [
    ...(need.priority === undefined ? [] : [`${words('export.priority')} ${need.priority}`]),
    ...said,
    ...(meets.meets.length > 0 ? list('export.metBy', meets.meets) : [words('export.metByNobody')]),
    ...list('export.couldBeMetBy', meets['could-meet']),
    ...list('export.answeredBy', commitments),
  ]
}

/** `Je saute des repas – manques, services, vécu` */
function tellStatement(statement: Statement, words: Words, more: string): string {
  const facts = [
    more,
    statement.column === 'gap' && statement.gap && words(`gapSubject.${statement.gap}`).toLowerCase(),
    statement.source && words(`statementSource.${statement.source}`).toLowerCase(),
  ]
  return sentence(oneLine(statement.text) || '…', [facts.filter(Boolean).join(', ')])
}

function columnOf({ column }: Statement, words: Words): string {
  return words(`statementColumn.${column}`).toLowerCase()
}

/** Those the group gave most weight first, the others as they lie. */
function byPriority(needs: readonly Need[]): readonly Need[] {
  return [...needs].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
}
