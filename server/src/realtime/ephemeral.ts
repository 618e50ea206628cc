import type { ParticipantId } from '@palabre/shared/ids'
import { limits } from '@palabre/shared/protocol'
import { ephemeralFrame } from './frames.ts'

const kinds: ReadonlySet<unknown> = new Set(['drag', 'stroke', 'laser', 'reaction'])

export type EphemeralFault = 'malformed' | 'too-large'

/** The frame that others get for what somebody sent, with who it is from. */
export function relayedEphemeral(json: string, from: ParticipantId): Uint8Array | EphemeralFault {
  if (Buffer.byteLength(json) > limits.ephemeralBytes) return 'too-large'
  let message: unknown
  try {
    message = JSON.parse(json)
  } catch {
    return 'malformed'
  }
  if (typeof message !== 'object' || message === null || !kinds.has((message as { kind?: unknown }).kind))
    return 'malformed'
  return ephemeralFrame(JSON.stringify({ ...message, from }))
}
