import { createMiddleware } from 'hono/factory'
import type { OwnAddress } from '../../access/own-address.ts'
import { addressed, type HttpEnv } from '../context.ts'
import { HttpError } from '../http-error.ts'

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Lets calls that write through only from a page of this server: with the cookie alone, any site could make them. */
export function sameOrigin(options: { readonly address: OwnAddress }) {
  return createMiddleware<HttpEnv>(async function requireSameOrigin(c, next) {
    if (!readingMethods.has(c.req.method) && !options.address.isOwn(c.req.header('origin'), addressed(c)))
      throw new HttpError('foreign_origin')
    await next()
  })
}
