import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Addressed } from '../access/own-address.ts'
import type { BoardRecord } from '../ports/board-registry.ts'
import type { Person, SecretHash } from '../ports/people-registry.ts'
import { type Language, languageOf } from './words.ts'

/** What travels with a request. `incoming` is absent when a test calls the app without a server. */
export interface HttpEnv {
  Bindings: Partial<HttpBindings>
  Variables: {
    /** Set by `devices`: the device of the cookie. */
    device: SecretHash | undefined
    /** Set by `person`: who calls, and the board they call about. */
    person: Person
    board: BoardRecord
    /** Set by a route whose call only goes on with what is in the trail already. */
    goesOn: boolean | undefined
  }
}
export type HttpContext = Context<HttpEnv>

/** Where a request went and where it came from. */
export function addressed(c: HttpContext): Addressed {
  return {
    host: c.req.header('host') ?? new URL(c.req.url).host,
    header: (name) => c.req.header(name),
    remoteAddress: c.env?.incoming?.socket?.remoteAddress,
  }
}

export function callerLanguage(c: HttpContext): Language {
  return languageOf(c.req.header('accept-language'))
}
