import type { ParticipantId } from '@palabre/shared/ids'
import { openRules } from '@palabre/shared/policy'
import * as Y from 'yjs'
import { Gate } from '../../../server/src/realtime/gate/gate.ts'
import { documentLayouts, openRoots } from '../../../server/src/realtime/gate/layout.ts'
import { RulesInForce } from '../../../server/src/realtime/gate/rights.ts'

/** Whoever hears of what others wrote. */
export interface Listener {
  readonly inbox: Uint8Array[]
}

/** The inside of the server's room without sockets, ticks or disk: the gate, its document, and who listens. */
export class Room {
  readonly doc = new Y.Doc()
  readonly listeners = new Set<Listener>()
  readonly #gate: Gate

  constructor() {
    this.doc.clientID = 1
    openRoots(this.doc, documentLayouts.board)
    this.#gate = new Gate({
      doc: this.doc,
      layout: documentLayouts.board,
      owners: new Map(),
      rules: new RulesInForce(openRules),
      presumedOwner: () => undefined,
    })
  }

  /** Takes an update in, or throws: honest people are never refused. True when something was missing. */
  take(update: Uint8Array, participant: ParticipantId, from: Listener): boolean {
    const verdict = this.#gate.judge(update, { participant, role: 'participant' })
    if (verdict.outcome === 'refused') throw new Error(`the gate refused: ${JSON.stringify(verdict.refusal)}`)
    if (verdict.outcome !== 'accepted') return verdict.outcome === 'incomplete'
    for (const listener of this.listeners) {
      if (listener !== from) listener.inbox.push(verdict.update)
      if (verdict.repair) listener.inbox.push(verdict.repair)
    }
    return false
  }
}
