import type { ErrorCode } from '@palabre/shared/protocol'
import * as v from 'valibot'
import type { HttpContext } from './context.ts'
import { HttpError } from './http-error.ts'

/** Fields whose refusal has a code of its own. */
const codeOfField: Readonly<Record<string, ErrorCode>> = { name: 'invalid_name', title: 'invalid_title' }

/** The JSON body, valid by `schema`; no body at all reads as `{}`, and a field that is null as one left out. */
export async function jsonBody<Schema extends v.GenericSchema>(
  c: HttpContext,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await c.req.text()
  return valid(schema, text.trim() === '' ? {} : withoutNulls(parsed(text)), 'invalid_body')
}

/** The query, valid by `schema`. */
export function query<Schema extends v.GenericSchema>(c: HttpContext, schema: Schema): v.InferOutput<Schema> {
  return valid(schema, c.req.query(), 'invalid_query')
}

function withoutNulls(body: unknown): unknown {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return body
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError('invalid_json')
  }
}

function valid<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  code: 'invalid_body' | 'invalid_query',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const field = v.getDotPath(result.issues[0]) ?? undefined
  const own = code === 'invalid_body' && field !== undefined && Object.hasOwn(codeOfField, field)
  throw new HttpError(own ? (codeOfField[field] as ErrorCode) : code, field)
}
