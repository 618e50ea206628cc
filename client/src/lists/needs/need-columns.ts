import type { NeedMatrix } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { Need, Statement } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import type { Column } from '../arrange-rows.ts'
import type { TableColumn } from '../table/columns.ts'

/** A need in the list, with how many statements lie beneath it and the names of who answers. */
export interface NeedRow {
  readonly id: ItemId
  readonly need: Need
  readonly statements: number
  readonly met: string
  readonly possible: string
}

export type NeedKey = 'text' | 'priority' | 'statements' | 'met' | 'possible' | 'answered'

const lastRows = new WeakMap<Need, NeedRow>()

/** The rows of some needs; a row keeps identity while nothing that it says changes. */
export function needRows(needs: readonly Need[], statements: readonly Statement[], matrix: NeedMatrix): NeedRow[] {
  const beneath = new Map<ItemId, number>()
  for (const { need } of statements) if (need !== undefined) beneath.set(need, (beneath.get(need) ?? 0) + 1)
  return needs.map((need) => {
    const names = { meets: [] as string[], 'could-meet': [] as string[] }
    for (const actor of matrix.actors) {
      const { answer } = matrix.cell(need.id, actor.id)
      if (answer) names[answer].push(actor.name)
    }
    const row: NeedRow = {
      id: need.id,
      need,
      statements: beneath.get(need.id) ?? 0,
      met: names.meets.join(', '),
      possible: names['could-meet'].join(', '),
    }
    const last = lastRows.get(need)
    if (last && last.statements === row.statements && last.met === row.met && last.possible === row.possible)
      return last
    lastRows.set(need, row)
    return row
  })
}

/** What the columns hold, as people read it. */
export function needValues(t: TFunction): Column<NeedRow, NeedKey>[] {
  return [
    { key: 'text', value: ({ need }) => need.text },
    { key: 'priority', value: ({ need }) => need.priority },
    { key: 'statements', value: ({ statements }) => statements },
    { key: 'met', value: ({ met }) => met },
    { key: 'possible', value: ({ possible }) => possible },
    {
      key: 'answered',
      value: ({ met, possible }) => t(met ? 'list.answered' : possible ? 'list.answerable' : 'list.unanswered'),
      unsearched: true,
    },
  ]
}

/** How the columns look, in reading order. */
export function needTableColumns(t: TFunction): TableColumn<NeedKey>[] {
  return [
    { key: 'text', label: t('kind.need'), minRem: 16, share: 3 },
    { key: 'priority', label: t('field.priority'), minRem: 6, share: 0 },
    { key: 'statements', label: t('list.statementCount'), minRem: 6, share: 0 },
    { key: 'met', label: t('list.metBy'), minRem: 10, share: 1.4 },
    { key: 'possible', label: t('list.couldMeetBy'), minRem: 10, share: 1.4 },
  ]
}
