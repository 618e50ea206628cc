import type { Joined } from '@palabre/shared/protocol'
import { expect } from 'vitest'
import type { TestApp } from './http-app.ts'
import type { Device } from './http-client.ts'
import { MemorySocket } from './realtime/memory-socket.ts'

/** Opens the board on a device's screen as somebody whom it stands for; resolves once they are there. */
export async function onScreen(
  { authorise, rooms }: TestApp,
  device: Device,
  { boardId, participantId }: Pick<Joined, 'boardId' | 'participantId'>,
): Promise<MemorySocket> {
  const access = await authorise({
    kind: 'board',
    board: boardId,
    cookie: device.cookie(),
    origin: device.origin,
    host: new URL(device.origin).host,
    as: participantId,
    epoch: undefined,
    ack: true,
    header: () => undefined,
    remoteAddress: '127.0.0.1',
  })
  if (typeof access !== 'object') throw new Error(`not let in: ${access}`)
  const socket = new MemorySocket()
  rooms.connect(socket, access)
  const isThere = () => rooms.presence(boardId).some(({ participant }) => participant === participantId)
  await expect.poll(isThere).toBe(true)
  return socket
}
