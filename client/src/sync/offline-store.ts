import type { BoardId, Epoch, ParticipantId } from '@palabre/shared/ids'
import type { DocumentKind } from '@palabre/shared/protocol'
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { registerStore } from './kept-stores.ts'

/** What this device keeps of a document, so that a closed tab or a lost network loses nothing. */
export interface OfflineStore {
  readonly name: string
  /** False from the moment the browser could not keep something: the page must then warn before it closes. */
  works(): boolean
  /** There were edits, when it was opened, that the server had not confirmed. */
  readonly hadUnsaved: boolean
  /** Remembers whether there are edits that the server has not confirmed. */
  markUnsaved(unsaved: boolean): void
  isOrigin(origin: unknown): boolean
  close(): Promise<void>
}

export interface StoreNaming {
  readonly boardId: BoardId
  readonly kind: DocumentKind
  readonly participantId: ParticipantId
  readonly epoch: Epoch
}

const unsavedKey = 'unsaved'
/** A browser that takes longer than this to open its database is treated as one that has none. */
const openTimeoutMs = 4_000

export function storeName({ boardId, kind, participantId, epoch }: StoreNaming): string {
  return `palabre:${boardId}:${kind}:${participantId}:${epoch}`
}

/** Opens the store and reads what it keeps into the document. Without IndexedDB the store keeps nothing and says so. */
export async function openOfflineStore(naming: StoreNaming, doc: Y.Doc, failed: () => void): Promise<OfflineStore> {
  const name = storeName(naming)
  if (!(await indexedDbOpens())) return noStore(name)
  const persistence = new IndexeddbPersistence(name, doc)
  const opened = await within(openTimeoutMs, persistence.whenSynced)
  if (!opened) {
    void persistence.destroy()
    return noStore(name)
  }
  registerStore(name)
  let works = true
  const fail = () => {
    works = false
    failed()
  }
  for (const event of ['error', 'abort', 'close']) persistence.db?.addEventListener(event, fail)
  let marked = (await persistence.get(unsavedKey)) === 'yes'
  return {
    name,
    works: () => works,
    hadUnsaved: marked,
    markUnsaved(unsaved) {
      if (unsaved === marked || !works) return
      marked = unsaved
      persistence.set(unsavedKey, unsaved ? 'yes' : 'no').catch(fail)
    },
    isOrigin: (origin) => origin === persistence,
    close: () => persistence.destroy(),
  }
}

function noStore(name: string): OfflineStore {
  return {
    name,
    works: () => false,
    hadUnsaved: false,
    markUnsaved: () => {},
    isOrigin: () => false,
    close: async () => {},
  }
}

/** Private windows and full disks refuse to open any database; ask before y-indexeddb, which cannot say so. */
function indexedDbOpens(): Promise<boolean> {
  const probe = new Promise<boolean>((resolve) => {
    try {
      const request = indexedDB.open('palabre:probe')
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
      request.onerror = () => resolve(false)
    } catch {
      resolve(false)
    }
  })
  return within(openTimeoutMs, probe).then((opened) => opened === true)
}

/** What a promise brings within a time, else undefined. */
function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
