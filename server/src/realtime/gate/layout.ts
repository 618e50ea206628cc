/** Where what may lie in a document, and who may write it: one declaration per kind of document. */
import { boardRoots, boardRootsOf, notesRoot } from '@palabre/shared/document'
import type { DocumentKind } from '@palabre/shared/protocol'
import type * as Y from 'yjs'

export interface DocumentLayout {
  readonly kind: DocumentKind
  readonly rootNames: ReadonlySet<string>
  /** The root that holds items: id → Y.Map. */
  readonly items?: string
  /** The root that holds pages: id → Y.Map. */
  readonly pages?: string
  /** The root that holds values by key. */
  readonly meta?: string
  /** Whether anybody but the server writes it. */
  readonly writtenByPeople: boolean
  /** Whether the session's rights, freeze and locks hold in it. */
  readonly ruled: boolean
}

const sessionRoot = 'session'

export const documentLayouts: Readonly<Record<DocumentKind, DocumentLayout>> = {
  board: {
    kind: 'board',
    rootNames: new Set(Object.values(boardRoots)),
    items: boardRoots.items,
    pages: boardRoots.pages,
    meta: boardRoots.meta,
    writtenByPeople: true,
    ruled: true,
  },
  session: { kind: 'session', rootNames: new Set([sessionRoot]), writtenByPeople: false, ruled: false },
  private: {
    kind: 'private',
    rootNames: new Set([notesRoot]),
    items: notesRoot,
    writtenByPeople: true,
    ruled: false,
  },
}

/** The roots must be maps before anything is applied, so that what is applied finds them so. */
export function openRoots(doc: Y.Doc, layout: DocumentLayout): void {
  if (layout.kind === 'board') boardRootsOf(doc)
  else for (const name of layout.rootNames) doc.getMap(name)
}
