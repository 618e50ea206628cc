import type { ErrorReply } from '@palabre/shared/protocol'
import type { ErrorHandler, NotFoundHandler } from 'hono'
import type { Logger } from 'pino'
import { RoomGoneError, UnreadableDocumentError } from '../realtime/index.ts'
import { callerLanguage, type HttpContext, type HttpEnv } from './context.ts'
import { HttpError } from './http-error.ts'
import { sentenceOf } from './words.ts'

/** Answers every error: a refusal as it is, anything else as `internal`, with the bug in the log. */
export function errorHandler({ log }: { readonly log: Logger }): ErrorHandler<HttpEnv> {
  return function handleError(error, c) {
    if (error instanceof HttpError) return replyTo(c, error)
    if (error instanceof UnreadableDocumentError) return replyTo(c, new HttpError('board_unreadable'))
    if (error instanceof RoomGoneError) return replyTo(c, new HttpError('unavailable'))
    log.error({ bug: withoutWords(error) }, 'a request failed')
    return replyTo(c, new HttpError('internal'))
  }
}

export function notFoundHandler(): NotFoundHandler<HttpEnv> {
  return function handleNotFound(c) {
    return replyTo(c, new HttpError('unknown_route'))
  }
}

function replyTo(c: HttpContext, { code, field, status }: HttpError): Response {
  const reply: ErrorReply = {
    error: { code, message: sentenceOf(code, callerLanguage(c)), ...(field === undefined ? {} : { field }) },
  }
  if (status === 429) c.header('Retry-After', '2')
  // The rest of the body is not read, so nothing can follow it on this connection.
  if (status === 413) c.header('Connection', 'close')
  return c.json(reply, status)
}

/**
 * An error for the log: its kind, its code and where it happened. Not its message, unless the system wrote it: a
 * message may quote what people wrote.
 */
export function withoutWords(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const isOfTheSystem = code !== undefined && /^(E[A-Z]+|ERR_SQLITE_ERROR)$/.test(code)
  return {
    name: error.name,
    code,
    ...(isOfTheSystem ? { message: error.message } : {}),
    at: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)),
  }
}
