/**
 * How a session lies in its Yjs document: one root map `session`, one key per part of the state, and `people` as a map
 * of its own. Written by the server alone.
 */
import * as Y from 'yjs'
import type { ParticipantId } from '../ids.ts'
import { freshSession, type SessionPerson, type SessionState } from './state.ts'

export const sessionRoot = 'session'
const peopleKey = 'people'
const stateKeys = Object.keys(freshSession) as readonly (keyof SessionState)[]

/** The session as plain values; what was never written is as in a fresh one. */
export function readSession(doc: Y.Doc): SessionState {
  const root = doc.getMap(sessionRoot)
  const written = stateKeys.filter((key) => root.has(key)).map((key) => [key, root.get(key)])
  return { ...freshSession, ...Object.fromEntries(written) }
}

/** Writes the parts that differ from what the document says, or that it does not say, in one transaction. */
export function writeSession(doc: Y.Doc, next: SessionState, origin?: unknown): void {
  const root = doc.getMap(sessionRoot)
  const before = readSession(doc)
  doc.transact(() => {
    for (const key of stateKeys) if (!root.has(key) || !isSame(before[key], next[key])) root.set(key, next[key])
  }, origin)
}

/** Everyone who was admitted to the board. */
export function readPeople(doc: Y.Doc): ReadonlyMap<ParticipantId, SessionPerson> {
  const people = doc.getMap(sessionRoot).get(peopleKey)
  return people instanceof Y.Map
    ? new Map(people.entries() as IterableIterator<[ParticipantId, SessionPerson]>)
    : new Map()
}

/** Adds people, and takes away those whose value is null. */
export function writePeople(
  doc: Y.Doc,
  edits: ReadonlyMap<ParticipantId, SessionPerson | null>,
  origin?: unknown,
): void {
  const root = doc.getMap(sessionRoot)
  doc.transact(() => {
    let people = root.get(peopleKey)
    if (!(people instanceof Y.Map)) {
      people = new Y.Map()
      root.set(peopleKey, people)
    }
    const map = people as Y.Map<SessionPerson>
    for (const [id, person] of edits) {
      if (person) map.set(id, person)
      else map.delete(id)
    }
  }, origin)
}

/** Parts of the state are small plain JSON values, always built with the same key order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
