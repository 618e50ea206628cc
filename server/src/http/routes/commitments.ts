import { isId, type ParticipantId } from '@palabre/shared/ids'
import { type Confirmed, confirmBody, type Represents, representBody, settleBody } from '@palabre/shared/protocol'
import { Hono } from 'hono'
import { claimActor, settleClaim, speakOf } from '../../session/commitments.ts'
import { jsonBody } from '../body.ts'
import type { HttpContext, HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** What people promise: confirmed or released by themselves alone, and who speaks for an organisation. */
export function commitmentRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const { people } = deps
  const speak = async (c: HttpContext, word: 'confirm' | 'release') => {
    const { text: seen } = await jsonBody(c, confirmBody)
    const spoken = await speakOf(deps, c.get('person'), word, { id: c.req.param('itemId') ?? '', seen })
    if (!spoken.ok) throw new HttpError(spoken.failure.reason)
    const { by: confirmedBy, at, hash } = spoken.value
    return c.json({ confirmedBy, at, hash } satisfies Confirmed)
  }
  return new Hono<HttpEnv>()
    .post('/boards/:id/commitments/:itemId/confirm', requirePerson('confirm'), (c) => speak(c, 'confirm'))
    .post('/boards/:id/commitments/:itemId/release', requirePerson('confirm'), (c) => speak(c, 'release'))
    .post('/boards/:id/represents', requirePerson('represent'), async (c) => {
      const { actorId, withdraw } = await jsonBody(c, representBody)
      const person = c.get('person')
      const claim = await claimActor(deps, person, { actor: actorId, withdraw })
      if (!claim.ok) throw new HttpError(claim.failure.reason, claim.failure.field)
      return c.json({ participantId: person.id, actorId, state: claim.value?.state ?? 'none' } satisfies Represents)
    })
    .post('/boards/:id/participants/:pid/represents', requirePerson('settle-representations'), async (c) => {
      const { actorId, valid } = await jsonBody(c, settleBody)
      const pid = c.req.param('pid')
      const claimant = isId(pid) ? await people.find(pid as ParticipantId) : undefined
      if (!claimant || claimant.board !== c.get('board').id) throw new HttpError('unknown_participant')
      const settled = await settleClaim(deps, c.get('person'), { participant: claimant.id, actor: actorId, valid })
      if (!settled.ok) throw new HttpError(settled.failure.reason)
      return c.json({ participantId: claimant.id, actorId, state: settled.value.state } satisfies Represents)
    })
}
