/** How a column of a table looks; its values and words come from the list it belongs to. */
export interface TableColumn<Key extends string> {
  readonly key: Key
  readonly label: string
  /** A CSS grid track. */
  readonly width: string
}

/** Columns that every table has around those of its kind. */
export const tickWidth = '3rem'
export const actionsWidth = '6.5rem'
