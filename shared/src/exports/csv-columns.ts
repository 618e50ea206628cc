/** The columns of a board's tables: what each cell says of an item, or nothing where it does not apply. */
import {
  type BoardSnapshot,
  type Commitment,
  familyOf,
  type Item,
  isWorded,
  itemKinds,
  type Page,
  restsOnFile,
  standingOf,
} from '../model/index.ts'
import { pageTitle } from './page-picture.ts'
import { peopleOf } from './text/sentences.ts'
import type { Words } from './words.ts'

export type Cell = string | number | boolean | undefined

export interface Column {
  readonly name: string
  readonly cell: (item: Item, table: TableContext) => Cell
  /** Where words are wanted instead of codes: the i18n prefix of the cell's code. */
  readonly word?: string
}

/** What cells look things up in. */
export interface TableContext {
  readonly snapshot: BoardSnapshot
  readonly words: Words
  readonly pages: ReadonlyMap<string, Page>
}

/** What is between several entries of one cell. */
const separator = '; '

export const head: readonly Column[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'kind', cell: (item) => item.kind, word: 'kind' },
]

export const actorColumns: readonly Column[] = [
  { name: 'name', cell: wordsOfItem },
  field('family'),
  {
    name: 'family_name',
    cell: (item, { snapshot, words }) => {
      if (item.kind !== 'actor') return undefined
      const family = familyOf(snapshot.meta.families, item.family)
      return family.label ?? words(`family.${family.code}`)
    },
  },
  field('ring', 'ring'),
  field('scale', 'scale'),
  field('status'),
  field('thirdParty'),
  field('influence'),
  field('goal'),
  { name: 'longitude', cell: (item) => (item.kind === 'actor' ? item.place?.[0] : undefined) },
  { name: 'latitude', cell: (item) => (item.kind === 'actor' ? item.place?.[1] : undefined) },
]

export const diagnosticColumns: readonly Column[] = [
  field('origin', 'territoryOrigin'),
  field('column', 'statementColumn'),
  field('gap', 'gapSubject'),
  field('source', 'statementSource'),
  field('quotable'),
  field('need'),
  { name: 'need_name', cell: (item, table) => (item.kind === 'statement' ? nameOf(item.need, table) : undefined) },
  field('priority'),
  field('a'),
  field('b'),
]

export const commitmentColumns: readonly Column[] = [
  ofCommitment('subjects', (item, { snapshot, words }) => peopleOf(item, 'subjects', snapshot, words).join(separator)),
  ofCommitment('with', (item, { snapshot, words }) => peopleOf(item, 'with', snapshot, words).join(separator)),
  ofCommitment('answers', ({ answers }) => answers.join(separator)),
  ofCommitment('answers_names', ({ answers }, table) => answers.map((id) => nameOf(id, table)).join(separator)),
  field('part', 'commitmentPart'),
  field('counterpart'),
  field('due'),
  { ...ofCommitment('form', ({ form }) => form), word: 'commitmentForm' },
  {
    ...ofCommitment('standing', (item, { snapshot }) => standingOf(item, snapshot.confirmations?.get(item.id))),
    word: 'standing',
  },
  ofCommitment(
    'standing_from_file',
    (item, { snapshot }) => restsOnFile(item, snapshot.confirmations?.get(item.id)) || undefined,
  ),
]

export const edgeColumns: readonly Column[] = [
  field('from'),
  { name: 'from_name', cell: (item, table) => ('from' in item ? nameOf(item.from, table) : undefined) },
  field('to'),
  { name: 'to_name', cell: (item, table) => ('to' in item ? nameOf(item.to, table) : undefined) },
  field('type', 'relationType'),
  field('role', 'linkRole'),
  field('weight'),
  field('direction', 'direction'),
  field('level'),
  {
    name: 'level_name',
    cell: (item, { words }) => (item.kind === 'relation' && item.level ? words(`level.${item.level}`) : undefined),
  },
  field('nature'),
  field('label'),
  field('networkForm', 'networkForm'),
  field('networkScope', 'networkScope'),
  field('will', 'will'),
  field('validated'),
]

/** Of relations and of actions alike; where a commitment stands, `standing` says. */
export const stateColumn: Column = {
  name: 'state',
  cell: (item) => (item.kind === 'relation' || item.kind === 'action' ? item.state : undefined),
  word: 'relationState',
}

export const pageColumn: Column = {
  name: 'page',
  cell: (item, { pages, words }) => {
    const its = pages.get(item.page)
    return its && pageTitle(its, words)
  },
}

export const position: readonly Column[] = [
  { name: 'x', cell: (item) => ('geo' in item ? Math.round(item.geo[0]) : undefined) },
  { name: 'y', cell: (item) => ('geo' in item ? Math.round(item.geo[1]) : undefined) },
]

/** Withheld from what is handed on. */
export const own: readonly Column[] = [
  field('note'),
  { name: 'author', cell: ({ author }) => author },
  { name: 'date', cell: ({ at }) => new Date(at).toISOString() },
]

/** A name, the words of what was said, both stakes, or what is promised. */
function wordsOfItem(item: Item): string | undefined {
  if ('name' in item) return item.name
  if (isWorded(item)) return item.text
  if (item.kind === 'commitment') return item.what
  return item.kind === 'tension' ? [item.a, item.b].filter(Boolean).join(' ↔ ') : undefined
}

function nameOf(id: Item['id'] | undefined, { snapshot }: TableContext): string | undefined {
  const item = id && snapshot.items.get(id)
  return item && wordsOfItem(item)
}

/** A field under its own name, of every kind that has it as one plain value. */
function field(name: string, word?: string): Column {
  const cell = (item: Item) => {
    if (!itemKinds[item.kind].fieldNames.includes(name)) return undefined
    return (item as unknown as Readonly<Record<string, Cell>>)[name]
  }
  return { name, cell, ...(word ? { word } : {}) }
}

function ofCommitment(name: string, tell: (item: Commitment, table: TableContext) => Cell): Column {
  return { name, cell: (item, table) => (item.kind === 'commitment' ? tell(item, table) : undefined) }
}
