import { ServerEdit } from '@palabre/shared/document'
import type { ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import * as Y from 'yjs'
import type { ClientIdBinding } from '../../ports/client-ids.ts'
import type { Writer } from '../../ports/document-ref.ts'
import type { DocumentLayout } from './layout.ts'
import { faultOfPlacement } from './placement.ts'
import { RecordIndex } from './record-index.ts'
import { faultOfRecords } from './records.ts'
import { applyRepairs, repairsOf } from './repair.ts'
import type { RulesInForce } from './rights.ts'
import { surveyUpdate } from './survey.ts'
import { type Touched, touchedBy } from './touched.ts'
import { againstSchema, foreignClientId, malformed, notAllowed, type Refusal, type Verdict } from './verdict.ts'

/** Who sends an update. */
export interface Sender {
  readonly participant: ParticipantId
  readonly role: Role
}

/** An honest page load makes one clientID; work from several of them may arrive at once. */
const mostNewClientIds = 64

interface Captured {
  readonly update: Uint8Array
  readonly transaction: Y.Transaction
}

/**
 * Decides on each update whether it becomes part of a document, whole or not at all, and applies it.
 * The document it guards is the room's own; after a `dirty` refusal it must be given another with `guard`.
 */
export class Gate {
  readonly #layout: DocumentLayout
  readonly #rules: RulesInForce | undefined
  readonly #owners: Map<number, Writer>
  /** Whose page load a clientID is that has written nothing yet, as far as presence tells. */
  readonly #presumedOwner: (clientId: number) => ParticipantId | undefined
  readonly #index = new RecordIndex()
  #doc: Y.Doc
  #captured: Captured | undefined
  #newBindings: ClientIdBinding[] = []

  constructor(options: {
    readonly doc: Y.Doc
    readonly layout: DocumentLayout
    readonly owners: ReadonlyMap<number, Writer>
    readonly rules: RulesInForce
    readonly presumedOwner: (clientId: number) => ParticipantId | undefined
  }) {
    this.#layout = options.layout
    this.#rules = options.layout.ruled ? options.rules : undefined
    this.#owners = new Map(options.owners)
    this.#presumedOwner = options.presumedOwner
    this.#doc = options.doc
    this.guard(options.doc)
  }

  /** Guards this document from now on. */
  guard(doc: Y.Doc): void {
    this.#doc = doc
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      this.#captured = { update, transaction }
    })
    this.#index.refresh(doc, this.#layout)
  }

  /** ClientIDs that were bound since this was last asked; they must be on disk no later than what they wrote. */
  takeNewBindings(): readonly ClientIdBinding[] {
    const bindings = this.#newBindings
    this.#newBindings = []
    return bindings
  }

  /** Judges an update and, when it is accepted, applies it. */
  judge(update: Uint8Array, sender: Sender): Verdict {
    const survey = surveyUpdate(update, this.#doc, this.#layout)
    if ('code' in survey) return refuse(survey)
    if (!survey.changes) return { outcome: 'unchanged' }
    const refusal = this.#faultOfSender(sender) ?? this.#faultOfWriters(survey.writers, sender)
    if (refusal) return refuse(refusal)
    if (!survey.complete) return { outcome: 'incomplete' }
    const captured = this.#apply(update)
    if (captured === 'threw') return refuse(malformed('threw when applied'), true)
    if (this.#doc.store.pendingStructs || this.#doc.store.pendingDs) return refuse(againstSchema('left a hole'), true)
    if (!captured) return { outcome: 'unchanged' }
    const misplaced = faultOfPlacement(captured.transaction, this.#layout)
    if (misplaced) return refuse(againstSchema(misplaced), true)
    const touched = touchedBy(captured.transaction, this.#layout)
    const repair = this.#repair(touched)
    const fault = this.#faultOf(touched, sender)
    if (fault) return refuse(fault, true)
    this.#index.refresh(this.#doc, this.#layout, touched.items)
    this.#bind(survey.writers, sender.participant)
    return { outcome: 'accepted', update: captured.update, ...(repair ? { repair } : {}) }
  }

  /**
   * Writes as the server. Undefined when nothing changed. When `write` throws, so does this, and the document must be
   * rebuilt.
   */
  write(origin: unknown, write: (doc: Y.Doc) => void): Uint8Array | undefined {
    this.#captured = undefined
    this.#doc.transact(() => write(this.#doc), origin)
    const captured = this.#takeCaptured()
    if (!captured) return undefined
    const { beforeState, afterState } = captured.transaction
    const writers = [...afterState.keys()].filter((client) => beforeState.get(client) !== afterState.get(client))
    this.#bind(writers, 'server')
    this.#index.refresh(this.#doc, this.#layout, touchedBy(captured.transaction, this.#layout).items)
    return captured.update
  }

  /** Whom a clientID belongs to; those of a document that nobody is known to have are the server's. */
  ownerOf(clientId: number): Writer | undefined {
    return this.#owners.get(clientId) ?? (this.#doc.store.clients.has(clientId) ? 'server' : undefined)
  }

  #apply(update: Uint8Array): Captured | 'threw' | undefined {
    this.#captured = undefined
    try {
      Y.applyUpdate(this.#doc, update)
    } catch {
      return 'threw'
    }
    return this.#takeCaptured()
  }

  #takeCaptured(): Captured | undefined {
    const captured = this.#captured
    this.#captured = undefined
    return captured
  }

  #faultOfSender({ role, participant }: Sender): Refusal | undefined {
    if (!this.#layout.writtenByPeople) return notAllowed('the server alone writes here')
    if (role === 'observer') return notAllowed('observers look')
    if (this.#rules && !this.#rules.of(participant).allowsAnything(role)) return notAllowed('frozen, or look only')
    return undefined
  }

  #faultOfWriters(writers: ReadonlySet<number>, { participant }: Sender): Refusal | undefined {
    let fresh = 0
    for (const clientId of writers) {
      const owner = this.ownerOf(clientId) ?? this.#presumedOwner(clientId)
      if (clientId === this.#doc.clientID) return foreignClientId("the server's clientID")
      if (owner !== undefined && owner !== participant) return foreignClientId('a clientID of somebody else')
      if (!this.#owners.has(clientId)) fresh += 1
    }
    return fresh > mostNewClientIds ? againstSchema(`${fresh} new clientIDs at once`) : undefined
  }

  #faultOf(touched: Touched, { role, participant }: Sender): Refusal | undefined {
    return faultOfRecords(touched, {
      doc: this.#doc,
      layout: this.#layout,
      index: this.#index,
      role,
      rules: this.#rules?.of(participant),
    })
  }

  /** Gives items back what an undo took from them by mistake; what that changed, if anything. */
  #repair(touched: Touched): Uint8Array | undefined {
    const repairs = repairsOf(touched.items, this.#doc, this.#layout, this.#index)
    if (repairs.length === 0) return undefined
    return this.write(new ServerEdit('repair'), (doc) => applyRepairs(repairs, doc, this.#layout))
  }

  #bind(clientIds: Iterable<number>, participant: Writer): void {
    for (const clientId of clientIds) {
      if (this.#owners.has(clientId)) continue
      this.#owners.set(clientId, participant)
      this.#newBindings.push({ clientId, participant })
    }
  }
}

function refuse(refusal: Refusal, dirty = false): Verdict {
  return { outcome: 'refused', refusal, dirty }
}
