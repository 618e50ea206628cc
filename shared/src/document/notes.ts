/**
 * How the notes of silent writing lie in a private document: one root map `notes`, id → Y.Map, like stickies of a
 * board, with which round they were written for.
 */
import * as Y from 'yjs'
import { type ItemId, isId, type PageId, type ParticipantId } from '../ids.ts'
import type { Colour } from '../model/index.ts'
import { fail, type Result } from '../result.ts'
import { checkItem, type InvalidRecord } from './check.ts'
import { type ItemBase, type ItemMap, itemKeys } from './layout.ts'
import { readItem } from './read.ts'

export const notesRoot = 'notes'

/** Keys that a note has beyond those of a sticky. */
const noteKeys = {
  /** Id of the round it was written for; absent: whichever is open. */
  round: 'round',
  /** Set by the server once a reveal has begun: the round whose reveal takes this note along. */
  due: 'due',
} as const
const ownKeys: ReadonlySet<string> = new Set(Object.values(noteKeys))

/** In place of a round: its author keeps the note to themselves. */
export const keptRound = 'kept'

/** What one person has written and nobody else has seen. */
export interface PrivateNote {
  readonly id: ItemId
  readonly author: ParticipantId
  readonly text: string
  readonly colour: Colour
  /** Where it was meant to go. */
  readonly page: PageId
  readonly round?: string
  readonly due?: string
}

export interface NewNote {
  readonly author: ParticipantId
  readonly text: string
  readonly page: PageId
  readonly round: string
  /** Epoch ms. */
  readonly at: number
}

/** The notes of a private document, those without words left out, in the order in which they were written. */
export function readNotes(doc: Y.Doc): PrivateNote[] {
  const notes: { readonly note: PrivateNote; readonly at: number }[] = []
  doc.getMap(notesRoot).forEach((map, id) => {
    const item = map instanceof Y.Map ? readItem(id as ItemId, map) : undefined
    if (item?.kind !== 'sticky' || !item.text.trim()) return
    const { author, at, text, colour, page } = item
    const round = wordOf(map as ItemMap, noteKeys.round)
    const due = wordOf(map as ItemMap, noteKeys.due)
    const marks = { ...(round === undefined ? {} : { round }), ...(due === undefined ? {} : { due }) }
    notes.push({ note: { id: item.id, author, text, colour, page, ...marks }, at })
  })
  return notes.sort((a, b) => a.at - b.at || (a.note.id < b.note.id ? -1 : 1)).map(({ note }) => note)
}

export function writeNote(doc: Y.Doc, id: ItemId, { author, text, page, round, at }: NewNote): void {
  const note: ItemMap = new Y.Map()
  note.set(itemKeys.base, { kind: 'sticky', author, at } satisfies ItemBase)
  note.set(itemKeys.page, page)
  note.set(itemKeys.order, 'a0')
  note.set(itemKeys.geo, [0, 0, 180, 180, 0])
  note.set(itemKeys.text, new Y.Text(text))
  note.set(noteKeys.round, round)
  doc.getMap(notesRoot).set(id, note)
}

/** The words of a note as a text to write in; undefined once the note is gone. */
export function textOfNote(doc: Y.Doc, id: ItemId): Y.Text | undefined {
  const text = noteOf(doc, id)?.get(itemKeys.text)
  return text instanceof Y.Text ? text : undefined
}

export function deleteNote(doc: Y.Doc, id: ItemId): void {
  doc.getMap(notesRoot).delete(id)
}

/** Puts a note into a round, or with `keptRound` into none. */
export function putInRound(doc: Y.Doc, id: ItemId, round: string): void {
  noteOf(doc, id)?.set(noteKeys.round, round)
}

/** Says that the reveal of a round takes this note along. */
export function markDue(doc: Y.Doc, id: ItemId, round: string): void {
  noteOf(doc, id)?.set(noteKeys.due, round)
}

/** Whether a record of a private document is valid by itself: a sticky, and which round it is for. */
export function checkNote(id: string, map: ItemMap): Result<void, InvalidRecord> {
  for (const key of ownKeys) {
    const value = map.get(key) ?? undefined
    if (value !== undefined && !isId(value) && value !== keptRound)
      return fail('invalid_record', { field: key, detail: 'the id of a round' })
  }
  const kind = (map.get(itemKeys.base) as Partial<ItemBase> | undefined)?.kind
  if (kind !== 'sticky') return fail('invalid_record', { field: 'base', detail: `a ${kind} among notes` })
  return checkItem(id, map, ownKeys)
}

function noteOf(doc: Y.Doc, id: ItemId): ItemMap | undefined {
  const map = doc.getMap(notesRoot).get(id)
  return map instanceof Y.Map ? map : undefined
}

function wordOf(map: ItemMap, key: string): string | undefined {
  const value = map.get(key)
  return typeof value === 'string' ? value : undefined
}
