/** What people of a territory said they would do: proposed, until whoever commits confirms it. */
import type { Vec } from '../geometry/index.ts'
import type { PageId } from '../ids.ts'
import { dueField, type Item, itemKinds, mostPeople, parse, withNames } from '../model/index.ts'
import { type Building, headOf } from './territoires-building.ts'
import type { FiledCommitment } from './territoires-file.ts'
import { formOfKind, partOfKind } from './territoires-words.ts'

const columns = 4
const gap = 40

/** A grid from `start`. */
export function buildCommitments(
  commitments: readonly FiledCommitment[],
  page: PageId,
  building: Building,
  start: Vec,
): Item[] {
  const [width, height] = itemKinds.commitment.size
  return commitments.map((filed, index) => {
    const x = start.x + (index % columns) * (width + gap)
    const y = start.y + Math.floor(index / columns) * (height + gap)
    const head = headOf('commitment', page, building)
    return { ...head, geo: [x, y, width, height, 0], ...commitmentFields(filed, building) } as unknown as Item
  })
}

function commitmentFields({ who, to, what = '', kind, due, reciprocal }: FiledCommitment, building: Building): object {
  const people = { subjects: peopleOf(who, building), with: peopleOf(to, building) }
  const nameOf = new Map(
    [...building.ids].map(([filed, id]): [string, string] => [id, building.names.get(filed) ?? '']),
  )
  const part = partOfKind(kind)
  const form = formOfKind(kind, reciprocal)
  return {
    ...withNames(people, (entry) => nameOf.get(entry)),
    what,
    answers: [],
    ...(part === undefined ? {} : { part }),
    ...(form === undefined ? {} : { form }),
    ...dueFieldOf(due, building),
    state: 'proposed',
  }
}

/** New ids of actors; whoever is none is called as the file calls them. */
function peopleOf(filed: readonly string[], { ids, warnings }: Building): string[] {
  const people = [...new Set(filed.map((entry): string => ids.get(entry) ?? entry.trim()))]
  if (people.length > mostPeople) warnings.add('too_many_people', people.slice(mostPeople).join(', '))
  return people.slice(0, mostPeople)
}

function dueFieldOf(due: string | undefined, { warnings }: Building): object {
  if (due === undefined) return {}
  if (parse(dueField, due).ok) return { due }
  warnings.add('no_date', due)
  return {}
}
