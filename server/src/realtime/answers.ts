import * as Y from 'yjs'
import type { Batch } from './batch.ts'
import { answerFrame } from './frames.ts'

/** Different state vectors worth keeping an answer for: those of one room that comes back together are the same few. */
const mostKept = 16

/**
 * SyncStep2, ready to send. Until the document changes, one answer serves everybody who has the same of it, so that a
 * whole room that joins or comes back at once costs little more than one.
 */
export class Answers {
  readonly #kept = new Map<string, Batch>()

  /** Must be called whenever the document changed. */
  forget(): void {
    this.#kept.clear()
  }

  /** Undefined for a state vector that is none. An empty one, like one that says so, means nothing at all. */
  to(stateVector: Uint8Array, doc: Y.Doc): Batch | undefined {
    const key = stateVector.length === 0 ? '\0' : Buffer.from(stateVector).toString('latin1')
    const known = this.#kept.get(key)
    if (known) return known
    const batch = answer(stateVector, doc)
    if (batch && this.#kept.size < mostKept) this.#kept.set(key, batch)
    return batch
  }
}

function answer(stateVector: Uint8Array, doc: Y.Doc): Batch | undefined {
  try {
    const vector = stateVector.length === 0 ? undefined : stateVector
    return { frames: [answerFrame(Y.encodeStateAsUpdate(doc, vector))] }
  } catch {
    return undefined
  }
}
