import { Hono } from 'hono'
import { createAuthorise } from './access/authorise.ts'
import type { HttpEnv } from './http/context.ts'
import type { HttpDeps } from './http/deps.ts'
import { errorHandler, notFoundHandler } from './http/error-handler.ts'
import { HttpError } from './http/http-error.ts'
import { createMetrics } from './http/metrics.ts'
import { auditTrail } from './http/middleware/audit-trail.ts'
import { bodyLimit } from './http/middleware/body-limit.ts'
import { devices } from './http/middleware/devices.ts'
import { personGuard } from './http/middleware/person.ts'
import { requestLog } from './http/middleware/request-log.ts'
import { sameOrigin } from './http/middleware/same-origin.ts'
import { securityHeaders } from './http/middleware/security-headers.ts'
import { afterRoutes } from './http/routes/after.ts'
import { assetRoutes } from './http/routes/assets.ts'
import { ballotRoutes } from './http/routes/ballots.ts'
import { boardRoutes } from './http/routes/boards.ts'
import { careRoutes } from './http/routes/care.ts'
import { clientRoutes } from './http/routes/client.ts'
import { commitmentRoutes } from './http/routes/commitments.ts'
import { exportRoutes } from './http/routes/export.ts'
import { floorRoutes } from './http/routes/floor.ts'
import { healthRoutes } from './http/routes/health.ts'
import { importRoutes } from './http/routes/import.ts'
import { joinRoutes } from './http/routes/join.ts'
import { linkRoutes } from './http/routes/links.ts'
import { participantRoutes } from './http/routes/participants.ts'
import { peopleRoutes } from './http/routes/people.ts'
import { posterRoutes } from './http/routes/poster.ts'
import { sessionRoutes } from './http/routes/session.ts'
import { silentRoutes } from './http/routes/silent.ts'
import { templateRoutes } from './http/routes/templates.ts'
import { mountGateway } from './realtime/index.ts'

export interface App {
  readonly app: Hono<HttpEnv>
  /** Stops what runs by the clock. */
  close(): void
}

/** The whole server as one function of requests: sockets, API, health and client, below BASE_PATH. */
export function createApp(deps: HttpDeps): App {
  const { basePath, publicUrl, metricsToken } = deps.config
  const { log, clock, secrets, readiness, address, cookie, clientDir } = deps
  const metrics = createMetrics({ rooms: () => deps.rooms })
  const root = new Hono<HttpEnv>()
  const app = basePath === '' ? root : root.basePath(basePath)

  // First, and past every middleware: an upgrade has no response to set headers on.
  const gateway = mountGateway(app, { rooms: deps.rooms, authorise: createAuthorise(deps), clock })

  root.use(requestLog({ log, metrics, clock }))
  root.use(securityHeaders({ isHttps: publicUrl?.startsWith('https:') ?? false }))
  root.onError(errorHandler({ log }))
  root.notFound(notFoundHandler())

  const health = healthRoutes({ readiness, secrets, metrics, metricsToken })
  root.route('/', health)
  if (basePath !== '') {
    app.route('/', health)
    root.get('/', (c) => c.redirect(`${basePath}/`))
  }

  app.route('/api', apiRoutes(deps, [sameOrigin({ address }), bodyLimit(), devices({ cookie })]))
  app.route('/', clientRoutes({ clientDir, basePath }))
  return { app: root, close: gateway.close }
}

function apiRoutes(deps: HttpDeps, middleware: readonly ReturnType<typeof devices>[]): Hono<HttpEnv> {
  const requirePerson = personGuard(deps)
  const api = new Hono<HttpEnv>()
  for (const handler of middleware) api.use(handler)
  api.use(async function neverCache(c, next) {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  })
  api.use(auditTrail(deps))
  api.route('/', boardRoutes(deps, requirePerson))
  api.route('/', templateRoutes(deps))
  api.route('/', joinRoutes(deps))
  api.route('/', linkRoutes(deps, requirePerson))
  api.route('/', posterRoutes(deps, requirePerson))
  api.route('/', participantRoutes(deps, requirePerson))
  api.route('/', peopleRoutes(deps, requirePerson))
  api.route('/', careRoutes(deps, requirePerson))
  api.route('/', sessionRoutes(deps, requirePerson))
  api.route('/', ballotRoutes(deps, requirePerson))
  api.route('/', silentRoutes(deps, requirePerson))
  api.route('/', floorRoutes(deps, requirePerson))
  api.route('/', commitmentRoutes(deps, requirePerson))
  api.route('/', afterRoutes(deps, requirePerson))
  api.route('/', assetRoutes(deps, requirePerson))
  api.route('/', importRoutes(deps, requirePerson))
  api.route('/', exportRoutes(deps, requirePerson))
  api.all('*', () => {
    throw new HttpError('unknown_route')
  })
  return api
}
