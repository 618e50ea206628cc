import type { ParticipantId } from '@palabre/shared/ids'
import { limits, type PresenceUser } from '@palabre/shared/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Writer } from '../ports/document-ref.ts'

/** Whose presence it is, as presence sees a connection. */
export interface PresenceOwner {
  readonly access: {
    readonly participant: ParticipantId
    readonly name: string
    readonly colour: string
    readonly role: PresenceUser['role']
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

export type PresenceFault = 'malformed' | 'too-large'

interface Entry<Owner> {
  owner: Owner
  /** The owner's clock when it last said something new. */
  heard: number
  /** The clock others were told: the owner's, or a little more after a return (see `#clockOfReturn`). */
  told: number
  /** JSON with `user` stamped in, or null for "here, but shows nothing". */
  state: string | null
}

interface Departed {
  readonly participant: ParticipantId
  readonly told: number
}

/**
 * Who is here and what they point at, in the awareness format of y-protocols. Each connection speaks for one clientID:
 * entries for others, which stock clients send back as they got them, are ignored. Only the server says that somebody
 * left, and when a participant reconnects the entry moves to the new connection, so that the old one's end does not
 * take away the new cursor.
 */
export class Presence<Owner extends PresenceOwner> {
  readonly #entries = new Map<number, Entry<Owner>>()
  readonly #clientIdOf = new Map<Owner, number>()
  /**
   * Who left, and the clock that others were told: what they remember must not hide a return, and what stock clients
   * still send back of it must not pass for their own.
   */
  readonly #departed = new Map<number, Departed>()
  readonly #changed = new Set<number>()
  readonly #ownerOfClientId: (clientId: number) => Writer | undefined
  #whole: Uint8Array | undefined

  constructor(ownerOfClientId: (clientId: number) => Writer | undefined) {
    this.#ownerOfClientId = ownerOfClientId
  }

  /** Whether there is anything that others have not been told. */
  get hasNews(): boolean {
    return this.#changed.size > 0
  }

  /** The participant who is here under a clientID. */
  participantAt(clientId: number): ParticipantId | undefined {
    return this.#entries.get(clientId)?.owner.access.participant
  }

  /** Takes in an awareness update from a connection. */
  receive(owner: Owner, update: Uint8Array): PresenceFault | undefined {
    try {
      const decoder = decoding.createDecoder(update)
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        const clientId = decoding.readVarUint(decoder)
        const clock = decoding.readVarUint(decoder)
        const json = decoding.readVarUint8Array(decoder)
        if (!this.#mayBeOwn(owner, clientId)) continue
        const fault = this.#take(owner, clientId, clock, JSON.parse(utf8.decode(json)))
        if (fault) return fault
      }
      return undefined
    } catch {
      return 'malformed'
    }
  }

  /** The connection ended; its entry goes, unless it moved to another. */
  leave(owner: Owner): void {
    const clientId = this.#clientIdOf.get(owner)
    this.#clientIdOf.delete(owner)
    const entry = clientId === undefined ? undefined : this.#entries.get(clientId)
    if (clientId === undefined || entry?.owner !== owner) return
    this.#entries.delete(clientId)
    this.#departed.set(clientId, { participant: owner.access.participant, told: entry.told })
    this.#note(clientId)
  }

  /** What changed since this was last asked, as one awareness update. */
  takeNews(): Uint8Array {
    const news = this.#encode([...this.#changed])
    this.#changed.clear()
    return news
  }

  /** Everybody's entry as one awareness update, or undefined when nobody shows anything. */
  whole(): Uint8Array | undefined {
    if (this.#entries.size === 0) return undefined
    this.#whole ??= this.#encode([...this.#entries.keys()])
    return this.#whole
  }

  #take(owner: Owner, clientId: number, clock: number, state: unknown): PresenceFault | undefined {
    if (state !== null && typeof state !== 'object') return 'malformed'
    const stamped = state === null ? null : stamp(state, owner)
    if (stamped === 'too-large') return 'too-large'
    const entry = this.#entries.get(clientId)
    if (entry?.owner === owner) this.#update(clientId, entry, clock, stamped)
    else if (state !== null) this.#claim(owner, clientId, clock, stamped)
    return undefined
  }

  #update(clientId: number, entry: Entry<Owner>, clock: number, state: string | null): void {
    const takesBack = clock === entry.heard && state === null && entry.state !== null
    if (clock <= entry.heard && !takesBack) return
    entry.heard = clock
    // After a return, the owner hears of itself with the later clock, and a stock client says that back.
    if (clock <= entry.told && state === entry.state) return
    entry.told = Math.max(clock, entry.told + 1)
    entry.state = state
    this.#note(clientId)
  }

  #claim(owner: Owner, clientId: number, clock: number, state: string | null): void {
    const former = this.#entries.get(clientId)
    if (former) this.#clientIdOf.delete(former.owner)
    this.#clientIdOf.set(owner, clientId)
    this.#entries.set(clientId, { owner, heard: clock, told: this.#clockOfReturn(clientId, clock), state })
    this.#departed.delete(clientId)
    this.#note(clientId)
  }

  /**
   * A returning client says the clock it had when it was last seen, which others would take for old news: they are told
   * one more. Its own echo then carries exactly what it said last, or is older than what it says next.
   */
  #clockOfReturn(clientId: number, clock: number): number {
    const known = this.#entries.get(clientId)?.told ?? this.#departed.get(clientId)?.told ?? clock
    return Math.max(clock, known) + 1
  }

  /** Whether an entry can be the connection's own: it speaks for one clientID, which nobody else holds. */
  #mayBeOwn(owner: Owner, clientId: number): boolean {
    const claimed = this.#clientIdOf.get(owner)
    if (claimed !== undefined) return claimed === clientId
    const holder =
      this.participantAt(clientId) ?? this.#departed.get(clientId)?.participant ?? this.#ownerOfClientId(clientId)
    return holder === undefined || holder === owner.access.participant
  }

  #note(clientId: number): void {
    this.#changed.add(clientId)
    this.#whole = undefined
  }

  #encode(clientIds: readonly number[]): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, clientIds.length)
    for (const clientId of clientIds) {
      const entry = this.#entries.get(clientId)
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, entry?.told ?? this.#departed.get(clientId)?.told ?? 0)
      encoding.writeVarString(encoder, entry?.state ?? 'null')
    }
    return encoding.toUint8Array(encoder)
  }
}

/** The state as others will see it; what the client said about the person is replaced. */
function stamp(state: object, { access }: PresenceOwner): string | 'too-large' {
  const { user: _said, ...own } = state as { user?: unknown }
  if (Buffer.byteLength(JSON.stringify(own)) > limits.presenceBytes) return 'too-large'
  const user: PresenceUser = {
    id: access.participant,
    name: access.name,
    colour: access.colour,
    role: access.role,
  }
  return JSON.stringify({ ...own, user })
}
