import {
  admitBody,
  type BallotReply,
  ballotBody,
  type ElectorateReply,
  type OpenedBallot,
  proxyBody,
  type SealedReply,
  voteBody,
} from '@palabre/shared/protocol'
import type { Result } from '@palabre/shared/result'
import { Hono } from 'hono'
import type { BallotRefusal } from '../../session/ballots.ts'
import { jsonBody } from '../body.ts'
import type { HttpContext, HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** Secret ballots: opened and closed by facilitators, voted on by whoever has a voice. */
export function ballotRoutes({ ballots, silent }: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const replyTo = async (c: HttpContext): Promise<Response> => {
    const id = c.req.param('bid') ?? ''
    const { ballot, mayVote, mine } = done(await ballots.look(c.get('board').id, id, c.get('person').id))
    return c.json({ ballotId: id, ...ballot, mayVote, ...(mine ? { mine } : {}) } satisfies BallotReply)
  }
  return new Hono<HttpEnv>()
    .post('/boards/:id/ballots', requirePerson('run-session'), async (c) => {
      const ballotId = done(await ballots.open(c.get('board'), await jsonBody(c, ballotBody)))
      return c.json({ ballotId } satisfies OpenedBallot)
    })
    .get('/boards/:id/here', requirePerson('run-session'), async (c) => c.json(await ballots.room(c.get('board'))))
    .get('/boards/:id/ballots/:bid', requirePerson('look'), replyTo)
    .get('/boards/:id/ballots/:bid/electorate', requirePerson('run-session'), async (c) => {
      const ballotId = c.req.param('bid')
      const electorate = done(await ballots.electorate(c.get('board'), ballotId))
      return c.json({ ballotId, ...electorate } satisfies ElectorateReply)
    })
    .get('/boards/:id/ballots/:bid/sealed', requirePerson('recount'), async (c) => {
      const ballotId = c.req.param('bid')
      const counted = done(await ballots.sealed(c.get('board').id, ballotId))
      return c.json({ ballotId, ...counted } satisfies SealedReply)
    })
    .put('/boards/:id/ballots/:bid/mine', requirePerson('vote'), async (c) => {
      const { votes } = await jsonBody(c, voteBody)
      done(await ballots.vote(c.get('board').id, c.req.param('bid'), c.get('person').id, votes))
      return replyTo(c)
    })
    .delete('/boards/:id/ballots/:bid/mine', requirePerson('vote'), async (c) => {
      done(await ballots.retract(c.get('board').id, c.req.param('bid'), c.get('person').id))
      return replyTo(c)
    })
    .post('/boards/:id/ballots/:bid/admit', requirePerson('run-session'), async (c) => {
      const { participantId } = await jsonBody(c, admitBody)
      done(await ballots.admit(c.get('board'), c.req.param('bid'), participantId))
      return replyTo(c)
    })
    .post('/boards/:id/ballots/:bid/close', requirePerson('run-session'), async (c) => {
      done(await ballots.close(c.get('board').id, c.req.param('bid')))
      return replyTo(c)
    })
    .post('/boards/:id/ballots/:bid/cancel', requirePerson('run-session'), async (c) => {
      const ballotId = c.req.param('bid')
      done(await ballots.cancel(c.get('board').id, ballotId))
      return c.json({ ballotId } satisfies OpenedBallot)
    })
    .post('/boards/:id/proxy', requirePerson('run-session'), async (c) => {
      const body = await jsonBody(c, proxyBody)
      const board = c.get('board').id
      if (body.do === 'people')
        return c.json({ proxies: done(await ballots.declareProxies(board, body.count)).proxies })
      if (body.do === 'note') {
        if (body.text === undefined && body.noteId === undefined) throw new HttpError('invalid_body', 'text')
        const written = await silent.addNote(board, body)
        if (!written.ok) throw new HttpError(written.failure.reason, written.failure.field)
        return c.json({ written: body.text !== undefined, noteId: written.value })
      }
      done(await ballots.voteFor(board, body.ballotId, body.person, body))
      return c.json({ ballotId: body.ballotId })
    })
}

function done<Value>(result: Result<Value, BallotRefusal>): Value {
  if (!result.ok) throw new HttpError(result.failure.reason, result.failure.field)
  return result.value
}
