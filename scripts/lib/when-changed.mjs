/** Work that is due only when the files it depends on have changed since the last time. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './workspace.mjs'

const leftOut = new Set(['node_modules', 'dist'])
const stamps = path.join(root, 'node_modules/.palabre')

/** Every file at or below a path of the project, in a fixed order. */
function filesAt(relative) {
  const file = path.join(root, relative)
  if (!statSync(file).isDirectory()) return [relative]
  const names = readdirSync(file).filter((name) => !leftOut.has(name))
  return names.sort().flatMap((name) => filesAt(`${relative}/${name}`))
}

function fingerprint(inputs) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesAt)) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/**
 * Does the work unless `inputs` (files and folders of the project) are as they were when it last succeeded.
 * @param {string} name of the work, also of its stamp
 * @param {{ inputs: readonly string[], isDone?: () => boolean }} what `isDone`: whether what the work made is still there
 * @param {() => Promise<void>} work
 */
export async function whenChanged(name, { inputs, isDone = () => true }, work) {
  const stamp = path.join(stamps, name)
  const now = fingerprint(inputs)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now && isDone()) return
  await work()
  mkdirSync(stamps, { recursive: true })
  writeFileSync(stamp, now)
}
