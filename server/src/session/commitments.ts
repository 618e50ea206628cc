import { createHash } from 'node:crypto'
import { applyChanges, boardRootsOf, readShown, ServerEdit } from '@palabre/shared/document'
import type { ItemId, ParticipantId } from '@palabre/shared/ids'
import { type Commitment, type Confirmation, withHistory } from '@palabre/shared/model'
import { allow, type Denial, rulesFor } from '@palabre/shared/policy'
import { fail, ok, type Result } from '@palabre/shared/result'
import {
  type ConfirmingRefusal,
  claimed,
  confirmed,
  dropRepresentations,
  type Representation,
  readConfirmations,
  readRepresentations,
  released,
  writeConfirmation,
  writeRepresentation,
} from '@palabre/shared/session'
import type { Clock } from '../ports/clock.ts'
import type { Person } from '../ports/people-registry.ts'
import type { Rooms } from '../realtime/index.ts'
import type { BoardSessions } from './board-sessions.ts'

interface Deps {
  readonly rooms: Rooms
  readonly sessions: BoardSessions
  readonly clock: Clock
}

export type CommitmentRefusal = 'unknown_item' | ConfirmingRefusal | Denial

/**
 * Records that a person confirms or releases a commitment. First in the session document, which makes it true; then in
 * the board document, where readers that know no session find it. A crash in between is no harm: readers ask the first.
 */
export async function speakOf(
  { rooms, sessions, clock }: Deps,
  person: Person,
  word: 'confirm' | 'release',
  about: { readonly id: string; readonly seen?: string | undefined },
): Promise<Result<Confirmation, CommitmentRefusal>> {
  const board = { kind: 'board', board: person.board } as const
  const session = { kind: 'session', board: person.board } as const
  const id = about.id as ItemId
  await sessions.prepare(person.board)
  const permitted = allow(person.role, rulesFor(sessions.rulesOf(person.board), person.id), 'edit', {
    kind: 'commitment',
    id,
  })
  if (!permitted.ok) return permitted
  const commitment = await rooms.read(board, (doc) => readShown(boardRootsOf(doc), id))
  if (commitment?.kind !== 'commitment') return fail('unknown_item')
  const spoken = await rooms.edit(session, 'session', (doc) => {
    const before = readConfirmations(doc).get(id)
    const after = (word === 'confirm' ? confirmed : released)({
      commitment,
      before,
      representations: readRepresentations(doc),
      by: person,
      now: clock.now(),
      hash: sha256,
      seen: about.seen,
    })
    if (after.ok && after.value !== before) writeConfirmation(doc, id, after.value)
    return after
  })
  if (!spoken.ok) return spoken
  await rooms.edit(board, 'session', (doc) => {
    const now = readShown(boardRootsOf(doc), id)
    if (now?.kind !== 'commitment') return
    const state = stateAfter(word, now)
    if (state === now.state) return
    const history = withHistory(now.history, { at: spoken.value.at, state })
    applyChanges(doc, [{ op: 'edit-item', id, fields: { state, history } }], new ServerEdit('session'))
  })
  return spoken
}

/** What is under way or kept stays so when its new wording is confirmed. */
function stateAfter(word: 'confirm' | 'release', { state }: Commitment): Commitment['state'] {
  if (word === 'release') return 'released'
  return state === 'ongoing' || state === 'kept' ? state : 'confirmed'
}

/** Records that a person says they speak for an actor, or not any more. */
export async function claimActor(
  { rooms, clock }: Deps,
  person: Person,
  { actor, withdraw }: { readonly actor: ItemId; readonly withdraw: boolean },
): Promise<Result<Representation | undefined, 'unknown_item' | 'too_many_claims'>> {
  const known = await rooms.read({ kind: 'board', board: person.board }, (doc) => readShown(boardRootsOf(doc), actor))
  if (!withdraw && known?.kind !== 'actor') return fail('unknown_item', { field: 'actorId' })
  return rooms.edit({ kind: 'session', board: person.board }, 'session', (doc) => {
    if (withdraw) {
      dropRepresentations(doc, [{ participant: person.id, actor }])
      return ok(undefined)
    }
    const trusted = person.role === 'facilitator'
    const said = readRepresentations(doc)
    const claim = claimed(said, { participant: person.id, actor, trusted, now: clock.now() })
    if (claim.ok && !said.includes(claim.value)) writeRepresentation(doc, claim.value)
    return claim
  })
}

/** Records a facilitator's answer to what somebody claimed; it may change later. */
export function settleClaim(
  { rooms, clock }: Deps,
  facilitator: Person,
  answer: { readonly participant: ParticipantId; readonly actor: ItemId; readonly valid: boolean },
): Promise<Result<Representation, 'unknown_claim'>> {
  const { participant, actor, valid } = answer
  return rooms.edit({ kind: 'session', board: facilitator.board }, 'session', (doc) => {
    const claim = readRepresentations(doc).find((each) => each.participant === participant && each.actor === actor)
    if (!claim) return fail('unknown_claim')
    const state = valid ? 'valid' : 'refused'
    if (claim.state === state) return ok(claim)
    const settled: Representation = { participant, actor, state, at: clock.now() }
    writeRepresentation(doc, settled)
    return ok(settled)
  })
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
