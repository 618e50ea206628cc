import type { Box } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import { type ColourName, itemKinds } from '../model/index.ts'
import { spotsInArea } from './area-spots.ts'
import type { Command } from './command.ts'
import { placeItem } from './place-item.ts'

export interface WriteInArea {
  readonly page: PageId
  /** Page units. */
  readonly area: Box
  readonly text: string
  readonly colour?: ColourName
  /** Absent: that of any note. */
  readonly size?: readonly [width: number, height: number]
  readonly id?: ItemId
}

/** Writes a note at a free spot of an area. */
export const writeInArea: Command<WriteInArea> = (board, { page, area, text, colour, size, id }, context) => {
  const [geo] = spotsInArea(board, page, area, [size ?? itemKinds.sticky.size])
  return placeItem(
    board,
    {
      kind: 'sticky',
      page,
      text,
      ...(geo ? { geo } : {}),
      ...(id ? { id } : {}),
      ...(colour ? { fields: { colour } } : {}),
    },
    context,
  )
}
