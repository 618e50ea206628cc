import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { App } from './app.ts'
import { createWebSocketServer } from './realtime/index.ts'

/** A server for an app, sockets included; it does not listen yet. */
export function createHttpServer({ app }: Pick<App, 'app'>): Server {
  return createAdaptorServer({ fetch: app.fetch, websocket: { server: createWebSocketServer() } }) as Server
}
