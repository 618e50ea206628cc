import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { HttpContext, HttpEnv } from '../context.ts'

const immutable = 'public, max-age=31536000, immutable'
const revalidated = 'no-cache'

/**
 * The built client: files as they are (compressed ahead of time where the build did so), and its one page for every
 * address of the app. Names under `assets/` carry a hash of their content and are kept for ever.
 */
export function clientRoutes(options: { readonly clientDir: string; readonly basePath: string }): Hono<HttpEnv> {
  const { clientDir, basePath } = options
  const routes = new Hono<HttpEnv>()
  const page = readPage(clientDir, basePath)
  const servePage = (c: HttpContext) =>
    page === undefined
      ? c.text('The client has not been built yet: npm start does it.', 503)
      : c.html(page, 200, { 'Cache-Control': revalidated })

  routes.get('/', servePage).get('/index.html', servePage).get('/j', servePage).get('/b/*', servePage)
  if (page === undefined) return routes
  return routes.get(
    '/*',
    async function cacheFiles(c, next) {
      // With a slash at its end the base path is still the page.
      if (c.req.path === `${basePath}/`) return servePage(c)
      await next()
      const isHashed = c.req.path.startsWith(`${basePath}/assets/`)
      if (c.res.ok) c.res.headers.set('Cache-Control', isHashed ? immutable : revalidated)
    },
    serveStatic({
      root: clientDir,
      precompressed: true,
      rewriteRequestPath: (requested) => requested.slice(basePath.length),
    }),
  )
}

/** The page with the base path filled in; undefined when there is no build. */
function readPage(clientDir: string, basePath: string): string | undefined {
  const file = path.join(clientDir, 'index.html')
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8').replace(/<base href="[^"]*"/, `<base href="${basePath}/"`)
}
