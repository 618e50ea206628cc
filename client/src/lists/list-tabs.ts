import type { ItemKindName, PageKind } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import type { ComponentType } from 'react'
import type { ItemsByKind, PageItems } from '../panels/page-items.ts'
import { ActorList } from './actors/actor-list.tsx'
import { OtherList } from './others/other-list.tsx'
import { RelationList } from './relations/relation-list.tsx'

/** One list of a page. */
export interface ListTab {
  readonly id: string
  readonly label: (t: TFunction, count: number) => string
  readonly List: ComponentType
  /** The page kinds that offer it even while it is empty; elsewhere it comes with its first item. */
  readonly pages: readonly PageKind[]
  readonly items: (items: PageItems) => readonly unknown[]
}

const of =
  <Kind extends ItemKindName>(kind: Kind) =>
  ({ byKind }: PageItems): ItemsByKind[Kind] =>
    byKind[kind]

/** In the order people see them. */
export const listTabs: readonly ListTab[] = [
  {
    id: 'actors',
    label: (t, count) => t('list.tabActors', { count }),
    List: ActorList,
    pages: ['actor-map', 'free'],
    items: of('actor'),
  },
  {
    id: 'relations',
    label: (t, count) => t('list.tabRelations', { count }),
    List: RelationList,
    pages: ['actor-map', 'free'],
    items: of('relation'),
  },
  {
    id: 'others',
    label: (t, count) => t('list.tabOthers', { count }),
    List: OtherList,
    pages: ['actor-map', 'needs', 'commitments', 'free', 'minutes'],
    items: ({ worded }) => worded,
  },
]
