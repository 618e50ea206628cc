import type { KeptOutReply, LetBack, WaitingReply } from '@palabre/shared/protocol'
import { addPersonBody, type LetIn, type RoleGiven, roleBody, type Voiced, voiceBody } from '@palabre/shared/protocol'
import { Hono } from 'hono'
import { refusalOf } from '../../access/who.ts'
import { jsonBody } from '../body.ts'
import { callerLanguage, type HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import { joinedReply } from '../joined.ts'
import type { RequirePerson } from '../middleware/person.ts'
import { targetOf } from '../target.ts'
import { pseudonymsIn } from '../words.ts'

/** The waiting room, the way back, voices and roles, and further people on a device. */
export function peopleRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const { admission, door, people, sessions, silent } = deps
  return new Hono<HttpEnv>()
    .get('/boards/:id/waiting', requirePerson('see-waiting'), async (c) => {
      const waiting = await door.waiting(c.get('board'))
      const shown = waiting.map(({ id, name, colour, joinedAt }) => ({ participantId: id, name, colour, at: joinedAt }))
      return c.json({ waiting: shown } satisfies WaitingReply)
    })
    .post('/boards/:id/waiting/admit', requirePerson('let-in-people'), async (c) =>
      c.json({ admitted: await door.letIn(c.get('board'), 'everyone') } satisfies LetIn),
    )
    .post('/boards/:id/participants/:pid/admit', requirePerson('let-in-people'), async (c) => {
      const target = await targetOf(c, people)
      if (target.removedAt !== undefined) throw new HttpError('unknown_participant')
      return c.json({ admitted: await door.letIn(c.get('board'), [target.id]) } satisfies LetIn)
    })
    .get('/boards/:id/kept-out', requirePerson('let-back-people'), async (c) => {
      const keptOut = await door.keptOut(c.get('board'))
      const shown = keptOut.map(({ id, name, colour, removedAt = 0 }) => ({
        participantId: id,
        name,
        colour,
        at: removedAt,
      }))
      return c.json({ keptOut: shown } satisfies KeptOutReply)
    })
    .post('/boards/:id/participants/:pid/let-back', requirePerson('let-back-people'), async (c) => {
      const target = await targetOf(c, people)
      const isBack = (await door.letBack(c.get('board'), target)) || target.removedAt === undefined
      if (!isBack) throw new HttpError('unknown_participant')
      silent.peopleChanged(target.board)
      return c.json({ letBack: target.id } satisfies LetBack)
    })
    .post('/boards/:id/participants/:pid/voice', requirePerson('give-voice'), async (c) => {
      const { vote } = await jsonBody(c, voiceBody)
      const target = await targetOf(c, people)
      await sessions.voice(target.board, target.id, vote)
      return c.json({ participantId: target.id, vote } satisfies Voiced)
    })
    .post('/boards/:id/participants/:pid/role', requirePerson('give-role'), async (c) => {
      const { role } = await jsonBody(c, roleBody)
      const board = c.get('board')
      const target = await targetOf(c, people)
      if (refusalOf(target, board) !== undefined) throw new HttpError('unknown_participant')
      const given = await door.giveRole(board, c.get('person'), target, role)
      if (!given.ok) throw new HttpError(given.failure.reason)
      return c.json({ participantId: target.id, role: given.value } satisfies RoleGiven)
    })
    .post('/boards/:id/people', requirePerson('add-person'), async (c) => {
      const wish = await jsonBody(c, addPersonBody)
      // Without a device nobody is anybody here, so there is one.
      const device = c.get('device') as string
      const joined = await admission.addPerson(c.get('board'), wish, device, pseudonymsIn(callerLanguage(c)))
      if (!joined.ok) throw new HttpError(joined.failure.reason)
      return c.json(await joinedReply(deps, joined.value, await door.arrived(joined.value)))
    })
}
