import { createMiddleware } from 'hono/factory'
import type { DeviceCookie } from '../../access/device.ts'
import type { HttpEnv } from '../context.ts'

/** Reads the device cookie. */
export function devices(options: { readonly cookie: DeviceCookie }) {
  return createMiddleware<HttpEnv>(async function readDevice(c, next) {
    c.set('device', options.cookie.read(c.req.header('cookie')))
    await next()
  })
}
