import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { Clock } from '../../ports/clock.ts'
import type { HttpEnv } from '../context.ts'
import type { HttpMetrics } from '../metrics.ts'

/**
 * One line a request: method, route pattern, status, milliseconds. Never the address, the query, a header or a body:
 * nothing by which somebody could be recognised.
 */
export function requestLog(options: { readonly log: Logger; readonly metrics: HttpMetrics; readonly clock: Clock }) {
  const { log, metrics, clock } = options
  return createMiddleware<HttpEnv>(async function logRequest(c, next) {
    const startMs = clock.monotonic()
    await next()
    const ms = clock.monotonic() - startMs
    const request = { method: c.req.method, route: routePath(c), status: c.res.status }
    metrics.observe(request, ms / 1_000)
    log[c.res.status >= 500 ? 'warn' : 'info']({ ...request, ms: Math.round(ms * 10) / 10 }, 'request')
  })
}
