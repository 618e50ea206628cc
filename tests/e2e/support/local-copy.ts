import type { Page } from '@playwright/test'
import * as Y from 'yjs'

/**
 * The board document as this page's browser keeps it: the rows of its IndexedDB store, put together. Two pages that
 * show the same board keep the same document, whatever order edits came in.
 */
export async function localCopy(page: Page, boardId: string): Promise<Y.Doc> {
  const person = new URL(page.url()).searchParams.get('as') ?? ''
  const rows = await page.evaluate(readRows, `palabre:${boardId}:board:${person}`)
  const doc = new Y.Doc()
  for (const row of rows) Y.applyUpdate(doc, Uint8Array.from(row))
  return doc
}

/** What a document says, without who wrote which part of it when. */
export function contentOf(doc: Y.Doc): unknown {
  return { items: doc.getMap('items').toJSON(), pages: doc.getMap('pages').toJSON(), meta: doc.getMap('meta').toJSON() }
}

/** Runs in the page. */
async function readRows(prefix: string): Promise<number[][]> {
  const known = await indexedDB.databases()
  const name = known.map((database) => database.name ?? '').find((database) => database.startsWith(prefix))
  if (name === undefined) return []
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const rows = await new Promise<Uint8Array[]>((resolve, reject) => {
    const reading = database.transaction('updates').objectStore('updates').getAll()
    reading.onsuccess = () => resolve(reading.result)
    reading.onerror = () => reject(reading.error)
  })
  database.close()
  return rows.map((row) => [...row])
}
