/** Reading the fields of rows that other tools wrote: what is there must be of a kind and within its bound. */
import { ok, type Result } from '../result.ts'
import { type ImportRefusal, isRecord, refuse } from './import.ts'

export type Read<Value> = Result<Value, ImportRefusal>
export type Json = Readonly<Record<string, unknown>>

/** A list of objects; none where there is nothing. Plain texts stand for objects with a `text` where told. */
export function readList<Value>(
  value: unknown,
  path: string,
  most: number,
  read: (entry: Json, path: string) => Read<Value>,
  textsCount = false,
): Read<readonly Value[]> {
  if (value === undefined || value === null) return ok([])
  if (!Array.isArray(value)) return refuse('import_invalid', path, 'not a list')
  if (value.length > most) return refuse('import_too_many', path, `${value.length} > ${most}`)
  const list: Value[] = []
  for (const [index, entry] of value.entries()) {
    const row = textsCount && typeof entry === 'string' ? { text: entry } : entry
    if (!isRecord(row)) return refuse('import_invalid', `${path}.${index}`, 'not an object')
    const parsed = read(row, `${path}.${index}`)
    if (!parsed.ok) return parsed
    list.push(parsed.value)
  }
  return ok(list)
}

/** A text that must be there, and not blank. */
export function text(entry: Json, key: string, path: string, most: number): Read<string> {
  const value = optionalText(entry, key, path, most)
  if (!value.ok) return value
  return value.value === undefined ? refuse('import_invalid', `${path}.${key}`, 'missing') : ok(value.value)
}

/** A text, or a number as one; nothing where the file has none, null or blanks. */
export function optionalText(entry: Json, key: string, path: string, most: number): Read<string | undefined> {
  const value = Object.hasOwn(entry, key) ? entry[key] : undefined
  if (value === undefined || value === null) return ok(undefined)
  return textOf(value, `${path}.${key}`, most)
}

export function optionalTexts<Key extends string>(
  entry: Json,
  path: string,
  bound: Readonly<Record<Key, number>>,
): Read<Partial<Record<Key, string>>> {
  const texts: Partial<Record<Key, string>> = {}
  for (const key of Object.keys(bound) as Key[]) {
    const value = optionalText(entry, key, path, bound[key])
    if (!value.ok) return value
    if (value.value !== undefined) texts[key] = value.value
  }
  return ok(texts)
}

/** Texts, each once: a list of them, or one alone. */
export function someTexts(entry: Json, key: string, path: string, most: number): Read<readonly string[]> {
  const value = Object.hasOwn(entry, key) ? entry[key] : undefined
  if (value === undefined || value === null) return ok([])
  const texts = new Set<string>()
  for (const [index, part] of (Array.isArray(value) ? value : [value]).entries()) {
    if (part === null) continue
    const read = textOf(part, `${path}.${key}.${index}`, most)
    if (!read.ok) return read
    if (read.value !== undefined) texts.add(read.value)
  }
  return ok([...texts])
}

function textOf(value: unknown, path: string, most: number): Read<string | undefined> {
  if (typeof value !== 'string' && typeof value !== 'number') return refuse('import_invalid', path, 'not a text')
  const words = String(value)
  if (words.length > most) return refuse('import_invalid', path, `${words.length} > ${most} units`)
  return ok(words.trim() === '' ? undefined : words)
}
