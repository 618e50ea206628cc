import { describe, expect, it } from 'vitest'
import { createDeviceCookie } from '../../../../server/src/access/device.ts'
import { createOwnAddress } from '../../../../server/src/access/own-address.ts'
import { seededBytes } from '../../../helpers/random.ts'

const request = (host: string | undefined, headers: Record<string, string> = {}, remoteAddress = '192.168.1.50') => ({
  host,
  header: (name: string) => headers[name],
  remoteAddress,
})

describe('the addresses of this server', () => {
  const anywhere = createOwnAddress({ publicUrl: undefined, trustedProxies: [] })
  const named = createOwnAddress({ publicUrl: 'https://palabre.example', trustedProxies: [] })
  const behindProxy = createOwnAddress({ publicUrl: undefined, trustedProxies: ['127.0.0.1', '10.0.0.0/8'] })

  it('without PUBLIC_URL are whatever host the request was made to', () => {
    const lan = request('192.168.1.12:4000')
    expect(anywhere.isOwn('http://192.168.1.12:4000', lan)).toBe(true)
    expect(anywhere.isOwn('https://192.168.1.12:4000', lan)).toBe(true)
    expect(anywhere.isOwn('http://palabre.local', request('palabre.local:80'))).toBe(true)
    expect(anywhere.isOwn('http://[fe80::1]:4000', request('[fe80::1]:4000'))).toBe(true)
    expect(anywhere.originOf(lan)).toBe('http://192.168.1.12:4000')
  })

  it.each([
    undefined,
    '',
    'null',
    'http://evil.example',
    'http://192.168.1.12',
    'http://192.168.1.12:4001',
    'http://192.168.1.12:4000.evil.example',
    'http://192.168.1.12:4000/',
    'ws://192.168.1.12:4000',
    'file://192.168.1.12:4000',
  ])('refuses the origin %s', (origin) => {
    expect(anywhere.isOwn(origin, request('192.168.1.12:4000'))).toBe(false)
  })

  it('has no address for a host that is none', () => {
    for (const host of [undefined, '', 'a b', 'user@host', 'host/path', 'host?x'])
      expect(anywhere.isOwn(`http://${host}`, request(host))).toBe(false)
  })

  it('with PUBLIC_URL is that origin alone', () => {
    expect(named.isOwn('https://palabre.example', request('localhost:4000'))).toBe(true)
    expect(named.isOwn('http://palabre.example', request('palabre.example'))).toBe(false)
    expect(named.isOwn('http://localhost:4000', request('localhost:4000'))).toBe(false)
    expect(named.originOf(request('localhost:4000'))).toBe('https://palabre.example')
  })

  it('believes forwarded headers from trusted proxies only', () => {
    const headers = { 'x-forwarded-host': 'palabre.example', 'x-forwarded-proto': 'https' }
    for (const proxy of ['127.0.0.1', '::ffff:127.0.0.1', '10.9.8.7']) {
      const call = request('localhost:4000', headers, proxy)
      expect(behindProxy.isOwn('https://palabre.example', call)).toBe(true)
      expect(behindProxy.originOf(call)).toBe('https://palabre.example')
    }
    const stranger = request('localhost:4000', headers, '192.168.1.50')
    expect(behindProxy.isOwn('https://palabre.example', stranger)).toBe(false)
    expect(behindProxy.originOf(stranger)).toBe('http://localhost:4000')
  })
})

describe('the device cookie', () => {
  const make = (basePath: string, isHttps: boolean, seed = 1) =>
    createDeviceCookie({ secret: seededBytes(seed)(32), basePath, isHttps, random: seededBytes(seed + 10) })

  it('over http is HttpOnly, SameSite=Lax, and without Secure', () => {
    const { setCookie } = make('', false).make()
    expect(setCookie).toMatch(/^palabre-[0-9a-f]{8}=[\w-]{32}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
    expect(make('/quartier', false).make().setCookie).toContain('; Path=/quartier;')
  })

  it('over https is Secure and bound to the host', () => {
    expect(make('', true).make().setCookie).toMatch(/^__Host-palabre-.*; Path=\/;.*; Secure$/)
    expect(make('/quartier', true).make().setCookie).toMatch(/^__Secure-palabre-.*; Path=\/quartier;.*; Secure$/)
  })

  it('reads its own back, as a hash that is not the secret', () => {
    const cookie = make('', false)
    const { device, setCookie } = cookie.make()
    const pair = setCookie.split(';')[0] as string
    expect(cookie.read(`other=1; ${pair}`)).toBe(device)
    expect(pair).not.toContain(device)
  })

  it('does not take another server of the same host for itself', () => {
    const pair = make('', false, 1).make().setCookie.split(';')[0]
    expect(make('', false, 2).read(pair)).toBeUndefined()
  })

  it('reads nothing from what cannot be a secret', () => {
    const cookie = make('', false)
    const name = cookie.make().setCookie.split('=')[0]
    for (const header of [
      undefined,
      '',
      'a=b',
      `${name}=`,
      `${name}=short`,
      `${name}=${'x'.repeat(10_000)}`,
      `${name}=${'<'.repeat(32)}`,
    ])
      expect(cookie.read(header)).toBeUndefined()
  })
})
