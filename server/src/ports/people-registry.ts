import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'

/** Somebody on one board. Two boards know nothing of each other's people. */
export interface Person {
  readonly id: ParticipantId
  readonly board: BoardId
  readonly role: Role
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
  /** What they said they belong to; never leaves the server with their name. */
  readonly belonging: string | undefined
  /** Generation of the link they came by. */
  readonly generation: number
  /** Epoch ms. */
  readonly joinedAt: number
  /** Epoch ms; undefined while they may come in. */
  readonly removedAt: number | undefined
  /** When they were last known to be here, epoch ms; absent before their first visit. */
  readonly seenAt?: number
  /** When they were last here before the visit of `seenAt`; absent on the first one. */
  readonly lastVisit?: number
  /** Whether a facilitator has yet to let them in. */
  readonly waiting: boolean
}

/** SHA-256 of a device's secret, or of a return key, in hexadecimal: the secret itself is kept nowhere. */
export type SecretHash = string

/** Who was admitted to which board, and which devices stand for whom. */
export interface PeopleRegistry {
  /**
   * Admits someone and lets the device stand for them, in one step. `make` gets the person's number on the board
   * (1, 2, 3 …, never used twice). `full`: the board has `atMost` people already.
   */
  admit(board: BoardId, device: SecretHash, atMost: number, make: (number: number) => Person): Promise<Person | 'full'>
  /** Undefined for someone who never was. */
  find(id: ParticipantId): Promise<Person | undefined>
  /** The people of a device on a board, the one who joined last first. */
  ofDevice(device: SecretHash, board: BoardId): Promise<readonly Person[]>
  /** Everyone who was ever admitted to a board, also those who may not come in any more. */
  ofBoard(board: BoardId): Promise<readonly Person[]>
  /** Every device of a board, and for whom it stands: whoever is on none of them has left. */
  devicesOf(board: BoardId): Promise<ReadonlyMap<SecretHash, readonly ParticipantId[]>>
  /** Whether the device stands for anybody at all. */
  knowsDevice(device: SecretHash): Promise<boolean>
  /** Lets a further device stand for someone, as the one who joined last on it. */
  addDevice(device: SecretHash, id: ParticipantId, at: number): Promise<void>
  /** The device does not stand for them any more; nothing happens when it did not. */
  dropDevice(device: SecretHash, id: ParticipantId): Promise<void>
  /**
   * They are here at this moment (epoch ms). Where `isNewVisit` says so of when they were last seen, that becomes their
   * last visit. Nothing happens for someone who never was.
   */
  seen(id: ParticipantId, at: number, isNewVisit: (seenAt: number) => boolean): Promise<void>
  /** Lets in those of these who wait. */
  letIn(ids: readonly ParticipantId[]): Promise<void>
  /** Gives them another role, as if they had come by a link of this generation. */
  setRole(id: ParticipantId, role: Role, generation: number): Promise<void>
  /** They stay known by id, but may not come in any more; with `keepOut`, nor their devices as anybody new. */
  remove(id: ParticipantId, at: number, keepOut: boolean): Promise<void>
  /** Whether somebody whom this device stood for on the board was removed and is kept out. */
  isKeptOut(device: SecretHash, board: BoardId): Promise<boolean>
  /** Those of a board who are kept out, the one who was removed last first. */
  keptOut(board: BoardId): Promise<readonly Person[]>
  /**
   * Lets somebody who is kept out come in again as who they were, as if they had come by a link of this generation and
   * been let in. False for everybody else, of whom nothing changes.
   */
  letBack(id: ParticipantId, generation: number): Promise<boolean>
  /** Nobody is kept out of this board any more. */
  forgiveAll(board: BoardId): Promise<void>
  /** Replaces their return key. */
  setReturnKey(id: ParticipantId, key: SecretHash): Promise<void>
  /** Undefined for a key that never was or was replaced. */
  findByReturnKey(key: SecretHash): Promise<Person | undefined>
}
