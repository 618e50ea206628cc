import { boardRootsOf, LocalEdit } from '@palabre/shared/document'
import type { ItemId, PageId } from '@palabre/shared/ids'
import * as Y from 'yjs'
import type { RunOptions } from './editor.ts'

/** Edits that name the same thing and lie closer together than this are one step. */
const mergePauseMs = 1_500

/** Where one was when a step was made: undoing and redoing it goes back there. */
export interface Standpoint {
  readonly page: PageId
  readonly selection: ReadonlySet<ItemId>
}

export interface History {
  /** To be called before each edit; edits with the same `mergeWith` in a row stay one step. */
  beginStep(options: RunOptions, nowMs: number): void
  undo(): Standpoint | undefined
  redo(): Standpoint | undefined
  readonly canUndo: boolean
  readonly canRedo: boolean
  destroy(): void
}

/**
 * Undo of one's own edits only: transactions of the origin class `LocalEdit`. What others changed in between stays.
 * Steps are parted here and not by Yjs' timer, so that one gesture is one step on a slow machine too.
 */
export function createHistory(doc: Y.Doc, standpoint: () => Standpoint, changed: () => void): History {
  const { meta, pages, items } = boardRootsOf(doc)
  const manager = new Y.UndoManager([meta, pages, items], {
    trackedOrigins: new Set([LocalEdit]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
  })
  let mergeKey: string | undefined
  let lastAtMs = 0
  /** Where one stood before the edit: a deletion takes its items out of the selection. */
  let before = standpoint()

  manager.on('stack-item-added', ({ stackItem }) => {
    stackItem.meta.set(standpointKey, before)
    changed()
  })
  manager.on('stack-item-popped', changed)
  manager.on('stack-cleared', changed)

  const step = (pop: () => { meta: Map<unknown, unknown> } | null): Standpoint | undefined => {
    mergeKey = undefined
    before = standpoint()
    return pop()?.meta.get(standpointKey) as Standpoint | undefined
  }

  return {
    beginStep({ mergeWith, unhurried = false }, nowMs) {
      const inTime = unhurried || nowMs - lastAtMs < mergePauseMs
      const continues = mergeWith !== undefined && mergeWith === mergeKey && inTime
      if (!continues) manager.stopCapturing()
      mergeKey = mergeWith
      lastAtMs = nowMs
      before = standpoint()
    },
    undo: () => step(() => manager.undo()),
    redo: () => step(() => manager.redo()),
    get canUndo() {
      return manager.canUndo()
    },
    get canRedo() {
      return manager.canRedo()
    },
    destroy: () => manager.destroy(),
  }
}

const standpointKey = 'standpoint'
