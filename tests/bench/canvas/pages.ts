/** Builds the measured pages and serves them, with the scenes, from this machine. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { applyChanges, ServerEdit } from '@palabre/shared/document'
import * as Y from 'yjs'
import { makeScene, page } from './scene.ts'

const run = promisify(execFile)
const here = fileURLToPath(new URL('.', import.meta.url))
const vite = fileURLToPath(new URL('../../../client/node_modules/vite/bin/vite.js', import.meta.url))
const excalidrawVersion = '0.18.1'

export type EngineName = 'palabre' | 'excalidraw'

export interface BenchSite {
  readonly url: string
  close(): Promise<void>
}

/** Builds these engines' pages into a folder of their own and serves `/<engine>/` and `/scene-<count>.bin`. */
export async function openSite(engines: readonly EngineName[], log: (line: string) => void): Promise<BenchSite> {
  const folder = await mkdtemp(join(tmpdir(), 'palabre-canvas-'))
  if (engines.includes('palabre')) await build(join(here, 'page'), join(folder, 'palabre'))
  if (engines.includes('excalidraw')) {
    log(`installing Excalidraw ${excalidrawVersion} apart`)
    await buildExcalidraw(join(folder, 'work'), join(folder, 'excalidraw'))
  }
  const scenes = new Map<string, Uint8Array>()
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '/'
    const count = /^\/scene-(\d+)\.bin$/.exec(path)?.[1]
    try {
      if (count && !scenes.has(count)) scenes.set(count, sceneDocument(Number(count)))
      const body = (count && scenes.get(count)) || (await readFile(join(folder, path.replace(/\/$/, '/index.html'))))
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close()
      server.closeAllConnections()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.bin': 'application/octet-stream',
}

function sceneDocument(count: number): Uint8Array {
  const doc = new Y.Doc()
  applyChanges(
    doc,
    [
      { op: 'create-page', page: { id: page, kind: 'actor-map', order: 'a0' } },
      ...makeScene(count).map((item) => ({ op: 'create-item', item }) as const),
    ],
    new ServerEdit('seed'),
  )
  return Y.encodeStateAsUpdate(doc)
}

async function build(root: string, outDir: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const config = join(here, 'vite.config.ts')
  const args = [vite, 'build', root, '--config', config, '--outDir', outDir, '--logLevel', 'warn']
  await run(process.execPath, args, { env: { ...process.env, ...env } })
}

/** Excalidraw is never a dependency of the project: it is installed in a folder that goes away again. */
async function buildExcalidraw(work: string, outDir: string): Promise<void> {
  await mkdir(work)
  await writeFile(join(work, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const wanted = `@excalidraw/excalidraw@${excalidrawVersion}`
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', wanted], { cwd: work })
  const installed = join(work, 'node_modules', '@excalidraw', 'excalidraw', 'dist', 'prod')
  await build(join(here, 'excalidraw'), outDir, { EXCALIDRAW: installed })
}
