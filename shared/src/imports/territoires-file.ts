/** The shape of a `territoires` file, as far as boards can hold it. Fields not named here are ignored. */
import { bounds } from '../model/index.ts'
import { ok } from '../result.ts'
import { type Json, optionalText, optionalTexts, type Read, readList, someTexts, text } from './filed-fields.ts'
import { isRecord, refuse } from './import.ts'

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
  /** An end that the file leaves out is undefined: the relation is not drawn. */
  readonly from?: string
  readonly to?: string
  readonly via: readonly string[]
  /** Relations of one action of several actors share it. */
  readonly group?: string
  readonly typeCode?: string
  readonly nature?: string
  readonly status?: string
  readonly description?: string
  readonly note?: string
  readonly level?: number
  readonly directed: boolean
  readonly tension: boolean
}

export interface FiledCommitment {
  /** Ids of actors of the territory; anything else is a name. */
  readonly who: readonly string[]
  readonly to: readonly string[]
  readonly what?: string
  readonly kind?: string
  readonly due?: string
  readonly reciprocal: boolean
}

export interface FiledTension {
  readonly a?: string
  readonly b?: string
  readonly note?: string
}

/** Words of a need or a difficulty; none in a row that is blank. */
interface FiledWords {
  readonly text?: string
}

export interface FiledTerritory {
  readonly id: string
  readonly name: string
  readonly actors: readonly FiledActor[]
  readonly relations: readonly FiledRelation[]
  readonly needs: readonly FiledWords[]
  readonly difficulties: readonly FiledWords[]
  readonly commitments: readonly FiledCommitment[]
  /** Ids of actors outside the matter itself. */
  readonly thirdParties: ReadonlySet<string>
}

export interface TerritoiresFile {
  readonly territories: readonly FiledTerritory[]
  /** Pairs of stakes that hold for all territories of the file. */
  readonly tensions: readonly FiledTension[]
}

const maxTerritories = 200
const maxRows = 20_000

/** A file whose rows are each valid by themselves; ends of relations are not looked at. */
export function readTerritoires(json: unknown): Read<TerritoiresFile> {
  if (!isRecord(json) || !Array.isArray(json.territories)) return refuse('import_not_a_board', 'territories')
  const territories = readList(json.territories, 'territories', maxTerritories, readTerritory)
  if (!territories.ok) return territories
  const filed = isRecord(json.reference) ? json.reference.tensions : undefined
  const tensions = readList(filed, 'reference.tensions', maxRows, readTension)
  return tensions.ok ? ok({ territories: territories.value, tensions: tensions.value }) : tensions
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
  const relations = readList(entry.relations, `${path}.relations`, maxRows, readRelation)
  if (!relations.ok) return relations
  const needs = readList(entry.needs, `${path}.needs`, maxRows, readWords, true)
  if (!needs.ok) return needs
  const difficulties = readList(entry.difficulties, `${path}.difficulties`, maxRows, readWords, true)
  if (!difficulties.ok) return difficulties
  const commitments = readList(entry.commitments, `${path}.commitments`, maxRows, readCommitment)
  if (!commitments.ok) return commitments
  const thirdParties = readList(
    entry.third_parties,
    `${path}.third_parties`,
    maxRows,
    (party, at) => optionalText('actor' in party ? party : { actor: party.text }, 'actor', at, bounds.nameLength),
    true,
  )
  if (!thirdParties.ok) return thirdParties
  return ok({
    id: id.value,
    name: name.value ?? id.value,
    actors: actors.value,
    relations: relations.value,
    needs: needs.value,
    difficulties: difficulties.value,
    commitments: commitments.value,
    thirdParties: new Set(thirdParties.value.filter((actor) => actor !== undefined)),
  })
}

/** An actor that has no id is called by its name in the rest of the file. */
function readActor(entry: Json, path: string): Read<FiledActor> {
  const name = text(entry, 'name', path, bounds.nameLength)
  if (!name.ok) return name
  const words = optionalTexts(entry, path, {
    id: bounds.nameLength,
    category: bounds.nameLength,
    kind: bounds.nameLength,
    note: bounds.noteLength,
  })
  return words.ok ? ok({ id: name.value, ...words.value, name: name.value, lead: entry.lead === true }) : words
}

function readRelation(entry: Json, path: string): Read<FiledRelation> {
  const words = optionalTexts(entry, path, {
    id: bounds.nameLength,
    from: bounds.nameLength,
    to: bounds.nameLength,
    group: bounds.nameLength,
    nature: bounds.labelLength,
    status: bounds.labelLength,
    description: bounds.noteLength,
    note: bounds.noteLength,
  })
  if (!words.ok) return words
  const typeCode = optionalText(entry, 'type_code', path, bounds.labelLength)
  if (!typeCode.ok) return typeCode
  const via = someTexts(entry, 'via', path, bounds.nameLength)
  if (!via.ok) return via
  const level = Number(entry.level ?? Number.NaN)
  return ok({
    ...words.value,
    ...(typeCode.value === undefined ? {} : { typeCode: typeCode.value }),
    ...(Number.isFinite(level) ? { level } : {}),
    via: via.value,
    directed: entry.directed === true,
    tension: entry.tension === true,
  })
}

function readCommitment(entry: Json, path: string): Read<FiledCommitment> {
  const who = someTexts(entry, 'who', path, bounds.nameLength)
  if (!who.ok) return who
  const to = someTexts(entry, 'to', path, bounds.nameLength)
  if (!to.ok) return to
  const words = optionalTexts(entry, path, {
    what: bounds.stakeLength,
    kind: bounds.labelLength,
    due: bounds.labelLength,
  })
  return words.ok ? ok({ ...words.value, who: who.value, to: to.value, reciprocal: entry.reciprocal === true }) : words
}

function readTension(entry: Json, path: string): Read<FiledTension> {
  return optionalTexts(entry, path, { a: bounds.stakeLength, b: bounds.stakeLength, note: bounds.noteLength })
}

function readWords(entry: Json, path: string): Read<FiledWords> {
  return optionalTexts(entry, path, { text: bounds.textLength })
}

/** The index of the first entry whose id was there before, or −1. */
function firstTwice(entries: readonly { readonly id: string }[]): number {
  const seen = new Set<string>()
  return entries.findIndex(({ id }) => seen.size === seen.add(id).size)
}
