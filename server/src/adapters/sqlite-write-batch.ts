import type { SqliteDatabase } from './sqlite-database.ts'

/** Writes that wait to be put on disk together. */
export interface SqliteWriteBatch {
  /** Runs `write` with everything else that is asked for in this turn, in order; resolves once on disk. */
  add<T>(write: () => T): Promise<T>
}

interface Job {
  run(): void
  done(): void
  failed(error: unknown): void
}

/**
 * One transaction, so one wait for the disk, for all that the rooms of a server append in one turn of the event loop.
 * If it cannot be committed, each write is tried alone, so that one that fails does not take the others with it.
 */
export function createSqliteWriteBatch(database: SqliteDatabase): SqliteWriteBatch {
  let jobs: Job[] = []

  function commit(): void {
    const batch = jobs
    jobs = []
    try {
      database.transaction(() => {
        for (const job of batch) job.run()
      })
      for (const job of batch) job.done()
    } catch (error) {
      if (batch.length === 1) batch[0]?.failed(error)
      else for (const job of batch) commitAlone(job)
    }
  }

  function commitAlone(job: Job): void {
    try {
      database.transaction(() => job.run())
      job.done()
    } catch (error) {
      job.failed(error)
    }
  }

  return {
    add<T>(write: () => T) {
      return new Promise<T>((resolve, reject) => {
        let result: { value: T } | undefined
        jobs.push({
          run: () => {
            result = { value: write() }
          },
          done: () => result && resolve(result.value),
          failed: reject,
        })
        if (jobs.length === 1) setImmediate(commit)
      })
    },
  }
}
