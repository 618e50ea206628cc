import { limits } from '@palabre/shared/protocol'
import { bodyLimit as honoBodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type { HttpEnv } from '../context.ts'
import { HttpError } from '../http-error.ts'

/** Refuses a body that is too large, announced or not, before anything of it is parsed: files may be larger than JSON. */
export function bodyLimit() {
  const ofJson = atMost(limits.httpJsonBytes)
  const ofImports = atMost(limits.importBytes)
  const ofPictures = atMost(limits.imageBytes)
  return createMiddleware<HttpEnv>(function limitBody(c, next) {
    if (c.req.path.endsWith('/assets')) return ofPictures(c, next)
    return c.req.path.endsWith('/import') ? ofImports(c, next) : ofJson(c, next)
  })
}

function atMost(maxSize: number) {
  return honoBodyLimit({
    maxSize,
    onError: () => {
      throw new HttpError('too_large')
    },
  })
}
