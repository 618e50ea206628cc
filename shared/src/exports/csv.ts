import type { Actor, BoardSnapshot, Item, Page, Relation } from '../model/index.ts'
import { familyOf } from '../model/index.ts'
import { pageTitle } from './page-picture.ts'
import type { Words } from './words.ts'

/** `nodes`: one row per actor. `edges`: one row per relation. `all`: both in one table, told apart by `kind`. */
export const csvTables = ['all', 'nodes', 'edges'] as const
export type CsvTable = (typeof csvTables)[number]

/**
 * `plain`: commas, UTF-8, codes: for programs. `excel`: semicolons, a byte order mark, decimal commas, words in the
 * reader's language: what a French Excel opens right by a double click.
 */
export const csvFlavours = ['plain', 'excel'] as const
export type CsvFlavour = (typeof csvFlavours)[number]

export interface CsvOptions {
  readonly table: CsvTable
  readonly flavour: CsvFlavour
  readonly words: Words
  /** Only what lies on this page. */
  readonly page?: Page['id']
  /** Leaves out authors and notes. */
  readonly diffusable?: boolean
}

type Cell = string | number | boolean | undefined

interface Column {
  readonly name: string
  readonly cell: (item: Item, sheet: Sheet) => Cell
  /** Where words are wanted instead of codes: the i18n prefix of the cell's code. */
  readonly word?: string
}

/** What cells look things up in. */
interface Sheet {
  readonly snapshot: BoardSnapshot
  readonly words: Words
  readonly pages: ReadonlyMap<string, Page>
}

type ActorKey = keyof Actor
type RelationKey = keyof Relation

const head: readonly Column[] = [{ name: 'id', cell: ({ id }) => id }]
const kind: Column = { name: 'kind', cell: (item) => item.kind, word: 'kind' }
const page: Column = {
  name: 'page',
  cell: (item, { pages, words }) => {
    const its = pages.get(item.page)
    return its && pageTitle(its, words)
  },
}

const actorColumns: readonly Column[] = [
  ofActor('name'),
  ofActor('family'),
  {
    name: 'family_name',
    cell: (item, { snapshot, words }) => {
      if (item.kind !== 'actor') return undefined
      const family = familyOf(snapshot.meta.families, item.family)
      return family.label ?? words(`family.${family.code}`)
    },
  },
  ofActor('ring', 'ring'),
  ofActor('scale', 'scale'),
  ofActor('status'),
  ofActor('thirdParty'),
  ofActor('influence'),
  { name: 'longitude', cell: (item) => (item.kind === 'actor' ? item.place?.[0] : undefined) },
  { name: 'latitude', cell: (item) => (item.kind === 'actor' ? item.place?.[1] : undefined) },
]

const relationColumns: readonly Column[] = [
  ofRelation('from'),
  { name: 'from_name', cell: (item, sheet) => (item.kind === 'relation' ? nameOf(item.from, sheet) : undefined) },
  ofRelation('to'),
  { name: 'to_name', cell: (item, sheet) => (item.kind === 'relation' ? nameOf(item.to, sheet) : undefined) },
  ofRelation('type', 'relationType'),
  ofRelation('direction', 'direction'),
  ofRelation('level'),
  {
    name: 'level_name',
    cell: (item, { words }) => (item.kind === 'relation' && item.level ? words(`level.${item.level}`) : undefined),
  },
  ofRelation('state', 'relationState'),
  ofRelation('nature'),
  ofRelation('label'),
  ofRelation('networkForm', 'networkForm'),
  ofRelation('networkScope', 'networkScope'),
  ofRelation('will', 'will'),
  ofRelation('validated'),
]

const position: readonly Column[] = [
  { name: 'x', cell: (item) => (item.kind === 'actor' ? Math.round(item.geo[0]) : undefined) },
  { name: 'y', cell: (item) => (item.kind === 'actor' ? Math.round(item.geo[1]) : undefined) },
]

/** Withheld from what is handed on. */
const own: readonly Column[] = [
  { name: 'note', cell: (item) => ('note' in item ? item.note : undefined) },
  { name: 'author', cell: ({ author }) => author },
  { name: 'date', cell: ({ at }) => new Date(at).toISOString() },
]

/** The actors and relations of a board as a table (RFC 4180, lines end in CR LF). */
export function exportCsv(snapshot: BoardSnapshot, options: CsvOptions): string {
  const columns = columnsOf(options.table).filter((column) => !options.diffusable || !own.includes(column))
  const pages = new Map(snapshot.pages.map((its): [string, Page] => [its.id, its]))
  const sheet: Sheet = { snapshot, words: options.words, pages }
  const rows = rowsOf(snapshot, options).map((item) => columns.map((column) => write(column, item, sheet, options)))
  const titles = columns.map(({ name }) =>
    options.flavour === 'excel' ? options.words(`export.column.${name}`) : name,
  )
  const separator = options.flavour === 'excel' ? ';' : ','
  const lines = [titles, ...rows].map((cells) => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`)
  return (options.flavour === 'excel' ? '\ufeff' : '') + lines.join('')
}

function columnsOf(table: CsvTable): readonly Column[] {
  switch (table) {
    case 'nodes':
      return [...head, ...actorColumns, page, ...position, ...own]
    case 'edges':
      return [...head, ...relationColumns, page, ...own]
    case 'all':
      return [...head, kind, ...actorColumns, ...relationColumns, page, ...position, ...own]
  }
}

/** Actors first, then relations, each by id, so that two exports can be compared line by line. */
function rowsOf(snapshot: BoardSnapshot, options: CsvOptions): Item[] {
  const wanted = (item: Item) => options.page === undefined || item.page === options.page
  const items = [...snapshot.items.values()].filter(wanted).sort((a, b) => (a.id < b.id ? -1 : 1))
  const actors = options.table === 'edges' ? [] : items.filter((item) => item.kind === 'actor')
  const relations = options.table === 'nodes' ? [] : items.filter((item) => item.kind === 'relation')
  return [...actors, ...relations]
}

function write(column: Column, item: Item, sheet: Sheet, { flavour, words }: CsvOptions): string {
  const cell = column.cell(item, sheet)
  if (cell === undefined) return ''
  if (flavour === 'excel') {
    if (typeof cell === 'boolean') return words(cell ? 'export.yes' : 'export.no')
    if (typeof cell === 'number') return String(cell).replace('.', ',')
    if (column.word) return words(`${column.word}.${cell}`)
  }
  return typeof cell === 'string' ? harmless(cell) : String(cell)
}

/** A spreadsheet runs cells that begin like a formula; an apostrophe makes them plain text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function nameOf(id: Item['id'], { snapshot }: Sheet): string | undefined {
  const item = snapshot.items.get(id)
  return item?.kind === 'actor' ? item.name : item && 'text' in item ? item.text : undefined
}

function ofActor(name: ActorKey, word?: string): Column {
  const cell = (item: Item) => (item.kind === 'actor' ? (item[name] as Cell) : undefined)
  return { name, cell, ...(word ? { word } : {}) }
}

function ofRelation(name: RelationKey, word?: string): Column {
  const cell = (item: Item) => (item.kind === 'relation' ? (item[name] as Cell) : undefined)
  return { name, cell, ...(word ? { word } : {}) }
}
