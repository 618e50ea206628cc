/** A y-websocket client as it comes from npm, in Node: what an outside tool would use. */
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Device } from './http-client.ts'

export interface StockClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Resolves once the first sync is through. */
  readonly synced: Promise<void>
  /** How often a socket was opened. */
  readonly connections: () => number
  readonly destroy: () => void
}

/** Connects `/sync/<document>/<boardId>` with the device's cookie and origin. */
export function connectStock(
  device: Device,
  boardId: string,
  options: { readonly document?: 'board' | 'session' | 'private'; readonly as?: string; readonly doc?: Y.Doc } = {},
): StockClient {
  const { document = 'board', doc = new Y.Doc() } = options
  let connections = 0
  class SocketWithCookie extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: device.cookie(), origin: device.origin } })
      this.once('open', () => {
        connections += 1
      })
    }
  }
  const provider = new WebsocketProvider(`${device.origin.replace(/^http/, 'ws')}/sync/${document}`, boardId, doc, {
    WebSocketPolyfill: SocketWithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: options.as === undefined ? {} : { as: options.as },
  })
  const synced = new Promise<void>((resolve) => {
    provider.on('sync', (isSynced: boolean) => {
      if (isSynced) resolve()
    })
  })
  return {
    doc,
    provider,
    synced,
    connections: () => connections,
    destroy: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}
