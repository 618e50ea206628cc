import * as Y from 'yjs'
import type { Batch } from './batch.ts'
import { answerFrame } from './frames.ts'

/**
 * SyncStep2, ready to send. The one for a client that has nothing is made once until the document changes, so that a whole room
 * joining at once costs little more than one.
 */
export class Answers {
  #whole: Batch | undefined

  /** Must be called whenever the document changed. */
  forget(): void {
    this.#whole = undefined
  }

  /** Undefined for a state vector that is none. */
  to(stateVector: Uint8Array, doc: Y.Doc): Batch | undefined {
    if (stateVector.length === 0 || (stateVector.length === 1 && stateVector[0] === 0)) {
      this.#whole ??= { frames: [answerFrame(Y.encodeStateAsUpdate(doc))] }
      return this.#whole
    }
    try {
      return { frames: [answerFrame(Y.encodeStateAsUpdate(doc, stateVector))] }
    } catch {
      return undefined
    }
  }
}
