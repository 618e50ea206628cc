/** What the words of a `territoires` file become on a board (PROTOCOL.md, "import"). */
import { bounds, type CooperationLevel, cooperationLevels, type RelationState } from '../model/index.ts'
import type { FiledRelation } from './territoires-file.ts'

/** By the beginning of the category, so that both spellings of plural and gender are met. */
const families: readonly (readonly [beginning: string, family: string])[] = [
  ['association d’aide alimentaire', 'food-aid'],
  ['structure du territoire', 'local-structure'],
  ['pouvoirs publics', 'public-authority'],
  ['habitant', 'inhabitants'],
  ['producteurs', 'producers'],
  ['travailleurs sociaux', 'social-workers'],
]

const states: readonly (readonly [beginning: string, state: RelationState])[] = [
  ['effective', 'effective'],
  ['en construction', 'building'],
  ['en projet', 'planned'],
  ['prévue', 'planned'],
  ['demande en cours', 'planned'],
  ['recherchée', 'planned'],
  ['accord de principe', 'agreed'],
  ['contact', 'wished'],
  ['possible', 'wished'],
  ['intérêt', 'wished'],
  ['difficile', 'difficult'],
  ['limitée', 'difficult'],
  ['non aboutie', 'difficult'],
  ['non formalisée', 'effective'],
]

/** The family of a category; anything unknown is `other`. */
export function familyOfCategory(category: string | undefined): string {
  return byBeginning(families, category) ?? 'other'
}

/** Everything of a relation but its head and its ends. `via` is the name of an intermediary. */
export function relationFields(row: FiledRelation, via: string | undefined): object {
  const level = cooperationLevels.find((known) => known === row.level) as CooperationLevel | undefined
  const state = byBeginning(states, row.status)
  const nature = [row.typeCode, row.nature].filter((part) => part !== undefined).join(' · ')
  const label = row.description?.slice(0, bounds.labelLength)
  const note = [
    ...(label === row.description ? [] : [row.description]),
    ...(via === undefined ? [] : [`via ${via}`]),
    ...(row.note === undefined ? [] : [row.note]),
  ].join('\n')
  return {
    type: row.tension ? 'tension' : 'cooperation',
    direction: row.directed ? 'forward' : 'none',
    ...(level === undefined ? {} : { level }),
    ...(state === undefined ? {} : { state }),
    ...(nature === '' ? {} : { nature: nature.slice(0, bounds.labelLength) }),
    ...(label === undefined ? {} : { label }),
    ...(note === '' ? {} : { note: note.slice(0, bounds.noteLength) }),
    validated: false,
  }
}

function byBeginning<Value>(
  table: readonly (readonly [beginning: string, value: Value])[],
  words: string | undefined,
): Value | undefined {
  const plain = words?.trim().toLowerCase().replaceAll("'", '’')
  return plain === undefined ? undefined : table.find(([beginning]) => plain.startsWith(beginning))?.[1]
}
