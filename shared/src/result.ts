/**
 * An expected outcome as a value. A failure names its reason, which the interface translates
 * (`errors.<reason>` in i18n), and what it was about. Bugs throw; expected failures never do.
 */
export type Result<Value, Reason extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure<Reason> }

export interface Failure<Reason extends string = string> {
  readonly reason: Reason
  /** The bad value and the bound it broke, for people who read logs: never shown, never personal. */
  readonly detail?: string
  /** The field at fault, where there is one. */
  readonly field?: string
}

/** A success. */
export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value }
}

/** A failure with its reason. */
export function fail<Reason extends string>(
  reason: Reason,
  about: Omit<Failure, 'reason'> = {},
): Result<never, Reason> {
  return { ok: false, failure: { reason, ...about } }
}
