/** A person's device as HTTP sees it: one cookie, many people and boards. */
import type { CreatedBoard, Joined } from '@palabre/shared/protocol'

export interface Device {
  readonly origin: string
  /** Value of the Cookie header; empty before the first reply that sets one. */
  readonly cookie: () => string
  /** Sends a call as a page of this origin would: bytes as they are, anything else as JSON. */
  readonly call: (method: string, path: string, body?: unknown) => Promise<Response>
  /** The same, and throws unless the reply is 2xx. */
  readonly json: <Reply>(method: string, path: string, body?: unknown) => Promise<Reply>
}

/**
 * A device that has been nowhere yet. `origin` as people type it: `http://host:port`; `doFetch` takes calls elsewhere
 * than to the network.
 */
export function newDevice(origin: string, doFetch: (request: Request) => Promise<Response> = fetch): Device {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  const call = async (method: string, path: string, body?: unknown) => {
    const request = new Request(origin + path, {
      method,
      headers: {
        origin,
        ...(cookies.size > 0 ? { cookie: cookie() } : {}),
        ...(body === undefined || body instanceof Uint8Array ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? new Blob([body as Uint8Array<ArrayBuffer>]) : JSON.stringify(body) }),
    })
    const reply = await doFetch(request)
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return reply
  }

  const json = async <Reply>(method: string, path: string, body?: unknown) => {
    const reply = await call(method, path, body)
    if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${await reply.text()}`)
    return (await reply.json()) as Reply
  }

  return { origin, cookie, call, json }
}

/** The secret of a link: what stands behind its `#`. */
export function tokenOf(link: string): string {
  return new URL(link).hash.slice(1)
}

export function createBoard(device: Device, title: string, template?: string): Promise<CreatedBoard> {
  return device.json('POST', '/api/boards', template === undefined ? { title } : { title, template })
}

export function joinByLink(device: Device, link: string, name?: string): Promise<Joined> {
  return device.json('POST', '/api/join', { token: tokenOf(link), ...(name === undefined ? {} : { name }) })
}
