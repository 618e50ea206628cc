import { type Box, boxOf } from '@palabre/shared/geometry'
import type { PageId } from '@palabre/shared/ids'
import { type Item, needsPage, type PageKind } from '@palabre/shared/model'
import { backdropBox, backdropOf } from '@palabre/shared/scene'

/** What lies under the items of a page, such as the columns of needs. */
export function groundBounds(kind: PageKind, page: PageId, items: Iterable<Item>): Box | undefined {
  if (kind !== 'needs') return undefined
  const backdrop = backdropOf(
    kind,
    [...items].filter((item) => item.page === page),
  )
  return backdrop && backdropBox(backdrop)
}

/** The first column of a page, from its upper edge: what a narrow screen shows first. */
export function upperLeft({ minX, minY }: Box, width: number, height: number): Box {
  const { columnWidth } = needsPage
  return boxOf(minX, minY, columnWidth, (columnWidth * height) / width)
}
