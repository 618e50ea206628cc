/** The shape of a `territoires` file, as far as boards can hold it. Fields not named here are ignored. */
import { bounds } from '../model/index.ts'
import { ok, type Result } from '../result.ts'
import { type ImportRefusal, isRecord, refuse } from './import.ts'

export interface FiledActor {
  readonly id: string
  readonly name: string
  readonly category?: string
  readonly kind?: string
  readonly note?: string
  readonly lead: boolean
}

export interface FiledRelation {
  readonly id?: string
  readonly from: string
  readonly to: string
  readonly typeCode?: string
  readonly nature?: string
  readonly status?: string
  readonly description?: string
  readonly note?: string
  readonly via?: string
  readonly level?: number
  readonly directed: boolean
  readonly tension: boolean
}

export interface FiledTerritory {
  readonly id: string
  readonly name: string
  readonly actors: readonly FiledActor[]
  readonly relations: readonly FiledRelation[]
  /** Ids of actors outside the matter itself. */
  readonly thirdParties: ReadonlySet<string>
  /** How many needs, difficulties and commitments the file has besides. */
  readonly leftOut: number
}

type Read<Value> = Result<Value, ImportRefusal>
type Json = Readonly<Record<string, unknown>>

const maxTerritories = 200
const maxRows = 20_000

/** The territories of a file, each valid by itself; ends of relations are not looked at. */
export function readTerritories(json: unknown): Read<readonly FiledTerritory[]> {
  if (!isRecord(json) || !Array.isArray(json.territories)) return refuse('import_not_a_board', 'territories')
  return readList(json.territories, 'territories', maxTerritories, readTerritory)
}

function readTerritory(entry: Json, path: string): Read<FiledTerritory> {
  const id = text(entry, 'id', path, bounds.nameLength)
  if (!id.ok) return id
  const name = optionalText(entry, 'name', path, bounds.nameLength)
  if (!name.ok) return name
  const actors = readList(entry.actors, `${path}.actors`, maxRows, readActor)
  if (!actors.ok) return actors
  const twice = firstTwice(actors.value)
  if (twice >= 0) return refuse('import_duplicate_id', `${path}.actors.${twice}.id`)
  const relations = readList(entry.relations ?? [], `${path}.relations`, maxRows, readRelation)
  if (!relations.ok) return relations
  const thirdParties = readList(entry.third_parties ?? [], `${path}.third_parties`, maxRows, (party, at) =>
    text(party, 'actor', at, bounds.nameLength),
  )
  if (!thirdParties.ok) return thirdParties
  return ok({
    id: id.value,
    name: name.value ?? id.value,
    actors: actors.value,
    relations: relations.value,
    thirdParties: new Set(thirdParties.value),
    leftOut: sizeOf(entry.needs) + sizeOf(entry.difficulties) + sizeOf(entry.commitments),
  })
}

function readActor(entry: Json, path: string): Read<FiledActor> {
  const id = text(entry, 'id', path, bounds.nameLength)
  if (!id.ok) return id
  const name = text(entry, 'name', path, bounds.nameLength)
  if (!name.ok) return name
  const words = optionalTexts(entry, path, {
    category: bounds.nameLength,
    kind: bounds.nameLength,
    note: bounds.noteLength,
  })
  if (!words.ok) return words
  return ok({ id: id.value, name: name.value, ...words.value, lead: entry.lead === true })
}

function readRelation(entry: Json, path: string): Read<FiledRelation> {
  const from = text(entry, 'from', path, bounds.nameLength)
  if (!from.ok) return from
  const to = text(entry, 'to', path, bounds.nameLength)
  if (!to.ok) return to
  const words = optionalTexts(entry, path, {
    id: bounds.nameLength,
    nature: bounds.labelLength,
    status: bounds.labelLength,
    description: bounds.noteLength,
    note: bounds.noteLength,
    via: bounds.nameLength,
  })
  if (!words.ok) return words
  const typeCode = optionalText(entry, 'type_code', path, bounds.labelLength)
  if (!typeCode.ok) return typeCode
  return ok({
    ...words.value,
    from: from.value,
    to: to.value,
    ...(typeCode.value === undefined ? {} : { typeCode: typeCode.value }),
    ...(typeof entry.level === 'number' ? { level: entry.level } : {}),
    directed: entry.directed === true,
    tension: entry.tension === true,
  })
}

function readList<Value>(
  value: unknown,
  path: string,
  most: number,
  read: (entry: Json, path: string) => Read<Value>,
): Read<readonly Value[]> {
  if (!Array.isArray(value)) return refuse('import_invalid', path, 'not a list')
  if (value.length > most) return refuse('import_too_many', path, `${value.length} > ${most}`)
  const list: Value[] = []
  for (const [index, entry] of value.entries()) {
    if (!isRecord(entry)) return refuse('import_invalid', `${path}.${index}`, 'not an object')
    const parsed = read(entry, `${path}.${index}`)
    if (!parsed.ok) return parsed
    list.push(parsed.value)
  }
  return ok(list)
}

/** A text that must be there, and not blank. */
function text(entry: Json, key: string, path: string, most: number): Read<string> {
  const value = optionalText(entry, key, path, most)
  if (!value.ok) return value
  if (value.value === undefined || value.value.trim() === '')
    return refuse('import_invalid', `${path}.${key}`, 'missing')
  return ok(value.value)
}

/** A text, or nothing where the file has none or null. */
function optionalText(entry: Json, key: string, path: string, most: number): Read<string | undefined> {
  const value = Object.hasOwn(entry, key) ? entry[key] : undefined
  if (value === undefined || value === null) return ok(undefined)
  if (typeof value !== 'string') return refuse('import_invalid', `${path}.${key}`, 'not a text')
  if (value.length > most) return refuse('import_invalid', `${path}.${key}`, `${value.length} > ${most} units`)
  return ok(value)
}

function optionalTexts<Key extends string>(
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

/** The index of the first entry whose id was there before, or −1. */
function firstTwice(entries: readonly { readonly id: string }[]): number {
  const seen = new Set<string>()
  return entries.findIndex(({ id }) => seen.size === seen.add(id).size)
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}
