/** Frames of the y-websocket protocol, as the load writes and reads them. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

const frameSync = 0
const frameAwareness = 1
export const syncSteps = { stateVector: 0, wholeDocument: 1, update: 2 } as const

/** A state vector, or an update, of a document with nothing in it. */
export const emptyStateVector = Uint8Array.of(0)
export const emptyUpdate = Uint8Array.of(0, 0)

export function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frameSync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

export function awarenessFrame(clientId: number, clock: number, state: object): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, 1)
  encoding.writeVarUint(inner, clientId)
  encoding.writeVarUint(inner, clock)
  encoding.writeVarString(inner, JSON.stringify(state))
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frameAwareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  return encoding.toUint8Array(encoder)
}

/** The step and payload of a sync frame; undefined for any other frame. */
export function readSyncFrame(frame: Uint8Array): { readonly step: number; readonly payload: Uint8Array } | undefined {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarUint(decoder) !== frameSync) return undefined
  return { step: decoding.readVarUint(decoder), payload: decoding.readVarUint8Array(decoder) }
}
