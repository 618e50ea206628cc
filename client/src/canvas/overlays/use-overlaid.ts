import type { StoreApi } from 'zustand/vanilla'
import type { Editor } from '../../editor/editor.ts'
import type { Peer } from '../peer.ts'
import { noPeers, useEditorPart, useWhole } from './use-stores.ts'

/**
 * Whose things there are to lay over the page, one's own before those of others: a canvas without content costs the
 * compositor as much as a full one.
 */
export function useOverlaid(
  editor: Editor,
  peers: StoreApi<readonly Peer[]> | undefined,
): 'own' | 'others' | undefined {
  const own = useEditorPart(
    editor,
    ({ selection, hovered, marquee, guides, relationDraft }) =>
      selection.size > 0 ||
      hovered !== undefined ||
      marquee !== undefined ||
      guides.length > 0 ||
      relationDraft !== undefined,
  )
  const page = useEditorPart(editor, (state) => state.page)
  const others = useWhole(peers, noPeers).some(({ state }) => state.page === page)
  return own ? 'own' : others ? 'others' : undefined
}
