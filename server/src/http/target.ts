import { isId, type ParticipantId } from '@palabre/shared/ids'
import type { PeopleRegistry, Person } from '../ports/people-registry.ts'
import type { HttpContext } from './context.ts'
import { HttpError } from './http-error.ts'

/** The person whom a call is about (`:pid`), of the board that it is about. */
export async function targetOf(c: HttpContext, people: PeopleRegistry): Promise<Person> {
  const pid = c.req.param('pid') ?? ''
  const person = isId(pid) ? await people.find(pid as ParticipantId) : undefined
  if (person?.board !== c.get('board').id) throw new HttpError('unknown_participant')
  return person
}
