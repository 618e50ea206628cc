/** A busy diagnostic: 300 actors, 40 actions, 600 relations, 500 needs and as many links again; always the same one. */
import { type ItemId, newId, type PageId, type ParticipantId } from '@palabre/shared/ids'
import {
  type BoardSnapshot,
  type Item,
  relationDirections,
  relationStates,
  relationTypes,
  shippedFamilies,
} from '@palabre/shared/model'
import { seededBytes, seededRandom } from '../../helpers/random.ts'

const counts = { actors: 300, actions: 40, relations: 600, needs: 500, meeting: 800, causing: 400 } as const

export function busyDiagnostic(): BoardSnapshot {
  const random = seededRandom(11)
  const bytes = seededBytes(12)
  const oneOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value
  const head = () => ({
    id: newId<ItemId>(bytes),
    author: 'p_bench00000' as ParticipantId,
    at: 1_790_000_000_000,
    order: 'a0',
  })
  const map = 'carte' as PageId
  const diagnostic = 'besoins' as PageId
  const make = (count: number, item: (index: number) => Item) =>
    Array.from({ length: count }, (_, index) => item(index))
  const actors = make(counts.actors, (index) => ({
    ...head(),
    page: map,
    kind: 'actor',
    geo: [0, 0, 160, 72, 0],
    name: `Acteur ${index}`,
    family: oneOf(shippedFamilies).code,
  }))
  const actions = make(counts.actions, (index) => ({
    ...head(),
    page: map,
    kind: 'action',
    geo: [0, 0, 200, 64, 0],
    name: `Action ${index}`,
  }))
  const relations = make(counts.relations, (index) => {
    const joins = index % 5 === 0
    return {
      ...head(),
      page: map,
      kind: 'relation',
      from: oneOf(actors).id,
      to: oneOf(joins ? actions : actors).id,
      type: joins ? 'takes-part' : oneOf(relationTypes),
      direction: oneOf(relationDirections),
      state: oneOf(relationStates),
      validated: index % 3 > 0,
    }
  })
  const needs = make(counts.needs, (index) => ({
    ...head(),
    page: diagnostic,
    kind: 'need',
    geo: [0, 0, 260, 140, 0],
    text: `Besoin ${index}`,
  }))
  const links = [
    ...make(counts.meeting, () => ({
      ...head(),
      page: map,
      kind: 'link',
      from: oneOf(actors).id,
      to: oneOf(needs).id,
      role: oneOf(['meets', 'could-meet'] as const),
    })),
    ...make(counts.causing, () => ({
      ...head(),
      page: diagnostic,
      kind: 'link',
      from: oneOf(needs).id,
      to: oneOf(needs).id,
      role: oneOf(['causes', 'eases'] as const),
    })),
  ]
  const items = [...actors, ...actions, ...relations, ...needs, ...links]
  return {
    meta: { title: '', families: shippedFamilies },
    pages: [
      { id: map, kind: 'actor-map', order: 'a0' },
      { id: diagnostic, kind: 'needs', order: 'a1' },
    ],
    items: new Map(items.map((item) => [item.id, item])),
  }
}
