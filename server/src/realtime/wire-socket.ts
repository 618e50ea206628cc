import type { Duplex } from 'node:stream'
import { type CloseCode, limits } from '@palabre/shared/protocol'
import type { WebSocket } from 'ws'
import type { Batch } from './batch.ts'
import type { Socket } from './types.ts'

/** Frames above the limits of the protocol are read, up to this, so that they can be refused by their name. */
export const largestFrameBytes = 2 * limits.firstSyncBytes

/** How long a peer has to answer our goodbye before the connection is cut. */
const goodbyeMs = 5_000

/**
 * A socket over `ws`. Batches are written straight to the TCP stream as frames that are encoded once, whoever gets
 * them: with hundreds of sockets in a room, encoding and writing per socket is most of what a server does.
 */
export class WireSocket implements Socket {
  readonly #ws: WebSocket
  readonly #stream: Duplex

  constructor(ws: WebSocket, stream: Duplex) {
    this.#ws = ws
    this.#stream = stream
    // Every error is followed by a close, which is what rooms listen to.
    ws.on('error', () => undefined)
  }

  send(batch: Batch): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return
    batch.wire ??= encodeFrames(batch.frames)
    this.#stream.write(batch.wire)
  }

  bufferedBytes(): number {
    return this.#stream.writableLength
  }

  close(code: CloseCode): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return
    this.#ws.close(code)
    const cut = setTimeout(() => this.#ws.terminate(), goodbyeMs)
    this.#ws.once('close', () => clearTimeout(cut))
  }

  onFrame(handle: (frame: Uint8Array | undefined) => void): void {
    this.#ws.on('message', (data, isBinary) => {
      if (this.#ws.readyState !== this.#ws.OPEN) return
      // A copy of its own: decoders that are lied to about a length read on in whatever memory follows.
      handle(isBinary && data instanceof Uint8Array ? new Uint8Array(data) : undefined)
    })
  }

  onClose(handle: () => void): void {
    this.#ws.once('close', handle)
  }
}

/** Unmasked, final, binary frames (RFC 6455 §5.2), one after another. */
function encodeFrames(frames: readonly Uint8Array[]): Uint8Array {
  let size = 0
  for (const frame of frames) size += headerLength(frame.length) + frame.length
  const wire = Buffer.allocUnsafe(size)
  let at = 0
  for (const frame of frames) {
    wire[at] = 0x82
    const header = headerLength(frame.length)
    if (header === 2) wire[at + 1] = frame.length
    else if (header === 4) {
      wire[at + 1] = 126
      wire.writeUInt16BE(frame.length, at + 2)
    } else {
      wire[at + 1] = 127
      wire.writeBigUInt64BE(BigInt(frame.length), at + 2)
    }
    wire.set(frame, at + header)
    at += header + frame.length
  }
  return wire
}

function headerLength(payload: number): number {
  return payload < 126 ? 2 : payload < 65_536 ? 4 : 10
}
