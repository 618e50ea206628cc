import type { ParticipantId } from '@palabre/shared/ids'
import { limits, reactions } from '@palabre/shared/protocol'
import { ephemeralFrame } from './frames.ts'

const kinds: ReadonlySet<unknown> = new Set(['drag', 'stroke', 'laser'])
const known: ReadonlySet<unknown> = new Set(reactions)

export type EphemeralFault = 'malformed' | 'too-large'

export interface Relayed {
  readonly kind: 'gesture' | 'reaction'
  readonly frame: Uint8Array
}

/**
 * The frame that others get for what somebody sent: a gesture with who it is from, a reaction without. A reaction that
 * this version does not know is nothing to tell, and no fault.
 */
export function relayedEphemeral(json: string, from: ParticipantId): Relayed | EphemeralFault | undefined {
  if (Buffer.byteLength(json) > limits.ephemeralBytes) return 'too-large'
  let message: unknown
  try {
    message = JSON.parse(json)
  } catch {
    return 'malformed'
  }
  if (typeof message !== 'object' || message === null) return 'malformed'
  const { kind, emoji } = message as { readonly kind?: unknown; readonly emoji?: unknown }
  if (kind === 'reaction')
    return known.has(emoji) ? { kind, frame: ephemeralFrame(JSON.stringify({ kind, emoji })) } : undefined
  if (!kinds.has(kind)) return 'malformed'
  return { kind: 'gesture', frame: ephemeralFrame(JSON.stringify({ ...message, from })) }
}
