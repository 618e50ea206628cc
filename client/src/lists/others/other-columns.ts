import type { Item } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import type { Column } from '../arrange-rows.ts'
import type { TableColumn } from '../table/columns.ts'

/** A note, a text, a shape, a frame, a picture or a territory in the list. */
export interface OtherRow {
  readonly id: Item['id']
  readonly item: Item
}

export type OtherKey = 'kind' | 'words'

/** The words of an item that has some: its text, a title, a name, a legend. */
export function wordsOf(item: Item): string {
  if (item.kind === 'frame') return item.title ?? ''
  if (item.kind === 'territory') return item.name
  if (item.kind === 'image') return item.alt ?? ''
  return item.kind === 'sticky' || item.kind === 'text' || item.kind === 'shape' ? item.text : ''
}

/** What an item is; of a territory, whose it is. */
export function kindWord(item: Item, t: TFunction): string {
  return item.kind === 'territory' ? t(`territoryOrigin.${item.origin}`) : t(`kind.${item.kind}`)
}

/** What the columns hold, as people read it. */
export function otherValues(t: TFunction): Column<OtherRow, OtherKey>[] {
  return [
    { key: 'kind', value: ({ item }) => kindWord(item, t) },
    { key: 'words', value: ({ item }) => wordsOf(item) },
  ]
}

/** How the columns look, in reading order. */
export function otherColumns(t: TFunction): TableColumn<OtherKey>[] {
  return [
    { key: 'kind', label: t('list.kind'), minRem: 8, share: 0 },
    { key: 'words', label: t('field.text'), minRem: 16, share: 1 },
  ]
}
