import * as v from 'valibot'
import { fail, ok, type Result } from '../result.ts'

/**
 * Reads an unknown value through a validator of the model. A failure names the path at fault (`geo.0`) and the bound
 * it broke. Keys that an object merely inherits (`__proto__`, `constructor`) count as unknown ones.
 */
export function parse<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
): Result<Output, 'invalid_record'> {
  const alien = value !== null && typeof value === 'object' ? inheritedKey(value) : undefined
  if (alien !== undefined) return fail('invalid_record', { field: alien, detail: 'not a key of this record' })
  const parsed = v.safeParse(schema, value, { abortEarly: true })
  if (parsed.success) return ok(parsed.output)
  const issue = parsed.issues[0]
  return fail('invalid_record', { field: v.getDotPath(issue) ?? '', detail: issue.message.slice(0, 200) })
}

/** An own key that shadows one of `Object.prototype`: strict validators look keys up with `in` and would let it by. */
function inheritedKey(value: object): string | undefined {
  return Object.keys(value).find((key) => key in Object.prototype)
}
