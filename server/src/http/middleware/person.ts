import { type BoardAction, mayDo } from '@palabre/shared/policy'
import { createMiddleware } from 'hono/factory'
import { TokenBuckets } from '../../access/token-bucket.ts'
import { whoIs } from '../../access/who.ts'
import type { BoardRegistry } from '../../ports/board-registry.ts'
import type { Clock } from '../../ports/clock.ts'
import type { PeopleRegistry } from '../../ports/people-registry.ts'
import type { HttpEnv } from '../context.ts'
import { HttpError } from '../http-error.ts'

/** Calls of one person: a burst for an eager hand, a steady rate for a script. */
const callsPerPerson = { capacity: 60, perSecond: 10 }
/** A page full of photos is asked for at once when it is opened. */
const picturesPerPerson = { capacity: 400, perSecond: 40 }

export type RequirePerson = ReturnType<typeof personGuard>

/**
 * Makes the guard of board routes (`/boards/:id/…`): the board exists, the device stands for somebody on it, that
 * person may do this, and not too fast. The limit is the person's own, whatever network they share.
 */
export function personGuard(options: {
  readonly boards: BoardRegistry
  readonly people: PeopleRegistry
  readonly clock: Clock
}) {
  const calls = new TokenBuckets(callsPerPerson)
  const pictures = new TokenBuckets(picturesPerPerson)
  return (action: BoardAction) =>
    createMiddleware<HttpEnv>(async function requirePerson(c, next) {
      const call = { board: c.req.param('id') ?? '', device: c.get('device'), as: c.req.query('as') }
      // Who waits to be let in may still go away.
      const who = await whoIs(options, call, { evenWaiting: action === 'leave-device' })
      if (!who.ok) throw new HttpError(who.failure.reason)
      const { person, board } = who.value
      const asked = action === 'see-pictures' ? pictures : calls
      if (!asked.take(person.id, options.clock.monotonic())) throw new HttpError('too_fast')
      const allowed = mayDo(person.role, action)
      if (!allowed.ok) throw new HttpError(allowed.failure.reason)
      c.set('person', person)
      c.set('board', board)
      await next()
    })
}
