import { readBoard } from '@palabre/shared/document'
import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { deleteStore, storesOf } from './kept-stores.ts'

/**
 * Copies of a document's earlier lives cannot come back, but what their author wrote is kept here until they have seen
 * it. Only one's own words: someone else's may have been erased on purpose.
 */
interface Author {
  readonly boardId: BoardId
  readonly participantId: ParticipantId
}

const keyOf = ({ boardId, participantId }: Author) => `palabre:aside:${boardId}:${participantId}`

/** Adds the author's words in a document to those set aside. */
export function keepWordsAside(author: Author, doc: Y.Doc): void {
  const words = new Set(wordsAside(author))
  for (const item of readBoard(doc).items.values())
    if (item.author === author.participantId) for (const text of textsOf(item)) words.add(text)
  try {
    localStorage.setItem(keyOf(author), JSON.stringify([...words]))
  } catch {
    // A full or absent storage keeps no words; the page has already said that it keeps nothing.
  }
}

/** Words set aside that the board of today lacks. */
export function lostWords(author: Author, today: Y.Doc): string[] {
  const present = new Set<string>()
  for (const item of readBoard(today).items.values()) for (const text of textsOf(item)) present.add(text)
  return wordsAside(author).filter((text) => !present.has(text))
}

/** Whether anything was set aside, lost or not. */
export function hasWordsAside(author: Author): boolean {
  return localStorage.getItem(keyOf(author)) !== null
}

export function forgetWordsAside(author: Author): void {
  localStorage.removeItem(keyOf(author))
}

/** Turns every store of an earlier life of the board document into words set aside. */
export async function setEarlierStoresAside(author: Author, today: string): Promise<void> {
  const earlier = storesOf(author.boardId, author.participantId, 'board').filter((name) => name !== today)
  for (const name of earlier) {
    keepWordsAside(author, await readStore(name))
    await deleteStore(name)
  }
}

async function readStore(name: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const persistence = new IndexeddbPersistence(name, doc)
  await persistence.whenSynced
  await persistence.destroy()
  return doc
}

function wordsAside(author: Author): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(author)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : []
  } catch {
    return []
  }
}

/** The keys under which people write in their own words. */
const worded = ['text', 'name', 'title', 'label', 'note', 'goal', 'a', 'b', 'what', 'counterpart', 'alt'] as const

function textsOf(item: Item): string[] {
  const record = item as unknown as Readonly<Record<string, unknown>>
  return worded.flatMap((key) => (typeof record[key] === 'string' && record[key].trim() !== '' ? [record[key]] : []))
}
