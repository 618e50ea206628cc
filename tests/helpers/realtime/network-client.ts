/** A client over a real WebSocket that asks to be told what is saved. */
import { once } from 'node:events'
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
  /** Why the server closed the connection last. */
  closeCode: number | undefined

  /** Resolves once the server's document is here. */
  async connect(device: Device, boardId: string, query = 'ack=1'): Promise<void> {
    const url = `${device.origin.replace(/^http/, 'ws')}/sync/board/${boardId}?${query}`
    const ws = new WebSocket(url, { headers: { cookie: device.cookie(), origin: device.origin } })
    const end = new NetworkEnd(ws)
    this.closeCode = undefined
    ws.on('error', () => undefined)
    ws.on('close', (code) => {
      this.closeCode = code
      this.onNews()
    })
    ws.on('message', (data: Buffer) => {
      end.toClient.push(new Uint8Array(data))
      this.receive()
      this.onNews()
    })
    await once(ws, 'open')
    this.open(end)
    await this.until(() => this.synced)
  }

  /** Resolves once something holds; rejects when the connection ends first. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const before = this.onNews
      const look = () => {
        if (holds()) resolve()
        else if (this.closeCode !== undefined) reject(new Error(`closed with ${this.closeCode}`))
        else return
        this.onNews = before
      }
      this.onNews = () => {
        before()
        look()
      }
      look()
    })
  }
}
