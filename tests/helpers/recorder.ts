/** Keeps every byte that a person's device receives: frames of all sockets, and replies to all calls. */
import type { LivePerson } from './live-person.ts'

interface Heard {
  readonly from: string
  readonly bytes: Buffer
}

export class Recorder {
  readonly heard: Heard[] = []

  /** Takes calls to the network, and keeps the replies: headers, and the body unpacked. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const reply = await fetch(request)
    const from = `${request.method} ${new URL(request.url).pathname}`
    const headers = [...reply.headers].map((header) => header.join(': ')).join('\n')
    this.heard.push({ from, bytes: Buffer.from(headers) })
    this.heard.push({ from, bytes: Buffer.from(await reply.clone().arrayBuffer()) })
    return reply
  }

  /** Keeps what the sockets of somebody receive. */
  listenTo(person: LivePerson): LivePerson {
    for (const [index, client] of person.clients.entries()) {
      const from = `${person.joined.name}’s socket ${index}`
      client.onBytes = (bytes) => this.heard.push({ from, bytes: Buffer.from(bytes) })
    }
    return person
  }

  /** Where some words came through, in any of the ways that text is written. */
  whereIs(words: string): readonly string[] {
    const needles = [Buffer.from(words), Buffer.from(words, 'utf16le'), Buffer.from(JSON.stringify(words).slice(1, -1))]
    const found = this.heard.filter(({ bytes }) => needles.some((needle) => bytes.includes(needle)))
    return [...new Set(found.map(({ from }) => from))]
  }

  /** The messages in which some words came through. */
  messagesWith(words: string): readonly Buffer[] {
    return this.heard.filter(({ bytes }) => bytes.includes(words)).map(({ bytes }) => bytes)
  }
}
