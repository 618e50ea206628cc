import { createMiddleware } from 'hono/factory'
import { addressed, type HttpContext, type HttpEnv } from '../context.ts'

/**
 * Headers that keep everything of a page on this server. `connect-src` names the WebSocket addresses too: not every
 * browser counts them as 'self'. `base-uri` is 'self' because the page carries its base path in a `<base>`.
 * Cross-Origin-Opener-Policy only where browsers heed it: over https and on localhost.
 */
export function securityHeaders(options: { readonly isHttps: boolean }) {
  return createMiddleware<HttpEnv>(async function setSecurityHeaders(c, next) {
    await next()
    const headers = c.res.headers
    headers.set('Content-Security-Policy', contentSecurityPolicy(hostOf(c)))
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    headers.set('X-Frame-Options', 'DENY')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()')
    if (options.isHttps || isLocalhost(hostOf(c))) headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  })
}

function contentSecurityPolicy(host: string | undefined): string {
  const sockets = host && /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${sockets}`,
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')
}

function hostOf(c: HttpContext): string | undefined {
  return addressed(c).host
}

function isLocalhost(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}
