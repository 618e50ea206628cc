import { type BoardId, isId } from '@palabre/shared/ids'
import { fail, ok, type Result } from '@palabre/shared/result'
import type { BoardRecord, BoardRegistry } from '../ports/board-registry.ts'
import type { PeopleRegistry, Person, SecretHash } from '../ports/people-registry.ts'

export type NobodyReason = 'unknown_board' | 'no_person' | 'not_you' | 'removed' | 'link_revoked' | 'waiting'

export interface Present {
  readonly person: Person
  readonly board: BoardRecord
  readonly device: SecretHash
}

/** Who a device is on a board: the person named by `as`, or the one who joined last. The same for HTTP and WebSocket. */
export async function whoIs(
  registries: { readonly boards: BoardRegistry; readonly people: PeopleRegistry },
  call: { readonly board: string; readonly device: SecretHash | undefined; readonly as: string | undefined },
  { evenWaiting = false }: { readonly evenWaiting?: boolean } = {},
): Promise<Result<Present, NobodyReason>> {
  const board = isId(call.board) ? await registries.boards.find(call.board as BoardId) : undefined
  if (!board) return fail('unknown_board')
  const { device } = call
  const people = device === undefined ? [] : await registries.people.ofDevice(device, board.id)
  if (device === undefined || people.length === 0) return fail('no_person')
  const person = call.as === undefined ? people[0] : people.find(({ id }) => id === call.as)
  if (!person) return fail('not_you')
  const refusal = refusalOf(person, board)
  if (refusal && !(evenWaiting && refusal === 'waiting')) return fail(refusal)
  return ok({ person, board, device })
}

/** Why somebody who was admitted once may not come in, any more or not yet; undefined while they may. */
export function refusalOf(person: Person, board: BoardRecord): 'removed' | 'link_revoked' | 'waiting' | undefined {
  if (person.removedAt !== undefined) return 'removed'
  if (person.generation < board.generations[person.role]) return 'link_revoked'
  if (person.waiting) return 'waiting'
  return undefined
}
