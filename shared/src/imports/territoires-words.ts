/** What the words of a `territoires` file become on a board (PROTOCOL.md, "import"). */
import {
  bounds,
  type CommitmentForm,
  type CommitmentPart,
  type CooperationLevel,
  cooperationLevels,
  type RelationState,
} from '../model/index.ts'
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

/** By a word of the kind; the first that is met. */
const parts: readonly (readonly [words: RegExp, part: CommitmentPart])[] = [
  [/reçoi|recev|réception|bénéfici/, 'receive'],
  [/adhésion|particip|prendre part|volonté|rendez-vous|rencontre|ensemble|membre|présence/, 'take-part'],
  [
    /contribu|\bdons?\b|mise à disposition|prêt|financ|souti|souten|appui|apport|aide|relais|accord|engagement|convention|charte/,
    'contribute',
  ],
]

/** Only where the kind says it plainly. */
const forms: readonly (readonly [words: RegExp, form: CommitmentForm])[] = [
  [/convention|charte/, 'convention'],
  [/écrit|signé/, 'written'],
  [/accord de principe/, 'agreed'],
  [/énoncée?|volonté|intention/, 'stated'],
  [/\bdons?\b/, 'gift'],
  [/réciproque/, 'reciprocal'],
]

/** The family of a category; anything unknown is `other`. */
export function familyOfCategory(category: string | undefined): string {
  return byBeginning(families, category) ?? 'other'
}

export function stateOfStatus(status: string | undefined): RelationState | undefined {
  return byBeginning(states, status)
}

/** How one takes part, as far as the kind of a commitment tells. */
export function partOfKind(kind: string | undefined): CommitmentPart | undefined {
  return byWords(parts, kind)
}

export function formOfKind(kind: string | undefined, reciprocal: boolean): CommitmentForm | undefined {
  return byWords(forms, kind) ?? (reciprocal ? 'reciprocal' : undefined)
}

/** Everything of a relation but its head and its ends. `via` are the names of intermediaries. */
export function relationFields(row: FiledRelation, via: readonly string[]): object {
  const label = row.description?.slice(0, bounds.labelLength)
  const note = [
    ...(label === row.description ? [] : [row.description]),
    ...via.map((name) => `via ${name}`),
    ...(row.note === undefined ? [] : [row.note]),
  ].join('\n')
  return {
    type: row.tension ? 'tension' : 'cooperation',
    direction: row.directed ? 'forward' : 'none',
    ...readingOf(row),
    ...(label === undefined ? {} : { label }),
    ...(note === '' ? {} : { note: note.slice(0, bounds.noteLength) }),
    validated: false,
  }
}

/** What the study read in a row: people have yet to validate it. */
export interface Reading {
  readonly level?: CooperationLevel
  readonly state?: RelationState
  readonly nature?: string
}

export function readingOf(row: FiledRelation): Reading {
  const level = cooperationLevels.find((known) => known === row.level) as CooperationLevel | undefined
  const state = stateOfStatus(row.status)
  const nature = [row.typeCode, row.nature].filter((part) => part !== undefined).join(' · ')
  return {
    ...(level === undefined ? {} : { level }),
    ...(state === undefined ? {} : { state }),
    ...(nature === '' ? {} : { nature: nature.slice(0, bounds.labelLength) }),
  }
}

function byBeginning<Value>(
  table: readonly (readonly [beginning: string, value: Value])[],
  words: string | undefined,
): Value | undefined {
  const plain = plainWords(words)
  return plain === undefined ? undefined : table.find(([beginning]) => plain.startsWith(beginning))?.[1]
}

function byWords<Value>(
  table: readonly (readonly [words: RegExp, value: Value])[],
  words: string | undefined,
): Value | undefined {
  const plain = plainWords(words)
  return plain === undefined ? undefined : table.find(([known]) => known.test(plain))?.[1]
}

/** One spelling of what looks the same: composed letters, lower case, curly apostrophes. */
function plainWords(words: string | undefined): string | undefined {
  return words?.normalize('NFC').trim().toLowerCase().replaceAll("'", '’')
}
