/** How a column of a table looks; its values and words come from the list it belongs to. */
export interface TableColumn<Key extends string> {
  readonly key: Key
  readonly label: string
  /** A CSS grid track. */
  readonly width: string
}

/** Columns that every table has around those of its kind. */
export const tickWidth = '2.75rem'
export const actionsWidth = '5.5rem'
