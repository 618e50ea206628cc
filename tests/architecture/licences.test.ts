import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './cruise.ts'

/** Licences under which a package may be part of an AGPL-3.0-or-later work, or be a tool to build it. */
const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'OFL-1.1',
])

/** Packages outside that list, each with the reason why it may stay. */
const reasoned: Readonly<Record<string, string>> = {
  'caniuse-lite': 'CC-BY-4.0 data about browsers, used when building, not shipped',
  'png-js': 'MIT by its LICENSE file; the manifest names none',
  '@img/sharp-libvips-*': 'LGPL-3.0-or-later library linked dynamically by sharp',
}

interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly license?: string | { readonly type: string }
  readonly licenses?: readonly { readonly type: string }[]
}

/** Every package installed for the workspace, direct or not. */
function installedPackages(): readonly Manifest[] {
  const store = path.join(root, 'node_modules/.pnpm')
  return readdirSync(store).flatMap((entry) => {
    const folder = path.join(store, entry, 'node_modules')
    if (!existsSync(folder)) return []
    return readdirSync(folder)
      .flatMap((name) =>
        name.startsWith('@') ? readdirSync(path.join(folder, name)).map((sub) => `${name}/${sub}`) : [name],
      )
      .map((name) => path.join(folder, name, 'package.json'))
      .filter((manifest) => existsSync(manifest))
      .map((manifest) => JSON.parse(readFileSync(manifest, 'utf8')) as Manifest)
  })
}

function isAllowed({ license, licenses }: Manifest): boolean {
  const stated =
    typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? '')
  const choices = stated.replace(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((part) => allowed.has(part)))
}

const matches = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

describe('licences', () => {
  test('every package may be used in a work under the AGPL', () => {
    const packages = installedPackages()
    expect(packages.length).toBeGreaterThan(100)
    const doubtful = packages
      .filter((manifest) => !isAllowed(manifest))
      .filter(({ name = '' }) => !Object.keys(reasoned).some((pattern) => matches(name, pattern)))
    expect([
      ...new Set(doubtful.map(({ name, version, license }) => `${name}@${version}: ${JSON.stringify(license)}`)),
    ]).toEqual([])
  })

  test('the project carries the licence that its manifests name', () => {
    expect(readFileSync(path.join(root, 'LICENSE'), 'utf8')).toContain(
      'GNU AFFERO GENERAL PUBLIC LICENSE\n                       Version 3',
    )
    for (const part of ['.', 'client', 'server', 'shared', 'tests']) {
      const manifest: Manifest = JSON.parse(readFileSync(path.join(root, part, 'package.json'), 'utf8'))
      expect(manifest.license).toBe('AGPL-3.0-or-later')
    }
  })
})
