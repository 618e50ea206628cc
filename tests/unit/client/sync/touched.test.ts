import { applyChanges, type Change, LocalEdit } from '@palabre/shared/document'
import { openRules } from '@palabre/shared/policy'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { mayBeSent, type Touched, touchedBy, touchedSince } from '../../../../client/src/sync/touched.ts'
import { actor, carte, sticky } from '../../../helpers/board-world.ts'

function written(...changes: readonly Change[]): Y.Doc {
  const doc = new Y.Doc()
  applyChanges(doc, changes, new LocalEdit('test'))
  return doc
}

/** What the last transaction of these changes touched. */
function touchedIn(doc: Y.Doc, ...changes: readonly Change[]): Touched | undefined {
  let touched: Touched | undefined
  doc.on('afterTransaction', (transaction) => {
    touched = touchedBy(doc, transaction)
  })
  applyChanges(doc, changes, new LocalEdit('test'))
  return touched
}

const note = sticky('note')
const mairie = actor('mairie')

describe('what edits touch', () => {
  test('a field and a word name their item and its kind', () => {
    const doc = written({ op: 'create-item', item: note }, { op: 'create-item', item: mairie })
    const field: Change = { op: 'edit-item', id: mairie.id, fields: { name: 'CCAS' } }
    expect([...(touchedIn(doc, field)?.items ?? [])]).toEqual([[mairie.id, 'actor']])
    const word: Change = { op: 'splice-text', id: note.id, at: 0, remove: 0, insert: 'Oui. ' }
    expect([...(touchedIn(doc, word)?.items ?? [])]).toEqual([[note.id, 'sticky']])
  })

  test('a deletion still knows the kind of what went', () => {
    const doc = written({ op: 'create-item', item: note })
    expect([...(touchedIn(doc, { op: 'delete-item', id: note.id })?.items ?? [])]).toEqual([[note.id, 'sticky']])
  })

  test('pages and what is true of the whole board are told apart', () => {
    const doc = written()
    expect(touchedIn(doc, { op: 'create-page', page: { id: carte, kind: 'free', order: 'a0' } })).toMatchObject({
      pages: true,
      meta: false,
    })
    expect(touchedIn(doc, { op: 'edit-meta', fields: { title: 'Titre' } })).toMatchObject({ pages: false, meta: true })
  })

  test('since a state vector, only what is newer is named', () => {
    const doc = written({ op: 'create-item', item: note })
    const vector = Y.decodeStateVector(Y.encodeStateVector(doc))
    expect(touchedSince(doc, vector).items.size).toBe(0)
    applyChanges(doc, [{ op: 'create-item', item: mairie }], new LocalEdit('test'))
    expect([...touchedSince(doc, vector).items]).toEqual([[mairie.id, 'actor']])
    expect(touchedSince(doc, new Map()).items.size).toBe(2)
  })
})

describe('what may be sent', () => {
  const touched = (kind: 'sticky' | 'actor'): Touched => ({
    items: new Map([[`${kind}-000000`, kind]]),
    pages: false,
    meta: false,
  })

  test.each([
    ['everything, when all is open', 'actor', openRules, true],
    ['a note, when only notes are added', 'sticky', { ...openRules, rights: 'stickies' }, true],
    ['not an actor, when only notes are added', 'actor', { ...openRules, rights: 'stickies' }, false],
    ['nothing, when people look', 'sticky', { ...openRules, rights: 'look' }, false],
    ['nothing under a freeze', 'sticky', { ...openRules, frozen: true }, false],
    ['not a locked item', 'sticky', { ...openRules, locked: new Set(['sticky-000000']) }, false],
  ] as const)('%s', (_what, kind, rules, sent) => {
    expect(mayBeSent(touched(kind), 'participant', rules)).toBe(sent)
    expect(mayBeSent(touched(kind), 'facilitator', rules)).toBe(true)
  })
})
