/** Frames on the wire, both ways (protocol/frames.ts in shared names them). */
import { frameTypes, syncSteps } from '@palabre/shared/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What a client may send. */
export type ClientFrame =
  | { readonly type: 'ask'; readonly stateVector: Uint8Array }
  | { readonly type: 'update'; readonly answersAsk: boolean; readonly update: Uint8Array }
  | { readonly type: 'presence'; readonly update: Uint8Array }
  | { readonly type: 'query-presence' }
  | { readonly type: 'ephemeral'; readonly json: string }

/** Reads a frame; undefined when it is none of the protocol's. */
export function readFrame(bytes: Uint8Array): ClientFrame | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    const frame = readByType(decoder)
    // Reading a length beyond the end can go on into memory that is not the frame's.
    return decoder.pos <= bytes.length ? frame : undefined
  } catch {
    return undefined
  }
}

function readByType(decoder: decoding.Decoder): ClientFrame | undefined {
  switch (decoding.readVarUint(decoder)) {
    case frameTypes.sync:
      return readSync(decoder)
    case frameTypes.awareness:
      return { type: 'presence', update: decoding.readVarUint8Array(decoder) }
    case frameTypes.queryAwareness:
      return { type: 'query-presence' }
    case frameTypes.ephemeral:
      return { type: 'ephemeral', json: decoding.readVarString(decoder) }
    default:
      return undefined
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame | undefined {
  const step = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (step === syncSteps.step1) return { type: 'ask', stateVector: bytes }
  if (step === syncSteps.step2 || step === syncSteps.update)
    return { type: 'update', answersAsk: step === syncSteps.step2, update: bytes }
  return undefined
}

/** SyncStep1: "this is what I have, send me the rest". */
export function askFrame(stateVector: Uint8Array): Uint8Array {
  return syncFrame(syncSteps.step1, stateVector)
}

/** SyncStep2: the answer to a SyncStep1. */
export function answerFrame(update: Uint8Array): Uint8Array {
  return syncFrame(syncSteps.step2, update)
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(syncSteps.update, update)
}

export function presenceFrame(update: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}

/** The first `count` document frames of the connection are on disk. */
export function savedFrame(count: number): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.saved)
    encoding.writeVarUint(encoder, count)
  })
}

export function ephemeralFrame(json: string): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.ephemeral)
    encoding.writeVarString(encoder, json)
  })
}

/** A presence frame that says nothing: stock clients take 30 s without any frame for a dead socket. */
export const keepAliveFrame: Uint8Array = presenceFrame(Uint8Array.of(0))

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
