/** A cell, counted from 0. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const pageRows = 10

/** Where a key leads in a grid of so many rows and columns; nothing for other keys. */
export function gridMove(
  { key, ctrlKey, metaKey, altKey }: Key,
  { row, column }: GridPlace,
  rows: number,
  columns: number,
): GridPlace | undefined {
  if (altKey || rows === 0 || columns === 0) return undefined
  const far = ctrlKey || metaKey
  const last = { row: rows - 1, column: columns - 1 }
  const at = (to: GridPlace): GridPlace => ({
    row: Math.max(0, Math.min(last.row, to.row)),
    column: Math.max(0, Math.min(last.column, to.column)),
  })
  switch (key) {
    case 'ArrowUp':
      return at({ row: far ? 0 : row - 1, column })
    case 'ArrowDown':
      return at({ row: far ? last.row : row + 1, column })
    case 'ArrowLeft':
      return at({ row, column: far ? 0 : column - 1 })
    case 'ArrowRight':
      return at({ row, column: far ? last.column : column + 1 })
    case 'PageUp':
      return at({ row: row - pageRows, column })
    case 'PageDown':
      return at({ row: row + pageRows, column })
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? last.row : row, column: last.column }
    default:
      return undefined
  }
}
