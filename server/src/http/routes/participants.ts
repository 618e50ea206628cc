import {
  closeCodes,
  type Left,
  type Muted,
  muteBody,
  type Removed,
  type ReturnKey,
  removeBody,
  type TakenBack,
  undoBody,
} from '@palabre/shared/protocol'
import { floorWithout } from '@palabre/shared/session'
import { Hono } from 'hono'
import { hashOf } from '../../access/device.ts'
import { newReturnKey, readReturnKey } from '../../access/spoken-code.ts'
import type { BoardRecord } from '../../ports/board-registry.ts'
import { takeBackFrom } from '../../session/take-back.ts'
import { jsonBody } from '../body.ts'
import type { HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import { joinCodeOf, linksOf } from '../links.ts'
import type { RequirePerson } from '../middleware/person.ts'
import { targetOf } from '../target.ts'
import { renewCode } from './links.ts'

/** People on a board: a key to come back with, and the door for those who must go. */
export function participantRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const { boards, people, rooms, sessions, ballots, silent, door, clock, random } = deps
  return new Hono<HttpEnv>()
    .post('/boards/:id/participants/:pid/key', requirePerson('keep-return-key'), async (c) => {
      const person = c.get('person')
      if (c.req.param('pid') !== person.id) throw new HttpError('not_you')
      const key = newReturnKey(random)
      await people.setReturnKey(person.id, hashOf(readReturnKey(key) as string))
      return c.json({ key } satisfies ReturnKey)
    })
    .post('/boards/:id/participants/:pid/leave', requirePerson('leave-device'), async (c) => {
      const person = c.get('person')
      const device = c.get('device')
      if (c.req.param('pid') !== person.id || !device) throw new HttpError('not_you')
      await people.dropDevice(device, person.id)
      await sessions.amend(person.board, (state) => ({ ...state, floor: floorWithout(state.floor, person.id) }))
      if (person.waiting) {
        await people.remove(person.id, clock.now(), false)
        await door.count(person.board)
      }
      return c.json({ left: person.id } satisfies Left)
    })
    .post('/boards/:id/participants/:pid/mute', requirePerson('mute-people'), async (c) => {
      const { muted } = await jsonBody(c, muteBody)
      const target = await targetOf(c, people)
      if (target.role === 'facilitator') throw new HttpError('not_a_facilitator')
      await sessions.mute(target.board, target.id, muted)
      return c.json({ participantId: target.id, muted } satisfies Muted)
    })
    .post('/boards/:id/participants/:pid/undo', requirePerson('undo-people'), async (c) => {
      const { minutes } = await jsonBody(c, undoBody)
      const target = await targetOf(c, people)
      const since = clock.now() - minutes * 60_000
      const taken = await takeBackFrom(rooms, target.board, { participant: target.id, since })
      return c.json({ participantId: target.id, ...taken } satisfies TakenBack)
    })
    .post('/boards/:id/participants/:pid/remove', requirePerson('remove-people'), async (c) => {
      const { rotate, keepOut } = await jsonBody(c, removeBody)
      const board = c.get('board')
      const target = await targetOf(c, people)
      if (target.id === c.get('person').id) throw new HttpError('not_yourself')
      await people.remove(target.id, clock.now(), keepOut)
      rooms.disconnect(board.id, (access) => access.participant === target.id, closeCodes.role)
      if (target.waiting) await door.count(board.id)
      await sessions.dismiss(board.id, target.id)
      await ballots.dismiss(board.id, target.id)
      silent.peopleChanged(board.id)
      if (!rotate) return c.json({ removed: target.id } satisfies Removed)
      // Everyone else stays: only the way in changes.
      await boards.renewLink(board.id, target.role, 'everyone')
      if (target.role === 'participant') await renewCode(deps, board)
      const renewed = (await boards.find(board.id)) as BoardRecord
      const reply: Removed = {
        removed: target.id,
        links: linksOf(c, deps, renewed),
        joinCode: await joinCodeOf(deps, renewed),
      }
      return c.json(reply)
    })
}
