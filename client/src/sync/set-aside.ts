import { readBoard } from '@palabre/shared/document'
import type { ParticipantId } from '@palabre/shared/ids'
import { type BoardSnapshot, type Item, isWorded } from '@palabre/shared/model'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

/** What one person wrote on a board, each text once, in no particular order. */
export function wordsOf(board: BoardSnapshot, author: ParticipantId): string[] {
  const words = new Set<string>()
  for (const item of board.items.values()) if (item.author === author) for (const text of textsOf(item)) words.add(text)
  return [...words]
}

/**
 * The words in a copy that was set aside which the board of today lacks: what its author may want back. Only one's own:
 * someone else's may have been erased on purpose.
 */
export function lostWords(old: Y.Doc, today: Y.Doc, author: ParticipantId): string[] {
  const present = new Set<string>()
  for (const item of readBoard(today).items.values()) for (const text of textsOf(item)) present.add(text)
  return wordsOf(readBoard(old), author).filter((text) => !present.has(text))
}

/** Reads a store that is not in use any more. */
export async function readStore(name: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const persistence = new IndexeddbPersistence(name, doc)
  await persistence.whenSynced
  await persistence.destroy()
  return doc
}

function textsOf(item: Item): string[] {
  const texts = isWorded(item) ? [item.text] : []
  if (item.kind === 'actor') texts.push(item.name, item.note ?? '')
  if (item.kind === 'relation') texts.push(item.label ?? '', item.note ?? '')
  if (item.kind === 'frame') texts.push(item.title ?? '')
  return texts.filter((text) => text.trim() !== '')
}
