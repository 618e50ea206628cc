import type { BoardRoots } from '../layout.ts'

/** One step from a document schema to the next. Written once, never changed afterwards. */
export interface Migration {
  /** The schema this step leads to; steps are numbered from 1 without gaps. */
  readonly number: number
  /** What it does, in kebab case; also the name of its file. */
  readonly name: string
  /** Runs inside a transaction on a document whose schema is `number - 1`. */
  readonly run: (roots: BoardRoots) => void
}
