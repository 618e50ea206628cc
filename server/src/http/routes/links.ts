import { closeCodes, type LinksReply, linkRole, type RotatedLink, rotateBody } from '@palabre/shared/protocol'
import { Hono } from 'hono'
import * as v from 'valibot'
import { withFreshJoinCode } from '../../access/spoken-code.ts'
import type { BoardRecord } from '../../ports/board-registry.ts'
import { jsonBody } from '../body.ts'
import type { HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import { joinCodeOf, linkOf, linksOf } from '../links.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** The links of a board: showing them, and renewing one that has got about. */
export function linkRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const { boards, door, rooms } = deps
  return new Hono<HttpEnv>()
    .get('/boards/:id/links', requirePerson('see-links'), async (c) => {
      const board = c.get('board')
      const reply: LinksReply = { links: linksOf(c, deps, board), joinCode: await joinCodeOf(deps, board) }
      return c.json(reply)
    })
    .post('/boards/:id/links/:role/rotate', requirePerson('renew-links'), async (c) => {
      const wanted = v.safeParse(linkRole, c.req.param('role'))
      if (!wanted.success) throw new HttpError('invalid_query', 'role')
      const role = wanted.output
      const { keep } = await jsonBody(c, rotateBody)
      const { id } = c.get('board')
      const caller = c.get('person').id
      await boards.renewLink(id, role, keep ? 'everyone' : [caller])
      if (role === 'participant') await renewCode(deps, c.get('board'))
      if (!keep)
        rooms.disconnect(id, (access) => access.role === role && access.participant !== caller, closeCodes.noPerson)
      if (role === 'participant') await door.count(id)
      const board = (await boards.find(id)) as BoardRecord
      const link = linkOf(c, deps, board, role)
      return c.json({ role, link, joinCode: await joinCodeOf(deps, board) } satisfies RotatedLink)
    })
}

/** Replaces the join code where there is one: it opens the same door as the participants' link. */
export async function renewCode({ boards, random }: HttpDeps, board: BoardRecord): Promise<void> {
  if (board.joinCode !== undefined) await withFreshJoinCode(random, (code) => boards.openCode(board.id, code))
}
