import { type ErrorCode, errorStatus } from '@palabre/shared/protocol'

/** The one way in which a route refuses: a code, and the field at fault where there is one. */
export class HttpError extends Error {
  readonly code: ErrorCode
  readonly field: string | undefined

  constructor(code: ErrorCode, field?: string) {
    super(code)
    this.name = 'HttpError'
    this.code = code
    this.field = field
  }

  get status() {
    return errorStatus[this.code]
  }
}
