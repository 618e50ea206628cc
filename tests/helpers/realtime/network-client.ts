/** A client over a real WebSocket that asks to be told what is saved. */
import { once } from 'node:events'
import type { DocumentKind } from '@palabre/shared/protocol'
import WebSocket from 'ws'
import type { Device } from '../http-client.ts'
import { BoardClient, type ClientEnd } from './board-client.ts'

class NetworkEnd implements ClientEnd {
  readonly toClient: Uint8Array[] = []
  readonly toServer = { push: (frame: Uint8Array) => this.#ws.send(frame) }
  readonly #ws: WebSocket

  constructor(ws: WebSocket) {
    this.#ws = ws
  }

  get isOpen(): boolean {
    return this.#ws.readyState === WebSocket.OPEN
  }

  hangUp(): void {
    this.#ws.terminate()
  }
}

export class NetworkClient extends BoardClient<NetworkEnd> {
  /** Called whenever something arrived, or the connection ended. */
  onNews: () => void = () => undefined
  /** Called with each frame as it came. */
  onBytes: (frame: Buffer) => void = () => undefined
  /** Why the server closed the connection last. */
  closeCode: number | undefined
  readonly #watchers = new Set<() => void>()

  /** Resolves once the server's document is here. */
  async connect(device: Device, boardId: string, query = 'ack=1', document: DocumentKind = 'board'): Promise<void> {
    const url = `${device.origin.replace(/^http/, 'ws')}/sync/${document}/${boardId}?${query}`
    const ws = new WebSocket(url, { headers: { cookie: device.cookie(), origin: device.origin } })
    const end = new NetworkEnd(ws)
    this.closeCode = undefined
    ws.on('error', () => undefined)
    ws.on('close', (code) => {
      this.closeCode = code
      this.#tell()
    })
    ws.on('message', (data: Buffer) => {
      this.onBytes(data)
      end.toClient.push(new Uint8Array(data))
      this.receive()
      this.#tell()
    })
    await once(ws, 'open')
    this.open(end)
    await this.until(() => this.synced)
  }

  /** Resolves once something holds; rejects when the connection ends first. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (holds()) resolve()
        else if (this.closeCode !== undefined) reject(new Error(`closed with ${this.closeCode}`))
        else return
        this.#watchers.delete(look)
      }
      this.#watchers.add(look)
      look()
    })
  }

  /** Resolves once everything sent on this connection is on the server's disk. */
  allSaved(): Promise<void> {
    return this.until(() => this.saved >= this.sent)
  }

  /** Resolves with the code that the server closes the connection with. */
  closed(): Promise<number> {
    return this.until(() => false).then(
      () => 0,
      () => this.closeCode ?? 0,
    )
  }

  #tell(): void {
    this.onNews()
    for (const look of [...this.#watchers]) look()
  }
}
