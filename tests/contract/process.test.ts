/** The program as a host runs it: starting, refusing to start, stopping, coming back. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BoardFile } from '@palabre/shared/exports'
import type { BoardInfo } from '@palabre/shared/protocol'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort } from '../helpers/free-port.ts'
import { createBoard, joinByLink, newDevice, tokenOf } from '../helpers/http-client.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const node = path.join(root, 'node_modules/node/bin/node')
const command = ['--disable-warning=ExperimentalWarning', path.join(root, 'server/src/main.ts')]

let palabre: PalabreProcess | undefined
afterEach(async () => {
  await palabre?.dispose()
  palabre = undefined
})

const run = (env: Readonly<Record<string, string>>, args: readonly string[] = []) =>
  spawnSync(node, [...command, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
    timeout: 20_000,
  })

const closedConsent = {
  question: 'Nous revoyons-nous ?',
  method: 'consent',
  items: [],
  dots: 3,
  perItem: 3,
  labels: {},
  electorate: 3,
  proxies: 0,
  turnout: 2,
  openedAt: 1,
  state: 'closed',
  closedAt: 2,
  results: { method: 'consent', items: { question: { agree: 2, disagree: 0, abstain: 0 } }, comments: [] },
}

describe('a server', () => {
  it('finds its boards and its people again, whether it was stopped or killed', async () => {
    palabre = await startPalabre()
    const device = newDevice(palabre.url)
    const { boardId, links, joinCode } = await createBoard(device, 'Quartier')
    const ana = await joinByLink(device, links.participant, 'Ana')
    for (const end of [palabre.stop, palabre.kill]) {
      await end()
      await palabre.start()
      const info = await device.json<BoardInfo>('GET', `/api/boards/${boardId}`)
      expect(info).toMatchObject({ title: 'Quartier', participantId: ana.participantId, name: 'Ana', epoch: ana.epoch })
      const other = newDevice(palabre.url)
      expect(await other.json('POST', '/api/join', { code: joinCode })).toMatchObject({ boardId })
      expect(await joinByLink(other, links.observer)).toMatchObject({ boardId, role: 'observer' })
    }
  })

  it('keeps the votes of an imported file as they came, also when it is killed', async () => {
    palabre = await startPalabre()
    const device = newDevice(palabre.url)
    const { boardId, links } = await createBoard(device, 'Quartier', 'blank')
    await joinByLink(device, links.facilitator, 'Ana')
    const file = {
      format: 'palabre-board',
      version: 1,
      meta: { title: 'Quartier' },
      pages: [],
      items: [],
      session: { ballots: { ballot0001: closedConsent } },
    }
    await device.json('POST', `/api/boards/${boardId}/import?format=palabre`, file)
    const taken = () => device.json<BoardFile>('GET', `/api/boards/${boardId}/export/json`)
    const before = await taken()
    expect(Object.values(before.session.ballots)).toEqual([closedConsent])
    await palabre.kill()
    await palabre.start()
    expect(await taken()).toEqual(before)
    const [id] = Object.keys(before.session.ballots)
    expect(await device.json('GET', `/api/boards/${boardId}/ballots/${id}`)).toMatchObject({
      ...closedConsent,
      fromFile: true,
    })
  })

  it('stops cleanly: exit code 0, no pid left', async () => {
    palabre = await startPalabre()
    const pidFile = path.join(palabre.dataDir, 'palabre.pid')
    expect(readFileSync(pidFile, 'utf8').trim()).toBe(String(palabre.pid))
    expect(await palabre.stop()).toBe(0)
    expect(existsSync(pidFile)).toBe(false)
  })

  it('stops even when nobody reads its output any more', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'palabre-test-'))
    const child = spawn(node, command, {
      env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
    rmSync(dataDir, { recursive: true })
  })

  it('does not share its folder with another one', async () => {
    palabre = await startPalabre()
    const second = run({ DATA_DIR: palabre.dataDir, PORT: String(await freePort()), HOST: '127.0.0.1' })
    expect(second.status).toBe(1)
    expect(second.stderr).toContain(`in use by another Palabre (process ${palabre.pid})`)
    expect(readFileSync(path.join(palabre.dataDir, 'palabre.pid'), 'utf8').trim()).toBe(String(palabre.pid))
  })

  it('says so when its port is taken', async () => {
    palabre = await startPalabre()
    const dataDir = mkdtempSync(path.join(tmpdir(), 'palabre-test-'))
    const second = run({ DATA_DIR: dataDir, PORT: String(palabre.port), HOST: '127.0.0.1' })
    expect(second.status).toBe(1)
    expect(second.stderr).toContain(`Port ${palabre.port} is already in use`)
    rmSync(dataDir, { recursive: true })
  })

  it('does not start on a setting that is wrong, and says which', () => {
    const { status, stderr } = run({ PORT: 'eighty', BASE_PATH: 'x' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/PORT="eighty": expected a whole number\n.*BASE_PATH="x"/)
    expect(stderr).not.toContain('    at ')
  })
})

describe('palabre recover', () => {
  it('gives back the way in, also while the server runs', async () => {
    palabre = await startPalabre()
    const device = newDevice(palabre.url)
    const { boardId, links } = await createBoard(device, 'Quartier')
    const env = { DATA_DIR: palabre.dataDir, PORT: String(palabre.port) }
    expect(run(env, ['recover']).stdout).toContain(boardId)
    const recovered = run(env, ['recover', boardId])
    expect(recovered.status).toBe(0)
    expect(recovered.stdout.trim()).toBe(links.facilitator.replace('127.0.0.1', 'localhost'))
    expect(tokenOf(recovered.stdout.trim())).toBe(tokenOf(links.facilitator))
    const unknown = run(env, ['recover', 'unknown-board-01'])
    expect([unknown.status, unknown.stderr.trim()]).toEqual([1, 'Planche inconnue · Unknown board: unknown-board-01'])
  })
})
