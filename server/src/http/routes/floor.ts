import { mayDo } from '@palabre/shared/policy'
import { floorBody, handBody } from '@palabre/shared/protocol'
import type { Result } from '@palabre/shared/result'
import { Hono } from 'hono'
import type { FloorFailure } from '../../session/floors.ts'
import { jsonBody } from '../body.ts'
import type { HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** Speaking in turn: a hand is one's own, the floor is the facilitators' to give. */
export function floorRoutes({ floors }: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .post('/boards/:id/hand', requirePerson('raise-hand'), async (c) => {
      const { do: verb, for: other } = await jsonBody(c, handBody)
      const person = c.get('person')
      const who = other ?? person.id
      const allowed = mayDo(person.role, who === person.id ? 'raise-hand' : 'raise-for-others')
      if (!allowed.ok) throw new HttpError(allowed.failure.reason)
      return c.json(done(await floors.change(c.get('board').id, { do: verb, who })))
    })
    .post('/boards/:id/floor', requirePerson('give-floor'), async (c) => {
      const asked = await jsonBody(c, floorBody)
      const board = c.get('board')
      const given = asked.do === 'round' ? floors.round(board, asked) : floors.change(board.id, asked)
      return c.json(done(await given))
    })
}

function done<Value>(result: Result<Value, FloorFailure>): Value {
  if (!result.ok) throw new HttpError(result.failure.reason, result.failure.field)
  return result.value
}
