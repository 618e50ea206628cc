/** The map of a territory: its actors, what binds two of them, and what several do together. */
import { type Geo, geoCentre, type Vec } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import { bounds, type Item, itemKinds, type RelationState } from '../model/index.ts'
import { layInZones } from './family-zones.ts'
import { PlacesBetween } from './place-between.ts'
import { type Building, headOf } from './territoires-building.ts'
import type { FiledActor, FiledRelation, FiledTerritory } from './territoires-file.ts'
import { familyOfCategory, type Reading, readingOf, relationFields, stateOfStatus } from './territoires-words.ts'

/** A name that needs more room to be read, and that room, page units. */
const longName = 40
const longActionSize = [260, 84] as const

/** Actors in zones from `start`, then everything between them. */
export function buildMap(territory: FiledTerritory, page: PageId, building: Building, start: Vec): Item[] {
  const groups = groupsOf(territory.relations)
  const actors = buildActors(territory, page, building, start, groups.size > 0)
  const places = new Map([...building.ids].map(([filed, id], index) => [id, placeOf(actors[index], filed)]))
  return [
    ...actors,
    ...buildActions(groups, page, building, places),
    ...territory.relations.flatMap((row) => (row.group === undefined ? buildRelation(row, page, building) : [])),
  ]
}

function buildActors(
  territory: FiledTerritory,
  page: PageId,
  building: Building,
  start: Vec,
  withActions: boolean,
): Item[] {
  const places = layInZones(
    territory.actors.map(({ id, category, lead }) => ({ id, zone: familyOfCategory(category), central: lead })),
    start,
    withActions,
  )
  return territory.actors.flatMap((actor) => {
    const geo = places.get(actor.id)
    if (!geo) return []
    const head = headOf('actor', page, building)
    building.ids.set(actor.id, head.id)
    building.names.set(actor.id, actor.name)
    const thirdParty = territory.thirdParties.has(actor.id) ? { thirdParty: true } : {}
    return [{ ...head, geo, name: actor.name, ...actorFields(actor), ...thirdParty } as Item]
  })
}

function actorFields({ category, kind, note }: FiledActor): object {
  return {
    family: familyOfCategory(category),
    ...(kind === undefined ? {} : { status: kind }),
    ...(note === undefined ? {} : { note }),
  }
}

/** One relation for a row outside of groups; the intermediaries of a row are told in its note. */
function buildRelation(row: FiledRelation, page: PageId, building: Building): Item[] {
  const { ids, names, warnings } = building
  const [from, to] = [row.from, row.to].map((end) => (end === undefined ? undefined : ids.get(end)))
  if (!from || !to) {
    warnings.add('dangling', `relation ${row.id ?? ''}, ${(from ? row.to : row.from) ?? '∅'}`)
    return []
  }
  if (from === to) {
    warnings.add('to_itself', `relation ${row.id ?? ''}, ${row.from}`)
    return []
  }
  const via = row.via.map((filed) => names.get(filed) ?? filed)
  return [{ ...headOf('relation', page, building), from, to, ...relationFields(row, via) } as Item]
}

type Groups = ReadonlyMap<string, readonly FiledRelation[]>

function groupsOf(rows: readonly FiledRelation[]): Groups {
  const groups = new Map<string, FiledRelation[]>()
  for (const row of rows) {
    if (row.group === undefined) continue
    const rowsSoFar = groups.get(row.group)
    if (rowsSoFar) rowsSoFar.push(row)
    else groups.set(row.group, [row])
  }
  return groups
}

/** For each group one action, and one relation that takes part in it for each distinct actor. */
function buildActions(groups: Groups, page: PageId, building: Building, places: ReadonlyMap<ItemId, Geo>): Item[] {
  const between = new PlacesBetween([...places.values()])
  return [...groups].flatMap(([group, rows]) => {
    const takers = takersOf(rows, building)
    const middle = middleOf([...takers.keys()].map((id) => places.get(id)).filter((place) => place !== undefined))
    const name = nameOf(group, rows)
    const geo = between.place(middle, name.length > longName ? longActionSize : itemKinds.action.size)
    const action = { ...headOf('action', page, building), geo, ...actionFields(name, rows, building) } as Item
    const parts = [...takers].map(([from, { row, gives }]) => ({
      ...headOf('relation', page, building),
      from,
      to: action.id,
      type: 'takes-part',
      direction: gives ? 'forward' : 'none',
      ...readingOnLine(row, name),
      ...(isCalled(row, name) ? {} : { label: row.description?.slice(0, bounds.labelLength) }),
      validated: false,
    }))
    return [action, ...(parts as Item[])]
  })
}

interface Taker {
  /** The first row of the group that names the actor. */
  readonly row: FiledRelation
  /** Whether it is the beginning of a directed row. */
  readonly gives: boolean
}

/** The distinct actors of a group, in the order of the file; who is missing is warned of. */
function takersOf(rows: readonly FiledRelation[], { ids, warnings }: Building): ReadonlyMap<ItemId, Taker> {
  const takers = new Map<ItemId, Taker>()
  for (const row of rows) {
    for (const filed of [row.from, row.to, ...row.via]) {
      const id = filed === undefined ? undefined : ids.get(filed)
      if (!id) warnings.add('dangling', `relation ${row.id ?? ''}, ${filed ?? '∅'}`)
      else if (!takers.has(id)) takers.set(id, { row, gives: row.directed && filed === row.from })
    }
  }
  return takers
}

/** What the rows say most often; without any words, the nature, or the group's own name. */
function nameOf(group: string, rows: readonly FiledRelation[]): string {
  const said = rows.flatMap(({ description }) => description ?? [])
  return (mostFrequent(said) ?? mostFrequent(rows.flatMap(({ nature }) => nature ?? [])) ?? group).trim()
}

function actionFields(name: string, rows: readonly FiledRelation[], building: Building): object {
  const state = sharedState(rows)
  const natures = new Set(rows.flatMap((row) => (isCalled(row, name) ? (readingOf(row).nature ?? []) : [])))
  const called = (filed: string | undefined) => building.names.get(filed ?? '') ?? filed ?? '…'
  const note = [
    ...(name.length > bounds.nameLength ? [name] : []),
    ...natures,
    ...rows.flatMap(({ from, to, directed }) => (directed ? [`${called(from)} → ${called(to)}`] : [])),
    ...rows.flatMap(({ from, to, tension }) => (tension ? [`${called(from)} ↔ ${called(to)} (tension)`] : [])),
    ...new Set(rows.flatMap((row) => row.note ?? [])),
  ].join('\n')
  return {
    name: name.slice(0, bounds.nameLength),
    ...(state === undefined ? {} : { state }),
    ...(note === '' ? {} : { note: note.slice(0, bounds.noteLength) }),
  }
}

/** The state that every row of a group has. */
function sharedState(rows: readonly FiledRelation[]): RelationState | undefined {
  const [state, ...others] = new Set(rows.map(({ status }) => stateOfStatus(status)))
  return others.length > 0 ? undefined : state
}

/** Whether a row has no words beside the action's name. */
function isCalled({ description }: FiledRelation, name: string): boolean {
  return description === undefined || description.trim() === name
}

/** The reading of a row as its line says it; a nature without words beside it is said of the action, once. */
function readingOnLine(row: FiledRelation, name: string): Reading {
  const { nature, ...reading } = readingOf(row)
  return nature === undefined || isCalled(row, name) ? reading : { ...reading, nature }
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0]
}

function middleOf(places: readonly Geo[]): Vec {
  if (places.length === 0) return { x: 0, y: 0 }
  const centres = places.map(geoCentre)
  const sum = centres.reduce((so, { x, y }) => ({ x: so.x + x, y: so.y + y }))
  return { x: sum.x / places.length, y: sum.y / places.length }
}

function placeOf(item: Item | undefined, filed: string): Geo {
  if (item?.kind !== 'actor') throw new Error(`no actor ${filed}`)
  return item.geo
}
