import { type ChildProcess, fork } from 'node:child_process'
import { fail, type Result } from '@palabre/shared/result'
import type { MadePicture, PictureDone, PictureJob, PictureRefusal } from './reencode.ts'

export type MakingRefusal = PictureRefusal | 'pictures_busy'

export interface PictureMaker {
  /**
   * Takes a file from somebody as soon as there is a place for it, and makes a picture of it; files wait for each
   * other. `read` is called once there is a place. `pictures_busy`: too many wait already, and nothing was read.
   */
  make(read: () => Promise<Uint8Array>): Promise<Result<MadePicture, MakingRefusal>>
  /** Ends the process; what was still being made fails. */
  close(): void
}

/** Files held in memory at once, each up to the limit of a body. */
const mostAtOnce = 12
/** Past this, the process is stuck: it is ended, and another one takes the next file. */
const patienceMs = 30_000
/** The process is let go when nobody has sent a picture for a while. */
const idleMs = 60_000

interface Process {
  readonly child: ChildProcess
  readonly waiting: Map<number, (made: Result<MadePicture, PictureRefusal>) => void>
}

/** Starts no process until the first picture. */
export function createPictureMaker(): PictureMaker {
  let running: Process | undefined
  let idle: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let held = 0
  let next = 0

  function start(): Process {
    const child = fork(new URL('./reencode-process.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // Nothing that this server keeps secret is known to the process that reads files of strangers.
      env: { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const started: Process = { child, waiting: new Map() }
    child.on('message', ({ job, made }: PictureDone) => started.waiting.get(job)?.(made))
    child.on('error', () => drop(started))
    child.on('exit', () => drop(started))
    child.unref()
    child.channel?.unref()
    return started
  }

  function drop(lost: Process): void {
    if (running === lost) running = undefined
    for (const finish of lost.waiting.values()) finish(fail('picture_broken'))
  }

  function close(): void {
    clearTimeout(idle)
    running?.child.kill('SIGKILL')
    running = undefined
  }

  function decode(file: Uint8Array): Promise<Result<MadePicture, PictureRefusal>> {
    clearTimeout(idle)
    running ??= start()
    const { child, waiting } = running
    const job = next++
    return new Promise((resolve) => {
      const stuck = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      waiting.set(job, (made) => {
        clearTimeout(stuck)
        waiting.delete(job)
        idle = setTimeout(close, idleMs).unref()
        resolve(made)
      })
      child.send({ job, file } satisfies PictureJob, (error) => {
        if (error) waiting.get(job)?.(fail('picture_broken'))
      })
    })
  }

  return {
    async make(read) {
      if (held >= mostAtOnce) return fail('pictures_busy')
      held += 1
      try {
        const file = await read()
        const made = turn.then(() => decode(file))
        turn = made
        return await made
      } finally {
        held -= 1
      }
    },
    close,
  }
}
