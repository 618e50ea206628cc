import { type FramedPage, framedPage } from '@palabre/shared/findings'
import type { Item, PlacedItem } from '@palabre/shared/model'
import { useMemo } from 'react'
import type { ItemsByKind } from '../../panels/page-items.ts'
import { usePageItems } from '../../panels/use-page-items.ts'

/** What lies on the page on screen, by kind. */
export function usePageKinds(): ItemsByKind {
  return usePageItems(({ byKind }) => byKind)
}

/** The page on screen as its frames hold it. */
export function useFramedPage(): FramedPage {
  const kinds = usePageKinds()
  return useMemo(() => framedPage(Object.values(kinds).flat() as Item[]), [kinds])
}

/** Whether something is a card that people wrote or placed, and not the ground they work on. */
export function isCard(item: PlacedItem): boolean {
  switch (item.kind) {
    case 'frame':
    case 'text':
    case 'ink':
    case 'territory':
      return false
    case 'shape':
      return item.text.trim() !== '' && item.form !== 'line' && item.form !== 'arrow'
    default:
      return true
  }
}
