import { type Actor, type Family, familyOf, type Relation } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import { degrees } from '../../panels/page-items.ts'
import type { Column } from '../arrange-rows.ts'
import type { TableColumn } from '../table/columns.ts'

/** An actor in the list, with the number of relations that touch it. */
export interface ActorRow {
  readonly id: Actor['id']
  readonly actor: Actor
  readonly relations: number
}

export type ActorKey = 'name' | 'family' | 'ring' | 'scale' | 'status' | 'thirdParty' | 'note' | 'relations'

export function actorRows(actors: readonly Actor[], relations: readonly Relation[]): ActorRow[] {
  const count = degrees(relations)
  return actors.map((actor) => ({ id: actor.id, actor, relations: count.get(actor.id) ?? 0 }))
}

/** What the columns hold, as people read it. */
export function actorValues(families: readonly Family[], t: TFunction): Column<ActorRow, ActorKey>[] {
  return [
    { key: 'name', value: ({ actor }) => actor.name },
    {
      key: 'family',
      value: ({ actor }) => (actor.family === undefined ? undefined : familyWord(familyOf(families, actor.family), t)),
    },
    { key: 'ring', value: ({ actor }) => actor.ring && t(`ring.${actor.ring}`) },
    { key: 'scale', value: ({ actor }) => actor.scale && t(`scale.${actor.scale}`) },
    { key: 'status', value: ({ actor }) => actor.status },
    { key: 'thirdParty', value: ({ actor }) => (actor.thirdParty ? t('describe.thirdParty') : undefined) },
    { key: 'relations', value: ({ relations }) => relations },
    { key: 'note', value: ({ actor }) => actor.note },
  ]
}

/** How the columns look, in reading order. */
export function actorColumns(t: TFunction): TableColumn<ActorKey>[] {
  return [
    { key: 'name', label: t('field.name'), width: 'minmax(12rem, 2fr)' },
    { key: 'family', label: t('field.family'), width: 'minmax(11rem, 1.4fr)' },
    { key: 'ring', label: t('field.ring'), width: 'minmax(8.5rem, 1fr)' },
    { key: 'scale', label: t('list.scale'), width: 'minmax(8.5rem, 1fr)' },
    { key: 'status', label: t('field.status'), width: 'minmax(7.5rem, 1fr)' },
    { key: 'thirdParty', label: t('list.thirdParty'), width: '4.25rem' },
    { key: 'relations', label: t('list.relationCount'), width: '6rem' },
    { key: 'note', label: t('field.note'), width: 'minmax(8rem, 1.6fr)' },
  ]
}
