import { type OpenedSilent, revealBody, revealMineBody, silentBody } from '@palabre/shared/protocol'
import type { Result } from '@palabre/shared/result'
import { Hono } from 'hono'
import type { SilentRefusal } from '../../session/silent.ts'
import { jsonBody } from '../body.ts'
import type { HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** Writing in silence: begun and revealed by facilitators; one's own notes are one's own to show. */
export function silentRoutes({ silent }: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .post('/boards/:id/silent', requirePerson('run-session'), async (c) => {
      const silentId = done(await silent.open(c.get('board').id, await jsonBody(c, silentBody)))
      return c.json({ silentId } satisfies OpenedSilent)
    })
    .post('/boards/:id/silent/:sid/reveal', requirePerson('run-session'), async (c) => {
      const way = await jsonBody(c, revealBody)
      const shown = await silent.reveal(c.get('board').id, c.req.param('sid'), way, c.get('person').id)
      const { round, begins } = done(shown)
      // The turns of one reveal are one thing that was done.
      c.set('goesOn', !begins)
      return c.json(round)
    })
    .post('/boards/:id/silent/:sid/mine/reveal', requirePerson('write-notes'), async (c) => {
      const wish = await jsonBody(c, revealMineBody)
      return c.json(done(await silent.revealMine(c.get('board').id, c.req.param('sid'), c.get('person'), wish)))
    })
    .post('/boards/:id/silent/:sid/close', requirePerson('run-session'), async (c) =>
      c.json(done(await silent.close(c.get('board').id, c.req.param('sid')))),
    )
    .post('/boards/:id/silent/:sid/reopen', requirePerson('run-session'), async (c) =>
      c.json(done(await silent.reopen(c.get('board').id, c.req.param('sid')))),
    )
}

function done<Value>(result: Result<Value, SilentRefusal>): Value {
  if (!result.ok) throw new HttpError(result.failure.reason, result.failure.field)
  return result.value
}
