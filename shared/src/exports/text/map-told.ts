/** The actor map in words: who there is, what they do together, what binds them, on which territory. */
import {
  type Action,
  type Actor,
  type BoardSnapshot,
  familyOf,
  type Item,
  type Relation,
  type Territory,
} from '../../model/index.ts'
import type { Words } from '../words.ts'
import { alphabetical, counted, nameOf, sentence, type TextSection } from './sentences.ts'

/** Every actor under its family. */
export function actorSections(items: readonly Item[], { meta }: BoardSnapshot, words: Words): TextSection[] {
  const actors = items.filter((item) => item.kind === 'actor').sort((a, b) => alphabetical(a.name, b.name))
  if (actors.length === 0) return []
  const byFamily = new Map<string, { heading: string; lines: string[] }>()
  for (const actor of actors) {
    const family = familyOf(meta.families, actor.family)
    const section = byFamily.get(family.code) ?? { heading: family.label ?? words(`family.${family.code}`), lines: [] }
    section.lines.push(tellActor(actor, words))
    byFamily.set(family.code, section)
  }
  const rank = (code: string) => meta.families.findIndex((family) => family.code === code)
  const sections = [...byFamily]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, { heading, lines }]): TextSection => ({ heading, level: 3, lines }))
  return [{ heading: counted('export.actors', actors.length, words), level: 2, lines: [] }, ...sections]
}

/** Every action, with those who take part in it. */
export function actionSections(items: readonly Item[], board: BoardSnapshot, words: Words): TextSection[] {
  const actions = items.filter((item) => item.kind === 'action').sort((a, b) => alphabetical(a.name, b.name))
  if (actions.length === 0) return []
  const joining = new Map<string, Relation[]>()
  for (const item of items) {
    const action = item.kind === 'relation' ? joinedAction(item, board) : undefined
    if (action) joining.set(action.id, [...(joining.get(action.id) ?? []), item as Relation])
  }
  const sections = actions.map((action): TextSection => {
    const state = action.state && words(`relationState.${action.state}`).toLowerCase()
    const takers = (joining.get(action.id) ?? []).map((relation) => tellTaker(relation, action, board, words))
    const lines = takers.length > 0 ? takers.sort(alphabetical) : [words('export.nobodyTakesPart')]
    return { heading: sentence(nameOf(action, words), [state], action.note), level: 3, lines }
  })
  return [{ heading: counted('export.actions', actions.length, words), level: 2, lines: [] }, ...sections]
}

/** Every relation that is not told with an action. */
export function relationSections(items: readonly Item[], board: BoardSnapshot, words: Words): TextSection[] {
  const lines = items.flatMap((item) =>
    item.kind === 'relation' && !joinedAction(item, board) ? [tellRelation(item, board, words)] : [],
  )
  return lines.length === 0
    ? []
    : [{ heading: counted('export.relations', lines.length, words), level: 2, lines: lines.sort(alphabetical) }]
}

export function territorySections(items: readonly Item[], words: Words): TextSection[] {
  const tell = (territory: Territory) =>
    sentence(nameOf(territory, words), [words(`territoryOrigin.${territory.origin}`).toLowerCase()])
  const lines = items.flatMap((item) => (item.kind === 'territory' ? [tell(item)] : []))
  return lines.length === 0 ? [] : [{ heading: counted('export.territories', lines.length, words), level: 2, lines }]
}

/** The action that a relation joins somebody to; none for other relations. */
function joinedAction({ type, from, to }: Relation, { items }: BoardSnapshot): Action | undefined {
  if (type !== 'takes-part') return undefined
  const [start, end] = [items.get(from), items.get(to)]
  return end?.kind === 'action' ? end : start?.kind === 'action' ? start : undefined
}

function tellActor(actor: Actor, words: Words): string {
  const facts = [
    actor.status,
    actor.thirdParty && words('scene.thirdParty').toLowerCase(),
    actor.ring && words(`ring.${actor.ring}`).toLowerCase(),
    actor.scale && words(`scale.${actor.scale}`).toLowerCase(),
    actor.goal,
  ]
  return sentence(nameOf(actor, words), facts, actor.note)
}

function tellTaker(relation: Relation, action: Action, { items }: BoardSnapshot, words: Words): string {
  const taker = items.get(relation.from === action.id ? relation.to : relation.from)
  return sentence(nameOf(taker, words), factsOf({ ...relation, type: 'other' }, words), relation.note)
}

function tellRelation(relation: Relation, { items }: BoardSnapshot, words: Words): string {
  const [from, to] = [nameOf(items.get(relation.from), words), nameOf(items.get(relation.to), words)]
  const joint = words(`export.joint.${relation.direction}`)
  return sentence(`${from} ${joint} ${to}`, factsOf(relation, words), relation.note)
}

function factsOf(relation: Relation, words: Words): readonly (string | number | false | undefined)[] {
  return [
    relation.label?.trim(),
    relation.type === 'other' ? undefined : words(`relationType.${relation.type}`).toLowerCase(),
    relation.nature,
    relation.level && `${words('export.level')} ${relation.level}, ${words(`level.${relation.level}`).toLowerCase()}`,
    relation.state && words(`relationState.${relation.state}`).toLowerCase(),
    relation.validated === false && words('export.toValidate'),
  ]
}
