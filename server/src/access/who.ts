import { type BoardId, isId, type ParticipantId } from '@palabre/shared/ids'
import { fail, ok, type Result } from '@palabre/shared/result'
import type { BoardRecord, BoardRegistry } from '../ports/board-registry.ts'
import type { PeopleRegistry, Person, SecretHash } from '../ports/people-registry.ts'

export type NobodyReason = 'unknown_board' | 'no_person' | 'not_you' | 'removed' | 'link_revoked' | 'waiting'

export interface Present {
  readonly person: Person
  readonly board: BoardRecord
  /** The others whom the device stands for there, and who may come in. */
  readonly beside: readonly ParticipantId[]
}

/** Who a device is on a board: the person named by `as`, or the one who joined last. The same for HTTP and WebSocket. */
export async function whoIs(
  registries: { readonly boards: BoardRegistry; readonly people: PeopleRegistry },
  call: { readonly board: string; readonly device: SecretHash | undefined; readonly as: string | undefined },
  { evenWaiting = false }: { readonly evenWaiting?: boolean } = {},
): Promise<Result<Present, NobodyReason>> {
  const board = isId(call.board) ? await registries.boards.find(call.board as BoardId) : undefined
  if (!board) return fail('unknown_board')
  const people = call.device ? await registries.people.ofDevice(call.device, board.id) : []
  if (people.length === 0) return fail('no_person')
  const person = call.as === undefined ? people[0] : people.find(({ id }) => id === call.as)
  if (!person) return fail('not_you')
  const refusal = refusalOf(person, board)
  if (refusal && !(evenWaiting && refusal === 'waiting')) return fail(refusal)
  const beside = people.filter((other) => other.id !== person.id && refusalOf(other, board) === undefined)
  return ok({ person, board, beside: beside.map(({ id }) => id) })
}

/** Why somebody who was admitted once may not come in, any more or not yet; undefined while they may. */
export function refusalOf(person: Person, board: BoardRecord): 'removed' | 'link_revoked' | 'waiting' | undefined {
  if (person.removedAt !== undefined) return 'removed'
  if (person.generation < board.generations[person.role]) return 'link_revoked'
  if (person.waiting) return 'waiting'
  return undefined
}
