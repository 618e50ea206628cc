/** Finds the Chromium that the tests drive, or brings one onto the machine. */
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { root, run, workspaceEnv } from './workspace.mjs'

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const fixedPlaces = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A Chromium that is already on this machine: the one named by CHROMIUM, a system one, or Playwright's own.
 * @returns {Promise<string | undefined>} path of the executable
 */
export async function findChromium() {
  const named = process.env.CHROMIUM
  if (named) {
    if (isExecutable(named)) return named
    throw new Error(`CHROMIUM names ${named}, which is not an executable file`)
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(path.delimiter)]
  const places = commandNames.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...places, ...fixedPlaces].find(isExecutable) ?? (await playwrightChromium())
}

async function playwrightChromium() {
  const { chromium } = await import(path.join(root, 'tests/node_modules/playwright/index.mjs'))
  const place = chromium.executablePath()
  return place && existsSync(place) ? place : undefined
}

/** Installs a Chromium: Playwright's build where it can be fetched, else the package of a Debian run as root. */
export async function installChromium() {
  const isRoot = process.getuid?.() === 0
  const aptGet = '/usr/bin/apt-get'
  const canApt = isRoot && existsSync(aptGet)
  const env = workspaceEnv({ PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '30000' })
  await run('playwright', ['install', ...(canApt ? ['--with-deps'] : []), 'chromium'], { env })
  const fetched = await findChromium()
  if (fetched || !canApt) return fetched
  const quiet = workspaceEnv({ DEBIAN_FRONTEND: 'noninteractive' })
  await run(aptGet, ['update', '-q'], { env: quiet })
  await run(aptGet, ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env: quiet })
  return findChromium()
}
