/** What surrounds every route: headers, health, the client, the log, limits. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestAppOptions } from '../../../helpers/http-app.ts'
import { createBoard, joinByLink, newDevice, tokenOf } from '../../../helpers/http-client.ts'

let servers: TestApp[] = []
function serve(options?: TestAppOptions): TestApp {
  const server = createTestApp(options)
  servers.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()))
  servers = []
})

const get = (server: TestApp, url: string, headers: Record<string, string> = {}) =>
  server.fetch(new Request(url, { headers }))

describe('headers', () => {
  it.each(['/', '/api/time', '/api/nothing', '/healthz'])('keep everything of %s on this server', async (at) => {
    const { headers } = await get(serve(), `http://192.168.1.12:4000${at}`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'; script-src 'self'; style-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("connect-src 'self' ws://192.168.1.12:4000 wss://192.168.1.12:4000")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
  })

  it('ask for an opener policy only where browsers heed it', async () => {
    const policyAt = async (server: TestApp, url: string) =>
      (await get(server, url)).headers.get('cross-origin-opener-policy')
    expect(await policyAt(serve(), 'http://192.168.1.12:4000/')).toBeNull()
    expect(await policyAt(serve(), 'http://localhost:4000/')).toBe('same-origin')
    expect(await policyAt(serve({ config: { publicUrl: 'https://palabre.example' } }), 'http://10.0.0.1/')).toBe(
      'same-origin',
    )
  })

  it('keep replies of the API out of caches', async () => {
    expect((await get(serve(), 'http://localhost/api/time')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('health', () => {
  it('tells alive from ready', async () => {
    const server = serve()
    const statuses = async () => [
      (await get(server, 'http://localhost/healthz')).status,
      (await get(server, 'http://localhost/readyz')).status,
    ]
    expect(await statuses()).toEqual([200, 200])
    for (const state of ['starting', 'closing'] as const) {
      server.readiness.state = state
      expect(await statuses()).toEqual([200, 503])
    }
    server.readiness.state = 'ready'
    server.registry.secrets.probe = () => Promise.reject(new Error('disk full'))
    expect(await statuses()).toEqual([200, 503])
  })

  it('gives numbers only to whoever has the token', async () => {
    const url = 'http://localhost/metrics'
    expect((await get(serve(), url)).status).toBe(404)
    const server = serve({ config: { metricsToken: 'a-token-for-metrics' } })
    expect((await get(server, url)).status).toBe(401)
    expect((await get(server, url, { authorization: 'Bearer another-token' })).status).toBe(401)
    await get(server, 'http://localhost/api/boards/AbCdEfGhIjKlMnOp')
    const reply = await get(server, url, { authorization: 'Bearer a-token-for-metrics' })
    expect(reply.status).toBe(200)
    const text = await reply.text()
    expect(text).toContain('palabre_connections 0')
    expect(text).toMatch(/palabre_http_request_seconds_count\{method="GET",route="\/api\/boards\/:id",status="404"\} 1/)
    expect(text).not.toContain('AbCdEfGhIjKlMnOp')
  })
})

describe('the client', () => {
  let clientDir: string
  beforeEach(() => {
    clientDir = mkdtempSync(path.join(tmpdir(), 'palabre-client-'))
    mkdirSync(path.join(clientDir, 'assets'))
    writeFileSync(
      path.join(clientDir, 'index.html'),
      '<!doctype html><base href="/" /><script src="./assets/app-1.js">',
    )
    writeFileSync(path.join(clientDir, 'assets/app-1.js'), 'plain')
    writeFileSync(path.join(clientDir, 'assets/app-1.js.gz'), 'zipped')
    writeFileSync(path.join(clientDir, 'icon.svg'), '<svg/>')
  })
  afterEach(() => rmSync(clientDir, { recursive: true }))

  it.each(['/', '/index.html', '/j', '/b/AbCdEfGhIjKlMnOp', '/b/AbCdEfGhIjKlMnOp/carte'])(
    'is one page at %s',
    async (at) => {
      const reply = await get(serve({ clientDir }), `http://localhost${at}`)
      expect(reply.status).toBe(200)
      expect(reply.headers.get('cache-control')).toBe('no-cache')
      expect(await reply.text()).toContain('<base href="/"')
    },
  )

  it('lives below a path, and knows it', async () => {
    const server = serve({ clientDir, config: { basePath: '/quartier' } })
    for (const at of ['/quartier', '/quartier/', '/quartier/j', '/quartier/b/x'])
      expect(await (await get(server, `http://localhost${at}`)).text(), at).toContain('<base href="/quartier/"')
    expect(await (await get(server, 'http://localhost/quartier/assets/app-1.js')).text()).toBe('plain')
    expect((await get(server, 'http://localhost/quartier/api/time')).status).toBe(200)
    expect((await get(server, 'http://localhost/quartier/healthz')).status).toBe(200)
    expect((await get(server, 'http://localhost/healthz')).status).toBe(200)
    expect((await get(server, 'http://localhost/api/time')).status).toBe(404)
    const root = await get(server, 'http://localhost/')
    expect([root.status, root.headers.get('location')]).toEqual([302, '/quartier/'])
  })

  it('puts its path into links and the cookie', async () => {
    const server = serve({ config: { basePath: '/quartier' } })
    const call = (at: string, body: unknown) =>
      server.fetch(
        new Request(`http://localhost/quartier${at}`, {
          method: 'POST',
          headers: { origin: 'http://localhost' },
          body: JSON.stringify(body),
        }),
      )
    const { links } = (await (await call('/api/boards', { title: 'Quartier' })).json()) as {
      links: { participant: string }
    }
    expect(links.participant).toMatch(/^http:\/\/localhost\/quartier\/j#/)
    const joined = await call('/api/join', { token: tokenOf(links.participant) })
    expect(joined.headers.getSetCookie()[0]).toContain('; Path=/quartier;')
  })

  it('keeps hashed files for ever, others not, and sends what is compressed already', async () => {
    const server = serve({ clientDir })
    const asset = await get(server, 'http://localhost/assets/app-1.js')
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset.headers.get('content-type')).toMatch(/javascript/)
    expect(await asset.text()).toBe('plain')
    const zipped = await get(server, 'http://localhost/assets/app-1.js', { 'accept-encoding': 'gzip, deflate' })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(zipped.headers.get('vary')).toMatch(/accept-encoding/i)
    expect((await get(server, 'http://localhost/icon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  it.each([
    '/assets/app-2.js',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/etc/passwd',
    '/assets',
  ])('has nothing at %s', async (at) => {
    expect((await get(serve({ clientDir }), `http://localhost${at}`)).status).toBe(404)
  })

  it('says so when it has not been built', async () => {
    const reply = await get(serve(), 'http://localhost/')
    expect([reply.status, await reply.text()]).toEqual([503, 'The client has not been built yet: npm start does it.'])
  })
})

describe('one person’s calls', () => {
  it('are limited for that person alone, whatever the network', async () => {
    const server = serve()
    const hurried = newDevice('http://localhost', server.fetch)
    const patient = newDevice('http://localhost', server.fetch)
    const { boardId, links } = await createBoard(hurried, 'Quartier')
    await joinByLink(hurried, links.participant)
    await joinByLink(patient, links.participant)
    const statuses: number[] = []
    for (let n = 0; n < 100; n++) statuses.push((await hurried.call('GET', `/api/boards/${boardId}`)).status)
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(200))
    expect(statuses).toContain(429)
    expect((await patient.call('GET', `/api/boards/${boardId}`)).status).toBe(200)
  })
})

describe('the log', () => {
  it('says what happened and to nobody', async () => {
    const server = serve()
    const origin = 'http://192.168.77.12:4000'
    const ana = newDevice(origin, server.fetch)
    const { boardId, links, joinCode } = await createBoard(ana, 'Titre confidentiel')
    const joined = await joinByLink(ana, links.facilitator, 'Anastasia')
    await ana.call('POST', '/api/join', { code: joinCode, name: 'Balthazar', belonging: 'Croix bleue' })
    await ana.call('POST', '/api/join', { token: `${tokenOf(links.participant)}x` })
    await ana.call('POST', '/api/join', { code: 'ZZZZ9999', name: 'x'.repeat(99) })
    await ana.call('GET', `/api/boards/${boardId}?as=${joined.participantId}`)
    await ana.call('GET', `/api/boards/${boardId}/links`)
    const { key } = await ana.json<{ key: string }>(
      'POST',
      `/api/boards/${boardId}/participants/${joined.participantId}/key?as=${joined.participantId}`,
      {},
    )
    await ana.call('GET', `/b/${boardId}`)
    await ana.call('POST', `/api/boards/${boardId}/import?format=palabre`, { secret: 'Parole intime' })
    server.rooms.read = () => Promise.reject(new Error('Anastasia said: Parole intime'))
    expect((await ana.call('GET', `/api/boards/${boardId}`)).status).toBe(500)

    const logged = server.logged()
    expect(logged).toContain('"route":"/api/join","status":200')
    expect(logged).toContain('"route":"/api/boards/:id","status":500')
    const secrets = [
      'Titre confidentiel',
      'Anastasia',
      'Balthazar',
      'Croix bleue',
      'Parole intime',
      joinCode,
      key,
      joined.participantId,
      ana.cookie().split('=')[1] as string,
      tokenOf(links.facilitator),
      tokenOf(links.participant),
      '192.168.77.12',
      '127.0.0.1',
    ]
    for (const secret of secrets) expect(logged).not.toContain(secret)
  })
})
