/** Boards that export tests start from. */

import { applyChanges, readBoard, ServerEdit } from '@palabre/shared/document'
import { type Words, wordsOf } from '@palabre/shared/exports'
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import type { ItemId, PageId } from '@palabre/shared/ids'
import { importPalabre } from '@palabre/shared/imports'
import type { BoardSnapshot } from '@palabre/shared/model'
import type { MeasureText } from '@palabre/shared/scene'
import { templateBoard } from '@palabre/shared/templates'
import * as Y from 'yjs'

export const frenchWords: Words = wordsOf(fr)

/** A font whose letters are all half as wide as high. */
export const measure: MeasureText = (text, { size }) => [...text].length * size * 0.5

/** The board of a `palabre-board` file. */
function boardOf(file: unknown): BoardSnapshot {
  let next = 0
  const newId = <Id extends ItemId | PageId>() => `new${String(next++).padStart(9, '0')}` as Id
  const result = importPalabre(file, { newId, now: 1_790_000_000_000, author: 'p_tester___' as never })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const doc = new Y.Doc()
  applyChanges(doc, result.value.changes, new ServerEdit('import'))
  return readBoard(doc)
}

export const sampleBoard = (id: string): BoardSnapshot => boardOf(templateBoard(`territoire-${id}`))

/** A board with these items on one actor map, and what the file format asks for filled in. */
export function boardWith(items: readonly object[], meta: object = { title: 'Essai' }): BoardSnapshot {
  return boardOf({
    format: 'palabre-board',
    version: 1,
    meta,
    pages: [{ id: 'carte', kind: 'actor-map', order: 'a0' }],
    items: items.map((item, index) => ({
      id: `item-${String(index).padStart(6, '0')}`,
      page: 'carte',
      order: 'a0',
      ...item,
    })),
  })
}
