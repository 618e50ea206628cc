/** Confirmations of commitments, and who speaks for which actor, as they lie in the session document. */
import * as Y from 'yjs'
import type { ItemId, ParticipantId } from '../ids.ts'
import type { Confirmation, Confirmations } from '../model/index.ts'
import { sessionRoot } from './document.ts'

/** Somebody says that they speak for an actor; facilitators validate it or refuse. */
export interface Representation {
  readonly participant: ParticipantId
  readonly actor: ItemId
  readonly state: 'claimed' | 'valid' | 'refused'
  /** Of the last step, epoch ms. */
  readonly at: number
}

const confirmationsKey = 'confirmations'
const representationsKey = 'represents'

/** Commitments that were confirmed, by item id. */
export function readConfirmations(doc: Y.Doc): Confirmations {
  const map = mapAt<Confirmation>(doc, confirmationsKey)
  return new Map((map?.entries() ?? []) as Iterable<[ItemId, Confirmation]>)
}

export function writeConfirmation(doc: Y.Doc, id: ItemId, confirmation: Confirmation): void {
  writableMapAt<Confirmation>(doc, confirmationsKey).set(id, confirmation)
}

/** As if nobody had said anything of these. */
export function dropConfirmations(doc: Y.Doc, ids: readonly ItemId[]): void {
  const map = mapAt<Confirmation>(doc, confirmationsKey)
  for (const id of ids) map?.delete(id)
}

/** Who says they speak for whom, and what facilitators answered; in no particular order. */
export function readRepresentations(doc: Y.Doc): readonly Representation[] {
  return [...(mapAt<Representation>(doc, representationsKey)?.values() ?? [])]
}

/** Replaces what this person says of this actor. */
export function writeRepresentation(doc: Y.Doc, representation: Representation): void {
  writableMapAt<Representation>(doc, representationsKey).set(representationKey(representation), representation)
}

/** Takes back what these say, whatever was answered. */
export function dropRepresentations(
  doc: Y.Doc,
  dropped: Iterable<Pick<Representation, 'participant' | 'actor'>>,
): void {
  const map = mapAt<Representation>(doc, representationsKey)
  for (const representation of dropped) map?.delete(representationKey(representation))
}

function representationKey({ participant, actor }: Pick<Representation, 'participant' | 'actor'>): string {
  return `${participant}:${actor}`
}

function mapAt<Value>(doc: Y.Doc, key: string): Y.Map<Value> | undefined {
  const map = doc.getMap(sessionRoot).get(key)
  return map instanceof Y.Map ? map : undefined
}

function writableMapAt<Value>(doc: Y.Doc, key: string): Y.Map<Value> {
  const known = mapAt<Value>(doc, key)
  if (known) return known
  const made = new Y.Map<Value>()
  doc.getMap(sessionRoot).set(key, made)
  return made
}
