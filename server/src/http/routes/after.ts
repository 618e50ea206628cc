import { mayDo } from '@palabre/shared/policy'
import {
  type CompareReply,
  compareQuery,
  type DraftedMinutes,
  type MeetingsReply,
  minutesBody,
  type ParticipationReply,
} from '@palabre/shared/protocol'
import { Hono } from 'hono'
import { wordsIn } from '../../export/dictionary.ts'
import { jsonBody, query } from '../body.ts'
import { callerLanguage, type HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** What remains of a session: its record, what moved since, minutes, who took part in numbers. */
export function afterRoutes({ meetings, minutes }: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/boards/:id/meetings', requirePerson('look-back'), async (c) =>
      c.json({ meetings: await meetings.list(c.get('board').id) } satisfies MeetingsReply),
    )
    .get('/boards/:id/meetings/compare', requirePerson('look-back'), async (c) => {
      const { from, to, of } = query(c, compareQuery)
      const { id, role } = c.get('person')
      const withHidden = mayDo(role, 'export-hidden').ok
      const notOf = of === 'others' ? id : undefined
      const compared = await meetings.compare(c.get('board').id, { from, to, withHidden, notOf })
      if (!compared.ok) throw new HttpError(compared.failure.reason, compared.failure.field)
      return c.json(compared.value satisfies CompareReply)
    })
    .get('/boards/:id/participation', requirePerson('look-back'), async (c) =>
      c.json((await meetings.participation(c.get('board').id)) satisfies ParticipationReply),
    )
    .post('/boards/:id/minutes', requirePerson('write-minutes'), async (c) => {
      const { meeting, lang, timeZone } = await jsonBody(c, minutesBody)
      const language = lang ?? callerLanguage(c)
      const written = await minutes.write(c.get('person'), { meeting, language, timeZone, words: wordsIn(language) })
      if (!written.ok) throw new HttpError(written.failure.reason, written.failure.field)
      return c.json({ pageId: written.value } satisfies DraftedMinutes)
    })
}
