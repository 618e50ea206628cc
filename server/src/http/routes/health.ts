import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import type { SecretStore } from '../../ports/secret-store.ts'
import type { HttpEnv } from '../context.ts'
import type { HttpMetrics } from '../metrics.ts'

/** Where the process stands; main.ts moves it on. */
export interface Readiness {
  state: 'starting' | 'ready' | 'closing'
}

/** For whoever watches over the server: alive, ready to take people, and how it fares. */
export function healthRoutes(deps: {
  readonly readiness: Readiness
  readonly secrets: SecretStore
  readonly metrics: HttpMetrics
  readonly metricsToken: string | undefined
}): Hono<HttpEnv> {
  const { readiness, secrets, metrics, metricsToken } = deps
  const routes = new Hono<HttpEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      const status = readiness.state === 'ready' && !(await canWrite(secrets)) ? 'storage' : readiness.state
      return c.json({ status }, status === 'ready' ? 200 : 503)
    })
  if (metricsToken === undefined) return routes
  const expected = digest(`Bearer ${metricsToken}`)
  return routes.get('/metrics', async (c) => {
    if (!timingSafeEqual(digest(c.req.header('authorization') ?? ''), expected))
      return c.text('Authorization: Bearer METRICS_TOKEN', 401, { 'WWW-Authenticate': 'Bearer' })
    const { type, body } = await metrics.text()
    return c.body(body, 200, { 'Content-Type': type })
  })
}

async function canWrite(secrets: SecretStore): Promise<boolean> {
  try {
    await secrets.probe()
    return true
  } catch {
    return false
  }
}

/** Of equal length whatever the text, as a comparison in constant time wants it. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
