import type { ServerEdit } from '@palabre/shared/document'
import type { BoardId, Epoch, ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import type { CloseCode } from '@palabre/shared/protocol'
import type * as Y from 'yjs'
import type { DocumentKey, DocumentRef } from '../ports/document-ref.ts'
import type { SecretHash } from '../ports/people-registry.ts'
import type { Batch } from './batch.ts'
import type { ChangesOf } from './changes-of.ts'
import type { OwnChanges } from './own-changes.ts'

/** What an authorised connection may open, and as whom. */
export interface Access {
  readonly document: DocumentRef
  readonly participant: ParticipantId
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
  readonly role: Role
  /** What they sit at: whoever else it stands for shares its screen, and is here as much. */
  readonly device?: SecretHash
  /** Whether the client asked for `saved(n)` and ephemeral frames. */
  readonly ack: boolean
  /** The epoch of the client's local copy, when it says so. */
  readonly epoch?: string
}

/** The server's end of one WebSocket, as rooms see it. The room sets the two handlers once. */
export interface Socket {
  /** Queues frames in order. Frames of one batch that goes to many sockets are encoded for the wire once. */
  send(batch: Batch): void
  /** Bytes that were queued and have not left yet. */
  bufferedBytes(): number
  /** Says why and hangs up; nothing is received after. */
  close(code: CloseCode): void
  /** `undefined` is a text frame, which the protocol does not have. */
  onFrame(handle: (frame: Uint8Array | undefined) => void): void
  /** Called once, whoever hung up. */
  onClose(handle: () => void): void
}

export type EditReason = ServerEdit['reason']

/** What somebody asked the server to write: logged in their name, it is taken back with the rest of what they did. */
export interface AskedEdit {
  readonly reason: EditReason
  readonly by: ParticipantId
}

export interface RoomsStats {
  readonly rooms: number
  readonly connections: number
  /** Documents that cannot be loaded; they are left untouched and their clients are told to retry. */
  readonly quarantined: readonly string[]
  /** Since the start: */
  readonly framesReceived: number
  readonly updatesAccepted: number
  readonly updatesRefused: number
  readonly flushes: number
  readonly bytesSent: number
}

/** Every open document of this server. */
export interface Rooms {
  /** Hands a socket to its document's room; loads the room first when nobody has it open. */
  connect(socket: Socket, access: Access): void
  /** Reads a document as it is on disk. Do not keep the Y.Doc. Rejects when it cannot be loaded. */
  read<T>(ref: DocumentRef, read: (doc: Y.Doc) => T): Promise<T>
  /** Writes as the server; resolves once on disk and broadcast. Rejects, with nothing written, when `write` throws. */
  edit<T>(ref: DocumentRef, why: EditReason | AskedEdit, write: (doc: Y.Doc) => T): Promise<T>
  /**
   * Takes back what one person wrote on a board since a moment (epoch ms), and nothing of what others did. Says how many
   * of their updates that was, how many items it changed, and whether the log still held all of them.
   */
  takeBack(
    board: BoardId,
    whose: { readonly participant: ParticipantId; readonly since: number },
  ): Promise<{ readonly edits: number; readonly items: number; readonly complete: boolean }>
  /** What a document said before and after each thing that was written in one person's name since a moment (epoch ms). */
  changesOf<T>(
    ref: DocumentRef,
    whose: { readonly participant: ParticipantId; readonly since: number },
    read: (doc: Y.Doc) => T,
  ): Promise<ChangesOf<T>>
  /** What one person alone changed on a board since a moment (epoch ms); undefined when they wrote nothing that is known of. */
  ownChanges(
    board: BoardId,
    whose: { readonly participant: ParticipantId; readonly since: number },
  ): Promise<OwnChanges | undefined>
  /** Lets go of who wrote what and when before a moment (epoch ms), and of what was deleted since; resolves once on disk. */
  fold(document: DocumentKey, before: number): Promise<void>
  /** The epoch of a document; begins the first one when there is none. */
  epoch(ref: DocumentRef): Promise<Epoch>
  /** Begins another epoch and closes every connection with 4410. */
  renewEpoch(ref: DocumentRef): Promise<Epoch>
  /** Closes connections to any document of a board. */
  disconnect(board: BoardId, which: (access: Access) => boolean, code: CloseCode): void
  /** Who is connected to the board document now, one entry a connection. */
  presence(board: BoardId): readonly Access[]
  stats(): RoomsStats
  /** Flushes everything and closes every connection with 1001. */
  close(): Promise<void>
}
