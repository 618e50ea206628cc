/** Frames that go to a socket together; shared by all sockets that get the same ones. */
export interface Batch {
  readonly frames: readonly Uint8Array[]
  /** The frames as they go over the wire; filled in by the first socket that needs it. */
  wire?: Uint8Array
}

export function bytesOf({ frames }: Batch): number {
  let bytes = 0
  for (const frame of frames) bytes += frame.length
  return bytes
}
