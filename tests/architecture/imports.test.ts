import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cruise, root } from './cruise.ts'
import { type Planted, plantedRightly, plantedViolations } from './planted-violations.ts'

interface Rules {
  readonly default: { readonly forbidden: readonly { readonly name: string }[] }
  readonly sharedLayers: Readonly<Record<string, readonly string[]>>
}
const rules: Rules = await import(pathToFileURL(path.join(root, '.dependency-cruiser.mjs')).href)

describe('the rules see the product', () => {
  // With a compiler it does not know, the cruiser finds no module at all and says that all is well.
  test('every part is cruised, and no rule is broken', async () => {
    const { modules, summary } = await cruise(root)
    const modulesOf = (part: string) => modules.filter(({ source }) => source.startsWith(`${part}/src/`)).length
    expect(modulesOf('shared')).toBeGreaterThan(120)
    expect(modulesOf('server')).toBeGreaterThan(100)
    expect(modulesOf('client')).toBeGreaterThan(250)
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  test('every folder of shared has its place in the layers', async () => {
    const entries = await readdir(path.join(root, 'shared/src'), { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    expect(folders.filter((folder) => !(folder in rules.sharedLayers))).toEqual([])
  })
})

describe('each rule bites', () => {
  let folder = ''
  let found: readonly string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'palabre-imports-'))
    await plant(folder)
    const { summary } = await cruise(folder)
    found = summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each(plantedViolations)('%s', (rule, file) => {
    expect(found).toContain(`${rule}: ${file}`)
  })

  test.each(plantedRightly)('%s may import %s', (file) => {
    expect(found.filter((line) => line.endsWith(`: ${file}`))).toEqual([])
  })

  test('no rule goes untried', () => {
    const tried = new Set(plantedViolations.map(([rule]) => rule))
    expect(rules.default.forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
  })
})

/** Lays out a tree like the product's in which every file breaks, or just keeps, one rule. */
async function plant(folder: string): Promise<void> {
  const libraries = [
    'yjs',
    'valibot',
    'perfect-freehand',
    'fractional-indexing',
    'graphology',
    'graphology-components',
    'react',
    'konva',
    'y-websocket',
    'rbush',
  ]
  const parts = ['client', 'server']
  const write = async (file: string, text: string) => {
    const place = path.join(folder, file)
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, text)
  }
  const dependencies = Object.fromEntries([...libraries, '@palabre/shared'].map((name) => [name, '1.0.0']))
  for (const name of [...libraries, 'undeclared', 'dev-only']) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    await write(`node_modules/${name}/index.js`, 'export const it = 1\n')
  }
  for (const part of parts) {
    const manifest = { name: `@palabre/${part}`, dependencies, devDependencies: { 'dev-only': '1.0.0' } }
    await write(`${part}/package.json`, JSON.stringify(manifest))
  }
  const surface = { name: '@palabre/shared', version: '1.0.0', exports: { './*': './src/*/index.ts' }, dependencies }
  await write('shared/package.json', JSON.stringify(surface))
  await mkdir(path.join(folder, 'node_modules/@palabre'))
  await symlink('../../shared', path.join(folder, 'node_modules/@palabre/shared'))
  await write('package.json', JSON.stringify({ name: 'palabre', private: true }))
  await write('tsconfig.base.json', JSON.stringify({ compilerOptions: { allowImportingTsExtensions: true } }))
  await write('tests/helper.ts', 'export const it = 1\n')

  const standing = [
    'server/src/config.ts',
    'server/src/adapters/sqlite.ts',
    'server/src/http/boards.ts',
    'server/src/realtime/room.ts',
    'client/src/store/board-store.ts',
    'client/src/canvas/painter.ts',
    'client/src/sync/provider.ts',
    'client/src/panels/inspector.ts',
    'client/src/pages/home.ts',
    'shared/src/model/actor.ts',
    ...Object.keys(rules.sharedLayers).map((layer) => `shared/src/${layer}/index.ts`),
  ]
  for (const file of standing) await write(file, 'export const it = 1\n')
  const importing = ([, file, imported]: Planted) =>
    write(file, `import { it } from '${imported}'\nexport const its = it\n`)
  for (const planted of plantedViolations) await importing(planted)
  await importing(['', 'shared/src/model/there.ts', './here.ts'])
  for (const [file, imported] of plantedRightly) await importing(['', file, imported])
}
