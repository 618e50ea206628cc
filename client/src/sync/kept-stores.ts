import type { BoardId, Epoch, ParticipantId } from '@palabre/shared/ids'
import type { DocumentKind } from '@palabre/shared/protocol'
import { forgetDraft } from './kept-draft.ts'

/** The offline stores that this device has, by name; browsers differ in whether they can list their databases. */
const registryKey = 'palabre:stores'

/** The stores of one person on one board that this device still has, of one kind of document or all; newest last. */
export function storesOf(boardId: BoardId, participantId: ParticipantId, kind?: DocumentKind): string[] {
  return registered().filter((name) => {
    const [, board, which, participant] = name.split(':')
    return board === boardId && participant === participantId && (kind === undefined || which === kind)
  })
}

/** The life of the document that a store keeps. */
export function epochOfStore(name: string | undefined): Epoch | undefined {
  return name?.split(':')[4] as Epoch | undefined
}

export async function deleteStore(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    // A store still open in another tab goes when that tab closes.
    for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => resolve())
  })
  writeRegistry(registered().filter((known) => known !== name))
}

/** Takes away everything this device keeps of one person on one board. */
export async function wipeStores(boardId: BoardId, participantId: ParticipantId): Promise<void> {
  localStorage.removeItem(`palabre:aside:${boardId}:${participantId}`)
  forgetDraft(boardId, participantId)
  const votes = `palabre:voice:${boardId}:${participantId}:`
  for (const key of Object.keys(localStorage)) if (key.startsWith(votes)) localStorage.removeItem(key)
  await Promise.all(storesOf(boardId, participantId).map((name) => deleteStore(name)))
}

/** Notes that a store exists, as the newest. */
export function registerStore(name: string): void {
  writeRegistry([...registered().filter((known) => known !== name), name])
}

function registered(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(registryKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}

function writeRegistry(names: readonly string[]): void {
  try {
    localStorage.setItem(registryKey, JSON.stringify(names))
  } catch {
    // Without localStorage nothing can be listed; the stores themselves still work.
  }
}
