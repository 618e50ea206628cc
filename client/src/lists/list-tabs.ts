import type { PageId } from '@palabre/shared/ids'
import type { BoardSnapshot, ItemKindName, PageKind } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import type { ComponentType } from 'react'
import type { ItemsByKind, PageItems } from '../panels/page-items.ts'
import { ActionList } from './actions/action-list.tsx'
import { ActorList } from './actors/actor-list.tsx'
import { CommitmentList } from './commitments/commitment-list.tsx'
import { linksTouching } from './links/link-columns.ts'
import { LinkList } from './links/link-list.tsx'
import { NeedList } from './needs/need-list.tsx'
import { OtherList } from './others/other-list.tsx'
import { OutlineList } from './outline/outline-list.tsx'
import { RelationList } from './relations/relation-list.tsx'
import { StatementList } from './statements/statement-list.tsx'
import { TensionList } from './tensions/tension-list.tsx'

/** One list of a page. */
export interface ListTab {
  readonly id: string
  readonly label: (t: TFunction, count: number) => string
  readonly List: ComponentType
  /** The page kinds that offer it even while it is empty; elsewhere it comes with its first item. */
  readonly pages: readonly PageKind[]
  readonly items: (items: PageItems, whole: WholeBoard) => readonly unknown[]
}

/** For what a page says of others: the board, read when it is asked for. */
interface WholeBoard {
  readonly page: PageId
  readonly board: () => BoardSnapshot
}

const of =
  <Kind extends ItemKindName>(kind: Kind) =>
  ({ byKind }: PageItems): ItemsByKind[Kind] =>
    byKind[kind]

/** In the order people see them. */
export const listTabs: readonly ListTab[] = [
  {
    id: 'commitments',
    label: (t, count) => t('list.tabCommitments', { count }),
    List: CommitmentList,
    pages: ['commitments'],
    items: of('commitment'),
  },
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
    id: 'actions',
    label: (t, count) => t('list.tabActions', { count }),
    List: ActionList,
    pages: ['actor-map'],
    items: of('action'),
  },
  {
    id: 'statements',
    label: (t, count) => t('list.tabStatements', { count }),
    List: StatementList,
    pages: ['needs'],
    items: of('statement'),
  },
  {
    id: 'needs',
    label: (t, count) => t('list.tabNeeds', { count }),
    List: NeedList,
    pages: ['needs'],
    items: of('need'),
  },
  {
    id: 'outline',
    label: (t) => t('list.tabOutline'),
    List: OutlineList,
    pages: ['needs'],
    items: of('need'),
  },
  {
    id: 'tensions',
    label: (t, count) => t('list.tabTensions', { count }),
    List: TensionList,
    pages: ['needs'],
    items: of('tension'),
  },
  {
    id: 'links',
    label: (t, count) => t('list.tabLinks', { count }),
    List: LinkList,
    pages: ['needs'],
    items: (_items, { board, page }) => linksTouching(board(), page),
  },
  {
    id: 'others',
    label: (t, count) => t('list.tabOthers', { count }),
    List: OtherList,
    pages: ['actor-map', 'needs', 'commitments', 'free', 'minutes'],
    items: ({ worded }) => worded,
  },
]
