import type { BoardSnapshot, Item, ItemKindName, Page } from '../model/index.ts'
import {
  actorColumns,
  type Column,
  commitmentColumns,
  diagnosticColumns,
  edgeColumns,
  head,
  own,
  pageColumn,
  position,
  stateColumn,
  type TableContext,
} from './csv-columns.ts'
import type { Words } from './words.ts'

/**
 * `nodes`: one row for each actor, action, territory, need, statement, tension and commitment. `edges`: one row for each
 * relation and link. `all`: both in one table. `kind` tells them apart.
 */
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

/** In this order in the table. */
const nodeKinds: readonly ItemKindName[] = [
  'actor',
  'action',
  'territory',
  'need',
  'statement',
  'tension',
  'commitment',
]
const edgeKinds: readonly ItemKindName[] = ['relation', 'link']

/** The map, the diagnostic and the commitments of a board as a table (RFC 4180, lines end in CR LF). */
export function exportCsv(snapshot: BoardSnapshot, options: CsvOptions): string {
  const columns = columnsOf(options.table).filter((column) => !options.diffusable || !own.includes(column))
  const pages = new Map(snapshot.pages.map((its): [string, Page] => [its.id, its]))
  const sheet: TableContext = { snapshot, words: options.words, pages }
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
      return [...head, ...nodeColumns, stateColumn, pageColumn, ...position, ...own]
    case 'edges':
      return [...head, ...edgeColumns, stateColumn, pageColumn, ...own]
    case 'all':
      return [...head, ...nodeColumns, ...edgeColumns, stateColumn, pageColumn, ...position, ...own]
  }
}

const nodeColumns: readonly Column[] = [...actorColumns, ...diagnosticColumns, ...commitmentColumns]

/** Kind after kind, each by id, so that two exports can be compared line by line. */
function rowsOf(snapshot: BoardSnapshot, { table, page }: CsvOptions): Item[] {
  const kinds = [...(table === 'edges' ? [] : nodeKinds), ...(table === 'nodes' ? [] : edgeKinds)]
  const rank = new Map(kinds.map((kind, index) => [kind, index]))
  return [...snapshot.items.values()]
    .filter((item) => rank.has(item.kind) && (page === undefined || item.page === page))
    .sort((a, b) => (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) || (a.id < b.id ? -1 : 1))
}

function write(column: Column, item: Item, sheet: TableContext, { flavour, words }: CsvOptions): string {
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
