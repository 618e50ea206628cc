import { takingPart } from '@palabre/shared/findings'
import type { Action, Actor, Relation } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { itemName, type Surroundings } from '../../a11y/describe-item.ts'
import type { Column } from '../arrange-rows.ts'
import type { TableColumn } from '../table/columns.ts'

/** An action in the list, with the names of those who take part. */
export interface ActionRow {
  readonly id: Action['id']
  readonly action: Action
  readonly who: readonly string[]
}

export type ActionKey = 'name' | 'state' | 'who' | 'count' | 'note'

const lastRows = new WeakMap<Action, ActionRow>()

/** The rows of some actions; a row keeps identity while its action and the names do. */
export function actionRows(
  items: {
    readonly actors: readonly Actor[]
    readonly actions: readonly Action[]
    readonly relations: readonly Relation[]
  },
  around: Surroundings,
  t: TFunction,
): ActionRow[] {
  const parts = takingPart(items)
  return items.actions.map((action) => {
    const who = (parts.get(action.id) ?? []).map((actor) => itemName(actor, around, t))
    const last = lastRows.get(action)
    if (last?.who.join('\n') === who.join('\n')) return last
    const row = { id: action.id, action, who }
    lastRows.set(action, row)
    return row
  })
}

/** What the columns hold, as people read it. */
export function actionValues(t: TFunction): Column<ActionRow, ActionKey>[] {
  return [
    { key: 'name', value: ({ action }) => action.name },
    { key: 'state', value: ({ action }) => action.state && t(`relationState.${action.state}`) },
    { key: 'count', value: ({ who }) => who.length, unsearched: true },
    { key: 'who', value: ({ who }) => who.join(', ') },
    { key: 'note', value: ({ action }) => action.note },
  ]
}

/** How the columns look, in reading order. */
export function actionColumns(t: TFunction): TableColumn<ActionKey>[] {
  return [
    { key: 'name', label: t('field.name'), minRem: 12, share: 1.6 },
    { key: 'state', label: t('field.state'), minRem: 9, share: 0.8 },
    { key: 'count', label: t('list.actors'), minRem: 5.5, share: 0 },
    { key: 'who', label: t('list.who'), minRem: 14, share: 2.4 },
    { key: 'note', label: t('field.note'), minRem: 8, share: 1.6 },
  ]
}
