/** How a column of a table looks; its values and words come from the list it belongs to. */
export interface TableColumn<Key extends string> {
  readonly key: Key
  readonly label: string
  /** Width below which it is not squeezed, rem. */
  readonly minRem: number
  /** Its share of the room that is left; 0 keeps it as narrow as can be. */
  readonly share: number
}

/** Columns that every table has around those of its kind, rem. */
const tickRem = 2.75
const actionsRem = 5.5

/** The tracks of a table's rows as CSS, and the width below which the table scrolls sideways. */
export function tableTracks(columns: readonly Pick<TableColumn<string>, 'minRem' | 'share'>[]): {
  readonly tracks: string
  readonly minWidth: string
} {
  const widths = columns.map(
    ({ minRem, share }) => `minmax(${minRem}rem, ${share > 0 ? `${share}fr` : `${minRem}rem`})`,
  )
  const total = columns.reduce((sum, { minRem }) => sum + minRem, tickRem + actionsRem)
  return { tracks: [`${tickRem}rem`, ...widths, `${actionsRem}rem`].join(' '), minWidth: `${total}rem` }
}
