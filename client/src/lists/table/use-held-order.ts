import { type FocusEvent, useRef, useState } from 'react'
import { holdOrder } from '../arrange-rows.ts'

interface HeldOrder<Row> {
  readonly rows: readonly Row[]
  /** For the element around the rows. Focus in its popups counts as inside. */
  readonly holder: {
    readonly onFocus: () => void
    readonly onBlur: (event: FocusEvent) => void
  }
  /** Sorts anew at once: after a click on a header or a new search. */
  readonly release: () => void
}

/** Rows in their sorted order, which stands still for as long as somebody works in them. */
export function useHeldOrder<Row extends { readonly id: string }>(
  arranged: readonly Row[],
  all: readonly Row[],
): HeldOrder<Row> {
  const [held, setHeld] = useState<readonly string[]>()
  const inside = useRef(false)
  const release = (): void => setHeld(undefined)
  return {
    rows: held ? holdOrder(held, arranged, all) : arranged,
    release,
    holder: {
      onFocus() {
        inside.current = true
        setHeld((before) => before ?? arranged.map(({ id }) => id))
      },
      onBlur() {
        inside.current = false
        // Focus that goes to a popup of a cell comes back as a focus event of that cell: wait for it.
        setTimeout(() => {
          if (!inside.current) release()
        })
      },
    },
  }
}
