/**
 * A WebSocket client that costs next to nothing, so that one process can stand for hundreds of people: it reads
 * unfragmented and fragmented binary frames off the TCP stream without copying them, and masks with zeros.
 */
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

const opcodes = { continuation: 0, binary: 2, close: 8, ping: 9, pong: 10 } as const
const finalBit = 0x80
const maskBit = 0x80

export interface FrameSocketEvents {
  readonly onOpen: (socket: FrameSocket) => void
  /** The bytes are only good until the call returns. */
  readonly onFrame: (frame: Buffer) => void
  readonly onEnd: (reason: string) => void
}

export class FrameSocket {
  readonly #tcp: Socket
  readonly #events: FrameSocketEvents
  #isOpen = false
  #head = ''
  /** Bytes of a frame that has not fully arrived, with their total length. */
  #waiting: Buffer[] = []
  #waitingBytes = 0
  /** How many bytes must be there before reading on makes sense. */
  #needed = 2
  #fragments: Buffer[] = []
  #reason = 'the connection ended'

  constructor(url: URL, headers: Readonly<Record<string, string>>, events: FrameSocketEvents) {
    this.#events = events
    this.#tcp = connect({ host: url.hostname, port: Number(url.port) })
    this.#tcp.setNoDelay(true)
    this.#tcp.on('connect', () => this.#tcp.write(upgradeRequest(url, headers)))
    this.#tcp.on('data', (chunk: Buffer) => (this.#isOpen ? this.#receive(chunk) : this.#handshake(chunk)))
    this.#tcp.on('error', (error) => {
      this.#reason = error.message
    })
    this.#tcp.on('close', () => events.onEnd(this.#reason))
  }

  send(payload: Uint8Array): void {
    this.#write(opcodes.binary, payload)
  }

  destroy(): void {
    this.#tcp.destroy()
  }

  #handshake(chunk: Buffer): void {
    this.#head += chunk.toString('latin1')
    const end = this.#head.indexOf('\r\n\r\n')
    if (end < 0) return
    const [status = ''] = this.#head.split('\r\n')
    if (!status.includes(' 101 ')) {
      this.#reason = status
      this.#tcp.destroy()
      return
    }
    this.#isOpen = true
    const rest = Buffer.from(this.#head.slice(end + 4), 'latin1')
    this.#events.onOpen(this)
    if (rest.length > 0) this.#receive(rest)
  }

  #receive(chunk: Buffer): void {
    let bytes = chunk
    if (this.#waitingBytes > 0) {
      this.#waiting.push(chunk)
      this.#waitingBytes += chunk.length
      if (this.#waitingBytes < this.#needed) return
      bytes = Buffer.concat(this.#waiting)
      this.#waiting = []
      this.#waitingBytes = 0
    }
    let at = 0
    for (;;) {
      const total = frameLength(bytes, at)
      if (total === undefined || at + total > bytes.length) {
        this.#needed = total ?? 14
        break
      }
      this.#frame(bytes, at, total)
      at += total
    }
    if (at < bytes.length) {
      this.#waiting = [bytes.subarray(at)]
      this.#waitingBytes = bytes.length - at
      // A header that is not all there yet asks for one more byte, not for the longest possible one.
      if (frameLength(bytes, at) === undefined) this.#needed = this.#waitingBytes + 1
    }
  }

  #frame(bytes: Buffer, at: number, total: number): void {
    const first = bytes[at] ?? 0
    const opcode = first & 0x0f
    const payload = bytes.subarray(at + headerLength(bytes[at + 1] ?? 0), at + total)
    if (opcode === opcodes.ping) this.#write(opcodes.pong, payload)
    else if (opcode === opcodes.close) {
      this.#reason = payload.length >= 2 ? `close ${payload.readUInt16BE(0)} ${payload.subarray(2)}` : 'close'
      this.#tcp.end()
    } else if (opcode === opcodes.binary || opcode === opcodes.continuation) {
      const isFinal = (first & finalBit) !== 0
      if (isFinal && this.#fragments.length === 0) this.#events.onFrame(payload)
      else {
        this.#fragments.push(Buffer.from(payload))
        if (!isFinal) return
        const whole = Buffer.concat(this.#fragments)
        this.#fragments = []
        this.#events.onFrame(whole)
      }
    }
  }

  #write(opcode: number, payload: Uint8Array): void {
    const { length } = payload
    const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8
    const frame = Buffer.alloc(6 + extended + length)
    frame[0] = finalBit | opcode
    if (extended === 0) frame[1] = maskBit | length
    else if (extended === 2) {
      frame[1] = maskBit | 126
      frame.writeUInt16BE(length, 2)
    } else {
      frame[1] = maskBit | 127
      frame.writeBigUInt64BE(BigInt(length), 2)
    }
    frame.set(payload, 6 + extended)
    this.#tcp.write(frame)
  }
}

/** Bytes of a server's frame header, by its second byte. */
function headerLength(second: number): number {
  const length = second & 0x7f
  return length < 126 ? 2 : length === 126 ? 4 : 10
}

/** Bytes of the whole frame that begins here, or undefined while its header is incomplete. */
function frameLength(bytes: Buffer, at: number): number | undefined {
  const left = bytes.length - at
  if (left < 2) return undefined
  const second = bytes[at + 1] ?? 0
  const header = headerLength(second)
  if (left < header) return undefined
  if (header === 2) return 2 + (second & 0x7f)
  return header === 4 ? 4 + bytes.readUInt16BE(at + 2) : 10 + Number(bytes.readBigUInt64BE(at + 2))
}

function upgradeRequest(url: URL, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({
    Host: url.host,
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    'Sec-WebSocket-Version': '13',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`)
  return `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
}
