import { geoCentre } from '@palabre/shared/geometry'
import { type Item, isPlaced, itemsOfPage, type PlacedItem } from '@palabre/shared/model'
import type { Editor } from './editor.ts'
import { isPickable } from './filter.ts'

/** Items whose middles are no farther apart than this, page units, stand in one line. */
const lineHeight = 60

/** The items of the page as one reads them: line by line, left to right; relations after the items they begin at. */
export function readingOrder(editor: Editor): readonly Item[] {
  const items = itemsOfPage(editor.board.snapshot(), editor.state.getState().page).filter((item) =>
    isPickable(editor, item),
  )
  const sequence: Item[] = []
  for (const item of inLines(items.filter(isPlaced))) {
    sequence.push(item)
    for (const relation of editor.board.relationsOf(item.id))
      if (relation.from === item.id && isPickable(editor, relation)) sequence.push(relation)
  }
  return sequence
}

function inLines(items: readonly PlacedItem[]): PlacedItem[] {
  const byHeight = items.toSorted((a, b) => geoCentre(a.geo).y - geoCentre(b.geo).y || (a.id < b.id ? -1 : 1))
  const lines: PlacedItem[][] = []
  let lineTop = Number.NEGATIVE_INFINITY
  for (const item of byHeight) {
    const { y } = geoCentre(item.geo)
    const line = lines[lines.length - 1]
    if (line && y - lineTop <= lineHeight) line.push(item)
    else {
      lines.push([item])
      lineTop = y
    }
  }
  return lines.flatMap((line) => line.sort((a, b) => geoCentre(a.geo).x - geoCentre(b.geo).x || (a.id < b.id ? -1 : 1)))
}

/** The one after (or before) `current` in a list that goes round; the first or last when there is none. */
export function neighbourIn<Value>(
  list: readonly Value[],
  current: Value | undefined,
  step: 1 | -1,
): Value | undefined {
  if (list.length === 0) return undefined
  const index = current === undefined ? -1 : list.indexOf(current)
  if (index === -1) return step === 1 ? list[0] : list[list.length - 1]
  return list[(index + step + list.length) % list.length]
}
