/**
 * A signal sent to `npm start` ends npm and its shell and goes no further: the `node` that npm finds first is a shell
 * script of ours, which waits for us and dies of nothing. What we can see of it is that those before us are gone.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const everyMs = 500

/** Parent and command line of a process; undefined when it is gone or the system does not say. */
function processOf(pid) {
  try {
    if (process.platform === 'linux') {
      const parent = Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
      return { parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }
    }
    const [parent, ...command] = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
    return { parent: Number(parent), command: command.join(' ') }
  } catch {
    return undefined
  }
}

/** The processes between this one and npm, and npm itself. */
function npmAndItsShells() {
  const script = process.env.npm_lifecycle_script ?? ''
  const pids = []
  for (let pid = process.ppid; pid > 1; ) {
    pids.push(pid)
    const found = processOf(pid)
    // A shell names the script it runs; the first process that does not is npm.
    if (!found?.command.includes(script.replace(/^node /, ''))) break
    pid = found.parent
  }
  return pids
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Calls `stop` once npm, or a shell between it and us, has gone. Started without npm, nothing happens. */
export function stopWithNpm(stop) {
  if (process.platform === 'win32' || process.env.npm_lifecycle_script === undefined) return
  const pids = npmAndItsShells()
  const watch = setInterval(() => {
    if (pids.every(isAlive)) return
    clearInterval(watch)
    stop()
  }, everyMs)
  watch.unref()
}
