import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A data folder that this process alone writes to, until it lets go of it or dies. */
export interface HeldFolder {
  release(): void
}

/** Another process holds the folder. */
export class FolderHeldError extends Error {
  constructor(dataDir: string, pid: string | undefined) {
    super(
      `${dataDir} is in use by another Palabre${pid ? ` (process ${pid})` : ''}: stop it, or choose another DATA_DIR`,
    )
    this.name = 'FolderHeldError'
  }
}

/**
 * Creates the folder where needed, takes it for this process and writes `palabre.pid`. What holds is a lock of the
 * operating system (on `palabre.lock`, through SQLite), which ends with the process however it ends; a pid alone would
 * outlive a crash, and be somebody else's after a restart. Throws FolderHeldError.
 */
export function holdDataFolder(dataDir: string): HeldFolder {
  mkdirSync(dataDir, { recursive: true })
  const pidFile = path.join(dataDir, 'palabre.pid')
  const lock = new DatabaseSync(path.join(dataDir, 'palabre.lock'))
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new FolderHeldError(dataDir, readPid(pidFile))
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return {
    release() {
      rmSync(pidFile, { force: true })
      lock.close()
    },
  }
}

function readPid(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}
