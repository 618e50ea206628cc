import type { KeyboardEvent } from 'react'

/** Where the focus goes: the cell of a column in another row, from 0. */
export interface CellMove {
  readonly index: number
  readonly column: string
}

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }

/**
 * Enter and the arrows go up and down a column of text, as in a spreadsheet; Shift+Enter goes up. Everything else
 * stays with the field: selects need their arrows.
 */
export function cellMove(event: KeyboardEvent<HTMLElement>, rowCount: number): CellMove | undefined {
  const field = event.target
  const step = steps[event.key]
  if (!step || event.nativeEvent.isComposing || !(field instanceof HTMLInputElement) || field.type !== 'text') return
  const { column, open } = field.dataset
  const row = field.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')
  if (column === undefined || open !== undefined || !row) return
  const index = Number(row) - 2 + (event.shiftKey ? -step : step)
  if (index < 0 || index >= rowCount) return
  event.preventDefault()
  return { index, column }
}
