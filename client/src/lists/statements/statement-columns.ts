import type { ItemId } from '@palabre/shared/ids'
import { gapSubjects, type Need, type Statement, statementColumns, statementSources } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { firstWords } from '../../a11y/describe-item.ts'
import type { Column } from '../arrange-rows.ts'
import type { TableColumn } from '../table/columns.ts'

/** A statement in the list, with the words of the need it is in. */
export interface StatementRow {
  readonly id: ItemId
  readonly statement: Statement
  readonly need: string | undefined
}

export type StatementKey = 'text' | 'column' | 'gap' | 'source' | 'quotable' | 'need' | 'grouped'

const lastRows = new WeakMap<Statement, StatementRow>()

/** The rows of some statements; a row keeps identity while its statement and the words of its need do. */
export function statementRows(
  statements: readonly Statement[],
  needOf: (id: ItemId) => Need | undefined,
  t: TFunction,
): StatementRow[] {
  return statements.map((statement) => {
    const found = statement.need === undefined ? undefined : needOf(statement.need)
    const need = found && (firstWords(found.text) || t('describe.nameless.need'))
    const last = lastRows.get(statement)
    if (last && last.need === need) return last
    const row = { id: statement.id, statement, need }
    lastRows.set(statement, row)
    return row
  })
}

/** What the columns hold, as people read it; each word is looked up once, not once a row. */
export function statementValues(t: TFunction): Column<StatementRow, StatementKey>[] {
  const options = statementOptions(t)
  const [columns, gaps, sources] = [wordsBy(options.column), wordsBy(options.gap), wordsBy(options.source)]
  const quotable = { yes: t('list.quotable'), no: t('list.notQuotable') }
  const grouped = { yes: t('list.grouped'), no: t('list.ungrouped') }
  return [
    { key: 'text', value: ({ statement }) => statement.text },
    { key: 'column', value: ({ statement }) => columns.get(statement.column) },
    { key: 'gap', value: ({ statement: { column, gap } }) => (column === 'gap' && gap ? gaps.get(gap) : undefined) },
    { key: 'source', value: ({ statement }) => statement.source && sources.get(statement.source) },
    { key: 'quotable', value: ({ statement }) => quotable[statement.quotable ? 'yes' : 'no'], unsearched: true },
    { key: 'need', value: ({ need }) => need },
    { key: 'grouped', value: ({ need }) => grouped[need === undefined ? 'no' : 'yes'], unsearched: true },
  ]
}

function wordsBy(options: readonly { readonly value: string; readonly label: string }[]): ReadonlyMap<string, string> {
  return new Map(options.map(({ value, label }) => [value, label]))
}

/** How the columns look, in reading order. */
export function statementTableColumns(t: TFunction): TableColumn<StatementKey>[] {
  return [
    { key: 'text', label: t('kind.statement'), minRem: 16, share: 3 },
    { key: 'column', label: t('field.column'), minRem: 9, share: 1 },
    { key: 'gap', label: t('field.gap'), minRem: 8, share: 0.9 },
    { key: 'source', label: t('list.source'), minRem: 9.5, share: 0.9 },
    { key: 'quotable', label: t('list.quotable'), minRem: 8, share: 0 },
    { key: 'need', label: t('field.need'), minRem: 11, share: 1.5 },
  ]
}

/** The choices of a statement's fields in the reader's words. */
export function statementOptions(t: TFunction) {
  return {
    column: statementColumns.map((value) => ({ value, label: t(`statementColumn.${value}`) })),
    gap: gapSubjects.map((value) => ({ value, label: t(`gapSubject.${value}`) })),
    source: statementSources.map((value) => ({ value, label: t(`statementSource.${value}`) })),
  }
}
