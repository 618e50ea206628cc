import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

interface Cruised {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
  }
}

/** Cruises the product's three parts under a folder with the project's own rules. */
export async function cruise(folder: string): Promise<Cruised> {
  const config = path.join(root, '.dependency-cruiser.mjs')
  const args = ['--config', config, '--output-type', 'json', 'client/src', 'server/src', 'shared/src']
  const run = promisify(execFile)(path.join(root, 'node_modules/.bin/depcruise'), args, {
    cwd: folder,
    maxBuffer: 256 * 1024 * 1024,
  })
  // It exits with the number of violations; the report is on its output either way.
  const { stdout } = await run.catch((failure: { stdout: string; stderr: string }) => {
    if (!failure.stdout) throw new Error(failure.stderr)
    return failure
  })
  return JSON.parse(stdout)
}
