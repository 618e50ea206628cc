import { restsOnFile, standingOf } from '@palabre/shared/model'
import type { Surroundings } from '../a11y/describe-item.ts'
import type { Editor } from '../editor/editor.ts'
import { type PanelServices, useServices } from './services.ts'
import { useEditor } from './use-editor.ts'

/** The board around an item, as it is when a sentence is made. */
export function surroundingsOf({ board }: Editor, session: PanelServices['session']): Surroundings {
  return {
    get meta() {
      return board.snapshot().meta
    },
    item: (id) => board.item(id),
    standing: (commitment) => standingOf(commitment, session.getState().confirmations.get(commitment.id)),
    fromFile: (commitment) => restsOnFile(commitment, session.getState().confirmations.get(commitment.id)),
    relationsOf: (id) => board.relationsOf(id),
    referringTo: (id) => board.referringTo(id),
  }
}

/** The same for components; they still follow the items they show themselves. */
export function useSurroundings(): Surroundings {
  const { session } = useServices()
  return surroundingsOf(useEditor(), session)
}
