import type { CloseCode } from '@palabre/shared/protocol'
import type { Batch } from '../../../server/src/realtime/batch.ts'
import type { Socket } from '../../../server/src/realtime/index.ts'

/** Both ends of a connection without a network. Nothing moves until a side is told to `deliver`. */
export class MemorySocket implements Socket {
  /** Frames the server sent that have not been delivered. */
  readonly toClient: Uint8Array[] = []
  readonly toServer: Uint8Array[] = []
  /** Why the server hung up. */
  closedWith: CloseCode | undefined
  /** What `bufferedBytes` says, to play a slow network. */
  buffered = 0
  #handleFrame: ((frame: Uint8Array | undefined) => void) | undefined
  #handleClose: (() => void) | undefined
  #open = true

  get isOpen(): boolean {
    return this.#open
  }

  send(batch: Batch): void {
    if (this.#open) this.toClient.push(...batch.frames.map((frame) => frame.slice()))
  }

  bufferedBytes(): number {
    return this.buffered
  }

  close(code: CloseCode): void {
    if (!this.#open) return
    this.closedWith = code
    this.hangUp()
  }

  onFrame(handle: (frame: Uint8Array | undefined) => void): void {
    this.#handleFrame = handle
  }

  onClose(handle: () => void): void {
    this.#handleClose = handle
  }

  /** Hands over what the client sent; true when there was something. `count` limits how many frames. */
  deliverToServer(count = this.toServer.length): boolean {
    const frames = this.toServer.splice(0, count)
    for (const frame of frames) if (this.#open) this.#handleFrame?.(frame)
    return frames.length > 0
  }

  /** Gives the server a frame at once; undefined is a text frame. */
  inject(frame: Uint8Array | undefined): void {
    this.#handleFrame?.(frame)
  }

  /** The connection ends; what was on its way is lost. */
  hangUp(): void {
    if (!this.#open) return
    this.#open = false
    this.toServer.length = 0
    this.#handleClose?.()
  }
}
