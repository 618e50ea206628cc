import type { AuditAction, ProxyBody } from '@palabre/shared/protocol'
import type { SessionIntent } from '@palabre/shared/session'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { AuditLog } from '../../ports/audit-log.ts'
import type { Clock } from '../../ports/clock.ts'
import type { HttpEnv } from '../context.ts'

/** Entries kept of one board. */
const entriesPerBoard = 1_000

/** What a call that went well is noted as, by what follows `/boards/:id`; every other call is not. */
const actionOf: Readonly<Record<string, AuditAction>> = {
  '/waiting/admit': 'let-in',
  '/participants/:pid/admit': 'let-in',
  '/participants/:pid/let-back': 'let-back',
  '/participants/:pid/mute': 'mute',
  '/participants/:pid/voice': 'voice',
  '/participants/:pid/role': 'role',
  '/participants/:pid/undo': 'undo',
  '/participants/:pid/remove': 'remove',
  '/links/:role/rotate': 'rotate',
  '/people': 'add-person',
  '/ballots': 'ballot-open',
  '/ballots/:bid/close': 'ballot-close',
  '/ballots/:bid/cancel': 'ballot-cancel',
  '/ballots/:bid/admit': 'late-voice',
  '/silent': 'silent-open',
  '/silent/:sid/reveal': 'reveal',
  '/import': 'import',
  '/reports': 'report',
  '/reports/:rid/settle': 'settle-report',
}
/** What a facilitator did for people without a device, by `do`. */
const actionOfProxy: Readonly<Record<ProxyBody['do'], AuditAction>> = {
  people: 'proxies',
  ballot: 'proxy-ballot',
  note: 'proxy-note',
}
const actionOfIntent: Partial<Readonly<Record<SessionIntent['do'], AuditAction>>> = {
  open: 'open',
  close: 'close',
  freeze: 'freeze',
  rights: 'rights',
  lock: 'lock',
  hide: 'hide',
  curtain: 'curtain',
}

/** Notes what was done with a board, when and in which role; never to whom, nor what anybody wrote. */
export function auditTrail({ audit, clock }: { readonly audit: AuditLog; readonly clock: Clock }) {
  return createMiddleware<HttpEnv>(async function noteWhatWasDone(c, next) {
    await next()
    const person = c.get('person')
    if (c.req.method !== 'POST' || c.res.status >= 400 || !person || c.get('goesOn')) return
    const [, path] = routePath(c).split('/boards/:id')
    const action = await actionIn(c, path ?? '')
    if (!action) return
    // In a small group the role would tell who reported.
    const role = action === 'report' ? null : person.role
    await audit.add(person.board, { at: clock.now(), role, action }, entriesPerBoard)
  })
}

async function actionIn(c: Context<HttpEnv>, path: string): Promise<AuditAction | undefined> {
  if (path === '/session') return actionOfSession(await c.req.json())
  if (path === '/proxy') return actionOfProxy[(await c.req.json<ProxyBody>()).do]
  return actionOf[path]
}

/** The body was valid, or there would be no success to note. */
function actionOfSession(intent: SessionIntent): AuditAction | undefined {
  if (intent.do === 'settings') return intent.settings.waitingRoom === undefined ? undefined : 'waiting-room'
  return actionOfIntent[intent.do]
}
