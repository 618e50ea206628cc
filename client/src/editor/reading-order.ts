import { geoCentre } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { columnAt, type Item, isPlaced, itemsOfPage, type PlacedItem, statementColumns } from '@palabre/shared/model'
import type { Editor } from './editor.ts'
import { isPickable } from './filter.ts'
import { hasColumns } from './tools/shared/place-in-column.ts'

/** Items whose middles are no farther apart than this, page units, stand in one line. */
const lineHeight = 60

/**
 * The items of the page as one reads them: line by line, left to right, or column by column where the page has some;
 * relations after the items they begin at.
 */
export function readingOrder(editor: Editor): readonly Item[] {
  const items = itemsOfPage(editor.board.snapshot(), editor.state.getState().page).filter((item) =>
    isPickable(editor, item),
  )
  const placed = items.filter(isPlaced)
  const sequence: Item[] = []
  for (const item of hasColumns(editor) ? inColumns(placed) : inLines(placed)) {
    sequence.push(item)
    for (const relation of editor.board.relationsOf(item.id))
      if (relation.from === item.id && isPickable(editor, relation)) sequence.push(relation)
  }
  return sequence
}

/** Column by column, what lies beside them last; the statements of a need after it. */
function inColumns(items: readonly PlacedItem[]): PlacedItem[] {
  const needs = items.filter(({ kind }) => kind === 'need')
  const stacks = new Map(needs.map(({ id }): [ItemId, PlacedItem[]] => [id, []]))
  const loose: PlacedItem[] = []
  for (const item of items) ((item.kind === 'statement' && item.need && stacks.get(item.need)) || loose).push(item)
  return [...statementColumns, undefined].flatMap((column) =>
    inLines(loose.filter(({ geo }) => columnAt(geoCentre(geo)) === column)).flatMap((item) => [
      item,
      ...inLines(stacks.get(item.id) ?? []),
    ]),
  )
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
