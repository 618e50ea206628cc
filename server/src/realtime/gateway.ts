import type { IncomingMessage } from 'node:http'
import { upgradeWebSocket } from '@hono/node-server'
import type { CloseCode, DocumentKind } from '@palabre/shared/protocol'
import { closeCodes, documentKinds } from '@palabre/shared/protocol'
import type { Env, Hono } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Clock } from '../ports/clock.ts'
import type { Access, Rooms } from './types.ts'
import { largestFrameBytes, WireSocket } from './wire-socket.ts'

/** What an upgrade request says of itself, before anybody believes it. */
export interface SyncRequest {
  readonly kind: DocumentKind
  /** The board id of the path, not checked yet. */
  readonly board: string
  readonly cookie: string | undefined
  readonly origin: string | undefined
  readonly host: string | undefined
  readonly as: string | undefined
  readonly epoch: string | undefined
  readonly ack: boolean
  /** Any other header (`X-Forwarded-…`), by name. */
  readonly header: (name: string) => string | undefined
  /** Address of the other end of the TCP connection. */
  readonly remoteAddress: string | undefined
}

/**
 * Decides on an upgrade: an access, or the code that the socket is closed with once it is open. Only a missing or
 * foreign Origin is answered on the upgrade itself, with HTTP 403.
 */
export type Authorise = (request: SyncRequest) => Promise<Access | CloseCode | 'foreign-origin'>

export interface GatewayDeps {
  readonly rooms: Rooms
  readonly authorise: Authorise
  readonly clock: Clock
  /** Silence of the other end after which it is asked for a sign of life; without one by the next time, it is cut. */
  readonly pingEveryMs?: number
}

/** Mounts `/sync/:kind/:board` on an app that is served with the server of `createWebSocketServer`. */
export function mountGateway<E extends Env>(app: Hono<E>, deps: GatewayDeps): { close(): void } {
  const heartbeat = startHeartbeat(deps.clock, deps.pingEveryMs ?? 20_000)
  app.get('/sync/:kind/:board', async (c, next) => {
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return c.text('WebSocket only', 426)
    const incoming = (c.env as unknown as { incoming: IncomingMessage }).incoming
    const kind = c.req.param('kind')
    const request: SyncRequest | undefined = isDocumentKind(kind)
      ? {
          kind,
          board: c.req.param('board'),
          cookie: c.req.header('cookie'),
          origin: c.req.header('origin'),
          host: c.req.header('host'),
          as: c.req.query('as'),
          epoch: c.req.query('epoch'),
          ack: c.req.query('ack') === '1',
          header: (name) => c.req.header(name),
          remoteAddress: incoming.socket.remoteAddress,
        }
      : undefined
    const verdict = request ? await deps.authorise(request) : closeCodes.noBoard
    if (verdict === 'foreign-origin') return c.text('Foreign origin', 403)
    const upgrade = upgradeWebSocket(() => ({
      onOpen(_, { raw }) {
        // The adapter knows less of the sockets of `createWebSocketServer` than they are.
        const ws = raw as unknown as WebSocket
        heartbeat.watch(ws)
        const socket = new WireSocket(ws, incoming.socket)
        if (typeof verdict === 'number' || !request) return socket.close(verdict as CloseCode)
        deps.rooms.connect(socket, verdict)
        hangUpIfChanged(socket, verdict, deps.authorise(request))
      },
    }))
    return upgrade(c, next)
  })
  return { close: heartbeat.stop }
}

/** The `ws` server that `serve({ websocket: { server } })` needs: no compression, frames bounded. */
export function createWebSocketServer(): WebSocketServer {
  return new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: largestFrameBytes })
}

/**
 * Somebody may have been removed, or given another role, between the answer to their upgrade and their place among the
 * connections of a board, where it would have been told.
 */
function hangUpIfChanged(socket: WireSocket, access: Access, again: ReturnType<Authorise>): void {
  again.then(
    (verdict) => {
      if (typeof verdict === 'number') socket.close(verdict)
      else if (typeof verdict === 'object' && verdict.role !== access.role) socket.close(closeCodes.goingAway)
    },
    () => socket.close(closeCodes.tryAgainLater),
  )
}

function isDocumentKind(kind: string): kind is DocumentKind {
  return (documentKinds as readonly string[]).includes(kind)
}

/** Cuts sockets whose other end went away without saying so (a phone out of range). */
function startHeartbeat(clock: Clock, everyMs: number) {
  const alive = new Map<WebSocket, boolean>()
  const beat = () => {
    for (const [ws, seen] of alive) {
      if (!seen) ws.terminate()
      else {
        alive.set(ws, false)
        ws.ping()
      }
    }
    cancel = clock.after(everyMs, beat)
  }
  let cancel = clock.after(everyMs, beat)
  return {
    watch(ws: WebSocket) {
      alive.set(ws, true)
      const seen = () => alive.has(ws) && alive.set(ws, true)
      ws.on('pong', seen)
      ws.on('message', seen)
      ws.on('close', () => alive.delete(ws))
    },
    stop: () => cancel(),
  }
}
