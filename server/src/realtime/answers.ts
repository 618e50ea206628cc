import * as Y from 'yjs'
import { answerFrame } from './frames.ts'

/**
 * SyncStep2 frames. The one for a client that has nothing is made once until the document changes, so that a whole room
 * joining at once costs little more than one.
 */
export class Answers {
  #whole: Uint8Array | undefined

  /** Must be called whenever the document changed. */
  forget(): void {
    this.#whole = undefined
  }

  /** Undefined for a state vector that is none. */
  to(stateVector: Uint8Array, doc: Y.Doc): Uint8Array | undefined {
    if (stateVector.length === 0 || (stateVector.length === 1 && stateVector[0] === 0)) {
      this.#whole ??= answerFrame(Y.encodeStateAsUpdate(doc))
      return this.#whole
    }
    try {
      return answerFrame(Y.encodeStateAsUpdate(doc, stateVector))
    } catch {
      return undefined
    }
  }
}
