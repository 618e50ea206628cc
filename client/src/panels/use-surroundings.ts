import type { Surroundings } from '../a11y/describe-item.ts'
import type { Editor } from '../editor/editor.ts'
import { useEditor } from './use-editor.ts'

/** The board around an item, as it is when a sentence is made. */
export function surroundingsOf({ board }: Editor): Surroundings {
  return {
    get meta() {
      return board.snapshot().meta
    },
    item: (id) => board.item(id),
    relationsOf: (id) => board.relationsOf(id),
    referringTo: (id) => board.referringTo(id),
  }
}

/** The same for components; they still follow the items they show themselves. */
export function useSurroundings(): Surroundings {
  return surroundingsOf(useEditor())
}
