import { type Batch, bytesOf } from './batch.ts'
import type { Connection } from './connection.ts'
import { savedFrame } from './frames.ts'

/** What a tick has to say. */
export interface News {
  /** Everything that was accepted, as one frame. */
  readonly update?: Uint8Array
  /** Presence that changed, as one frame. */
  readonly presence?: Uint8Array
  /** Everybody's presence, for sockets that were left out before. */
  readonly wholePresence: () => Uint8Array | undefined
  /** Ephemeral frames with who sent them. */
  readonly ephemerals: readonly { readonly from: Connection; readonly frame: Uint8Array }[]
}

export interface Sent {
  bytes: number
  /** Sockets that do not keep up at all. */
  readonly stuck: Connection[]
}

/**
 * Sends a tick's news: one write a socket, of frames that are put together once for all sockets that get the same.
 * A slow socket goes without presence and ephemeral frames.
 */
export function deliver(connections: Iterable<Connection>, news: News, nowMs: number): Sent {
  const batches = new Map<number, Batch | undefined>()
  const senders = new Set(news.ephemerals.map(({ from }) => from))
  const sent: Sent = { bytes: 0, stuck: [] }
  for (const connection of connections) {
    const pace = connection.pace()
    if (pace === 'stuck') {
      sent.stuck.push(connection)
      continue
    }
    const light = pace === 'ready'
    const update = connection.live && news.update !== undefined
    const presence = light && news.presence !== undefined
    const ephemerals = light && connection.access.ack && connection.live && news.ephemerals.length > 0
    const batch = senders.has(connection)
      ? batchOf(news, update, presence, ephemerals, connection)
      : remember(batches, Number(update) + 2 * Number(presence) + 4 * Number(ephemerals), () =>
          batchOf(news, update, presence, ephemerals),
        )
    if (batch) sendTo(connection, batch, sent, nowMs)
    settle(connection, light, news, sent, nowMs)
  }
  return sent
}

/** What only this connection gets: presence it was owed, and how much of its own is saved. */
function settle(connection: Connection, light: boolean, news: News, sent: Sent, nowMs: number): void {
  if (!light && news.presence) connection.owedPresence = true
  else if (light && connection.owedPresence) {
    connection.owedPresence = false
    const whole = news.wholePresence()
    if (whole) sendTo(connection, { frames: [whole] }, sent, nowMs)
  }
  if (!connection.access.ack) return
  const saved = connection.takeSaved()
  if (saved !== undefined) sendTo(connection, { frames: [savedFrame(saved)] }, sent, nowMs)
}

function sendTo(connection: Connection, batch: Batch, sent: Sent, nowMs: number): void {
  connection.send(batch, nowMs)
  sent.bytes += bytesOf(batch)
}

/** The frames of a tick for connections that get these parts; `except` does not hear itself. */
function batchOf(
  { update, presence, ephemerals }: News,
  withUpdate: boolean,
  withPresence: boolean,
  withEphemerals: boolean,
  except?: Connection,
): Batch | undefined {
  const frames: Uint8Array[] = []
  if (withUpdate && update) frames.push(update)
  if (withPresence && presence) frames.push(presence)
  if (withEphemerals) for (const { from, frame } of ephemerals) if (from !== except) frames.push(frame)
  return frames.length > 0 ? { frames } : undefined
}

function remember<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  if (!map.has(key)) map.set(key, make())
  return map.get(key) as Value
}
