import type { BoardId } from '@palabre/shared/ids'
import { type ItemId, newId } from '@palabre/shared/ids'
import {
  type AuditReply,
  type Report,
  type Reported,
  type ReportsReply,
  reportBody,
  type SettledReport,
} from '@palabre/shared/protocol'
import { Hono } from 'hono'
import { TokenBuckets } from '../../access/token-bucket.ts'
import { latestOnly } from '../../session/latest-only.ts'
import { jsonBody } from '../body.ts'
import type { HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** Enough for whoever is worried, not for whoever floods. */
const reportsPerPerson = { capacity: 6, perSecond: 0.1 }
/** More than a group can have on its mind; what comes after waits until some are settled. */
const openReports = 200

/** What is not right, told to facilitators alone; and what was done with the board. */
export function careRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const { reports, audit, sessions, clock, random } = deps
  const perPerson = new TokenBuckets(reportsPerPerson)
  const count = latestOnly(async (id) => {
    const board = id as BoardId
    const { length } = await reports.ofBoard(board)
    await sessions.amend(board, (state) => ({ ...state, reports: length }))
  })
  return new Hono<HttpEnv>()
    .post('/boards/:id/reports', requirePerson('report'), async (c) => {
      const { item, words } = await jsonBody(c, reportBody)
      const { board, id } = c.get('person')
      if (!perPerson.take(id, clock.monotonic())) throw new HttpError('too_fast')
      const report: Report = {
        id: newId<ItemId>(random),
        ...(item ? { item } : {}),
        ...(words ? { words } : {}),
        at: clock.now(),
      }
      if ((await reports.add(board, report, openReports)) === 'full') throw new HttpError('too_fast')
      await count(board)
      return c.json({ reportId: report.id } satisfies Reported)
    })
    .get('/boards/:id/reports', requirePerson('settle-reports'), async (c) =>
      c.json({ reports: await reports.ofBoard(c.get('board').id) } satisfies ReportsReply),
    )
    .post('/boards/:id/reports/:rid/settle', requirePerson('settle-reports'), async (c) => {
      const board = c.get('board').id
      const id = c.req.param('rid')
      if (!(await reports.settle(board, id))) throw new HttpError('unknown_report')
      await count(board)
      return c.json({ settled: id } satisfies SettledReport)
    })
    .get('/boards/:id/audit', requirePerson('see-trail'), async (c) =>
      c.json({ entries: await audit.ofBoard(c.get('board').id) } satisfies AuditReply),
    )
}
