import type { Geo, Vec } from '@palabre/shared/geometry'
import { insideColumn, itemKinds } from '@palabre/shared/model'
import type { Editor } from '../../editor.ts'

/** Whether the page on screen has the columns of a diagnostic. */
export function hasColumns({ board, state }: Editor): boolean {
  const { page } = state.getState()
  return board.snapshot().pages.some(({ id, kind }) => id === page && kind === 'needs')
}

/** The box of a card placed at a point: within the column there, on a page that has some. */
export function cardAt(editor: Editor, kind: 'statement' | 'need' | 'tension', at: Vec): Geo {
  const { size } = itemKinds[kind]
  const { x, y } = hasColumns(editor) ? insideColumn(at, size) : { x: at.x - size[0] / 2, y: at.y - size[1] / 2 }
  return [x, y, ...size, 0]
}
