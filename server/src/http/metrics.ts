import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Rooms } from '../realtime/index.ts'

export interface HttpMetrics {
  observe(request: { readonly method: string; readonly route: string; readonly status: number }, seconds: number): void
  /** Everything, in the text format of Prometheus. */
  text(): Promise<{ readonly type: string; readonly body: string }>
}

/** Numbers about the server, none about people. */
export function createMetrics({ rooms }: { readonly rooms: () => Rooms }): HttpMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'palabre_' })
  const durations = new Histogram({
    name: 'palabre_http_request_seconds',
    help: 'Time to answer HTTP requests, by route pattern.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.02, 0.05, 0.2, 1, 5],
    registers: [registry],
  })
  gauge(registry, 'palabre_rooms', 'Documents open in memory.', () => rooms().stats().rooms)
  gauge(registry, 'palabre_connections', 'WebSockets open.', () => rooms().stats().connections)
  gauge(registry, 'palabre_quarantined', 'Documents that cannot be loaded.', () => rooms().stats().quarantined.length)
  counter(registry, 'palabre_frames_received_total', 'Frames.', () => rooms().stats().framesReceived)
  counter(registry, 'palabre_updates_accepted_total', 'Updates accepted.', () => rooms().stats().updatesAccepted)
  counter(registry, 'palabre_updates_refused_total', 'Updates refused.', () => rooms().stats().updatesRefused)
  counter(registry, 'palabre_flushes_total', 'Durable writes.', () => rooms().stats().flushes)
  counter(registry, 'palabre_sent_bytes_total', 'Bytes sent over WebSockets.', () => rooms().stats().bytesSent)
  return {
    observe: ({ method, route, status }, seconds) => durations.observe({ method, route, status }, seconds),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read())
    },
  })
}

function counter(registry: Registry, name: string, help: string, read: () => number): void {
  new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset()
      this.inc(read())
    },
  })
}
