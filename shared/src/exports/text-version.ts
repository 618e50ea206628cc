import {
  type Actor,
  type BoardSnapshot,
  familyOf,
  type Item,
  isWorded,
  itemsOfPage,
  type Page,
  type Relation,
} from '../model/index.ts'
import type { Words } from './words.ts'

/** A heading and the lines under it, in reading order. */
export interface TextSection {
  readonly heading: string
  /** 2 below the title of the document, 3 below a section. */
  readonly level: 2 | 3
  readonly lines: readonly string[]
}

/** What a page shows, for people who do not see it: every actor by family, every relation, every note, in words. */
export function textVersion(snapshot: BoardSnapshot, page: Page, words: Words): TextSection[] {
  const items = itemsOfPage(snapshot, page.id)
  const actors = items.filter((item) => item.kind === 'actor').sort(byName)
  const relations = items.filter((item) => item.kind === 'relation')
  const notes = items.flatMap((item) => (isWorded(item) && item.text.trim() ? [oneLine(item.text)] : []))
  const sections: TextSection[] = []
  if (actors.length > 0) sections.push({ heading: counted('export.actors', actors.length, words), level: 2, lines: [] })
  sections.push(...familySections(actors, snapshot, words))
  if (relations.length > 0) {
    const lines = relations.map((relation) => tellRelation(relation, snapshot, words)).sort(alphabetical)
    sections.push({ heading: counted('export.relations', relations.length, words), level: 2, lines })
  }
  if (notes.length > 0) sections.push({ heading: counted('export.notes', notes.length, words), level: 2, lines: notes })
  return sections
}

function familySections(actors: readonly Actor[], snapshot: BoardSnapshot, words: Words): TextSection[] {
  const { families } = snapshot.meta
  const byFamily = new Map<string, { heading: string; lines: string[] }>()
  for (const actor of actors) {
    const family = familyOf(families, actor.family)
    const section = byFamily.get(family.code) ?? { heading: family.label ?? words(`family.${family.code}`), lines: [] }
    section.lines.push(tellActor(actor, words))
    byFamily.set(family.code, section)
  }
  const rank = (code: string) => families.findIndex((family) => family.code === code)
  return [...byFamily]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, { heading, lines }]) => ({ heading, level: 3, lines }))
}

function tellActor(actor: Actor, words: Words): string {
  const facts = [
    actor.status,
    actor.thirdParty && words('scene.thirdParty').toLowerCase(),
    actor.ring && words(`ring.${actor.ring}`).toLowerCase(),
    actor.scale && words(`scale.${actor.scale}`).toLowerCase(),
  ]
  return sentence(actor.name, facts, actor.note)
}

function tellRelation(relation: Relation, snapshot: BoardSnapshot, words: Words): string {
  const from = nameOf(snapshot.items.get(relation.from), words)
  const to = nameOf(snapshot.items.get(relation.to), words)
  const joint = words(`export.joint.${relation.direction}`)
  const facts = [
    relation.label,
    relation.type === 'other' ? undefined : words(`relationType.${relation.type}`).toLowerCase(),
    relation.nature,
    relation.level && `${words('export.level')} ${relation.level}, ${words(`level.${relation.level}`).toLowerCase()}`,
    relation.state && words(`relationState.${relation.state}`).toLowerCase(),
    relation.validated === false && words('export.toValidate'),
  ]
  return sentence(`${from} ${joint} ${to}`, facts, relation.note)
}

/** `Subject – fact ; fact. Note` */
function sentence(subject: string, facts: readonly (string | false | undefined)[], note: string | undefined): string {
  const told = facts.filter(Boolean).join(' ; ')
  const first = told ? `${oneLine(subject)} – ${oneLine(told)}` : oneLine(subject)
  return note ? `${first}. ${oneLine(note)}` : first
}

function nameOf(item: Item | undefined, words: Words): string {
  if (item?.kind === 'actor') return item.name
  if (item && isWorded(item) && item.text.trim()) return `« ${item.text.trim().slice(0, 80)} »`
  return item ? words(`kind.${item.kind}`).toLowerCase() : '…'
}

function counted(key: string, count: number, words: Words): string {
  return `${words(key)} (${count})`
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ').trim()
}

function byName(a: Actor, b: Actor): number {
  return alphabetical(a.name, b.name)
}

function alphabetical(a: string, b: string): number {
  return a.localeCompare(b, 'fr')
}
