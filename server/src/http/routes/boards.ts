import { readMeta, readPages } from '@palabre/shared/document'
import { type BoardInfo, type CreatedBoard, createBoardBody, type ServerTime } from '@palabre/shared/protocol'
import { Hono } from 'hono'
import { TokenBucket, TokenBuckets } from '../../access/token-bucket.ts'
import { createBoard } from '../../boards/create-board.ts'
import { jsonBody } from '../body.ts'
import { callerLanguage, type HttpContext, type HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import { linksOf } from '../links.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** Boards made by one device that is known here, and by all others together: enough for people, not for a script. */
const creations = {
  perDevice: { capacity: 30, perSecond: 0.2 },
  ofStrangers: { capacity: 200, perSecond: 2 },
} as const

/** Creating a board, looking at it, and the server's time. */
export function boardRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const mayCreate = creationLimit(deps)

  return new Hono<HttpEnv>()
    .get('/time', (c) => c.json({ now: deps.clock.now() } satisfies ServerTime))
    .post('/boards', async (c) => {
      const { title, template = 'blank', lang = callerLanguage(c), example } = await jsonBody(c, createBoardBody)
      if (!(await mayCreate(c))) throw new HttpError('too_fast')
      const created = await createBoard(deps, { title, template, language: lang, example })
      if (!created.ok) throw new HttpError(created.failure.reason, created.failure.field)
      const { id, joinCode } = created.value
      const links = linksOf(c, deps, { id, generations: { facilitator: 1, participant: 1, observer: 1 } })
      return c.json({ boardId: id, links, joinCode } satisfies CreatedBoard, 201)
    })
    .get('/boards/:id', requirePerson('look'), async (c) => c.json(await boardInfo(deps, c)))
}

async function boardInfo({ rooms, sessions, visits }: HttpDeps, c: HttpContext): Promise<BoardInfo> {
  const person = c.get('person')
  const { board } = person
  const ref = { kind: 'board', board } as const
  const { title, pages } = await rooms.read(ref, (doc) => ({ title: readMeta(doc).title, pages: readPages(doc) }))
  const epochs = {
    board: await rooms.epoch(ref),
    session: await rooms.epoch({ kind: 'session', board }),
    private: await rooms.epoch({ kind: 'private', board, participant: person.id }),
  }
  return {
    boardId: board,
    title,
    role: person.role,
    participantId: person.id,
    name: person.name,
    colour: person.colour,
    epoch: epochs.board,
    epochs,
    session: await sessions.load(board),
    lastVisit: (await visits.lastVisit(person)) ?? null,
    pages: pages.map(({ id, kind, title }) => ({ id, kind, ...(title === undefined ? {} : { title }) })),
  }
}

/** Whether this device may create one more board now. */
function creationLimit({ people, clock }: HttpDeps): (c: HttpContext) => Promise<boolean> {
  const perDevice = new TokenBuckets(creations.perDevice)
  const ofStrangers = new TokenBucket(creations.ofStrangers)
  return async (c) => {
    const device = c.get('device')
    const isKnown = device !== undefined && (await people.knowsDevice(device))
    return isKnown ? perDevice.take(device, clock.monotonic()) : ofStrangers.take(clock.monotonic())
  }
}
