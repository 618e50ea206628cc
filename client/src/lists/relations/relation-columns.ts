import type { Relation } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { itemName, type Surroundings } from '../../a11y/describe-item.ts'
import type { Column } from '../arrange-rows.ts'
import type { TableColumn } from '../table/columns.ts'

/** A relation in the list, with the names of its ends. */
export interface RelationRow {
  readonly id: Relation['id']
  readonly relation: Relation
  readonly from: string
  readonly to: string
}

export type RelationKey =
  | 'from'
  | 'direction'
  | 'to'
  | 'type'
  | 'level'
  | 'state'
  | 'nature'
  | 'label'
  | 'note'
  | 'validated'

export function relationRows(relations: readonly Relation[], around: Surroundings, t: TFunction): RelationRow[] {
  const nameOf = (id: Relation['id']): string => {
    const item = around.item(id)
    return item ? itemName(item, around, t) : t('describe.gone')
  }
  return relations.map((relation) => ({
    id: relation.id,
    relation,
    from: nameOf(relation.from),
    to: nameOf(relation.to),
  }))
}

/** What the columns hold, as people read it. */
export function relationValues(t: TFunction): Column<RelationRow, RelationKey>[] {
  return [
    { key: 'from', value: ({ from }) => from },
    { key: 'direction', value: ({ relation }) => t(`direction.${relation.direction}`) },
    { key: 'to', value: ({ to }) => to },
    { key: 'type', value: ({ relation }) => t(`relationType.${relation.type}`) },
    { key: 'level', value: ({ relation }) => relation.level },
    { key: 'state', value: ({ relation }) => relation.state && t(`relationState.${relation.state}`) },
    { key: 'nature', value: ({ relation }) => relation.nature },
    { key: 'label', value: ({ relation }) => relation.label },
    {
      key: 'validated',
      value: ({ relation }) => t(relation.validated === false ? 'list.toValidate' : 'list.validated'),
    },
    { key: 'note', value: ({ relation }) => relation.note },
  ]
}

/** How the columns look, in reading order. */
export function relationColumns(t: TFunction): TableColumn<RelationKey>[] {
  return [
    { key: 'from', label: t('field.from'), minRem: 10, share: 1.5 },
    { key: 'direction', label: t('field.direction'), minRem: 8, share: 0.8 },
    { key: 'to', label: t('field.to'), minRem: 10, share: 1.5 },
    { key: 'type', label: t('field.type'), minRem: 11, share: 1 },
    { key: 'level', label: t('list.level'), minRem: 7.5, share: 1 },
    { key: 'state', label: t('field.state'), minRem: 7.5, share: 0.9 },
    { key: 'nature', label: t('field.nature'), minRem: 8, share: 1 },
    { key: 'label', label: t('list.labelColumn'), minRem: 8, share: 1 },
    { key: 'validated', label: t('list.validated'), minRem: 6, share: 0 },
    { key: 'note', label: t('field.note'), minRem: 8, share: 1.4 },
  ]
}
