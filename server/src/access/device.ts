import { createHash, createHmac } from 'node:crypto'
import type { RandomBytes } from '@palabre/shared/ids'
import { parse } from 'hono/utils/cookie'
import type { SecretHash } from '../ports/people-registry.ts'

/** The one cookie by which a device is known: an opaque secret, kept here only as its hash. */
export interface DeviceCookie {
  /** The device of a `Cookie` header; undefined when it carries none that could be ours. */
  read(header: string | undefined): SecretHash | undefined
  /** A new device, and the `Set-Cookie` value that makes it remember who it is. */
  make(): { readonly device: SecretHash; readonly setCookie: string }
}

const secretBytes = 24
const secretPattern = /^[A-Za-z0-9_-]{32}$/
/** The longest that browsers keep a cookie: 400 days. */
const maxAgeSeconds = 400 * 86_400

/**
 * The name carries a mark of this server's secret: cookies are shared by all ports of a host, and two servers on one
 * machine must not forget each other's people. `__Host-` asks for the path `/`, so a server under a path goes without.
 */
export function createDeviceCookie(options: {
  readonly secret: Uint8Array
  readonly basePath: string
  readonly isHttps: boolean
  readonly random: RandomBytes
}): DeviceCookie {
  const { secret, basePath, isHttps, random } = options
  const mark = createHmac('sha256', secret).update('device-cookie').digest('hex').slice(0, 8)
  const prefix = !isHttps ? '' : basePath === '' ? '__Host-' : '__Secure-'
  const name = `${prefix}palabre-${mark}`
  const attributes = `Path=${basePath || '/'}; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`
  return {
    read(header) {
      const secret = header && parse(header, name)[name]
      return secret && secretPattern.test(secret) ? hashOf(secret) : undefined
    },
    make() {
      const secret = Buffer.from(random(secretBytes)).toString('base64url')
      return { device: hashOf(secret), setCookie: `${name}=${secret}; ${attributes}` }
    },
  }
}

/** How secrets of 78 random bits and more are kept: they cannot be guessed, so they need no slow hash. */
export function hashOf(secret: string): SecretHash {
  return createHash('sha256').update(secret).digest('hex')
}
