import { type Actor, type Family, familyOf, isOrganisation, type Relation } from '@palabre/shared/model'
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

export type ActorKey =
  | 'name'
  | 'family'
  | 'ring'
  | 'scale'
  | 'status'
  | 'thirdParty'
  | 'goal'
  | 'influence'
  | 'note'
  | 'relations'

const lastRows = new WeakMap<Actor, ActorRow>()

/** The rows of some actors; a row keeps identity while its actor and its count do. */
export function actorRows(actors: readonly Actor[], relations: readonly Relation[]): ActorRow[] {
  const count = degrees(relations)
  return actors.map((actor) => {
    const touching = count.get(actor.id) ?? 0
    const last = lastRows.get(actor)
    if (last?.relations === touching) return last
    const row = { id: actor.id, actor, relations: touching }
    lastRows.set(actor, row)
    return row
  })
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
    { key: 'goal', value: ({ actor }) => actor.goal },
    { key: 'influence', value: ({ actor }) => (isOrganisation(actor) ? actor.influence : undefined), unsearched: true },
    { key: 'note', value: ({ actor }) => actor.note },
  ]
}

/** How the columns look, in reading order. */
export function actorColumns(t: TFunction): TableColumn<ActorKey>[] {
  return [
    { key: 'name', label: t('field.name'), minRem: 12, share: 2 },
    { key: 'family', label: t('field.family'), minRem: 11, share: 1.4 },
    { key: 'ring', label: t('field.ring'), minRem: 8.5, share: 1 },
    { key: 'scale', label: t('list.scale'), minRem: 8.5, share: 1 },
    { key: 'status', label: t('field.status'), minRem: 7.5, share: 1 },
    { key: 'thirdParty', label: t('list.thirdParty'), minRem: 4.25, share: 0 },
    { key: 'relations', label: t('list.relationCount'), minRem: 6, share: 0 },
    { key: 'goal', label: t('list.goal'), minRem: 8, share: 1.4 },
    { key: 'influence', label: t('list.influence'), minRem: 7, share: 0 },
    { key: 'note', label: t('field.note'), minRem: 8, share: 1.6 },
  ]
}
