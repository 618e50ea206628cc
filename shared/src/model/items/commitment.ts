import * as v from 'valibot'
import type { ItemId } from '../../ids.ts'
import { bounds, itemIdField, nameField, plainRecord } from '../fields.ts'
import { type ItemHead, itemKind, type Placed } from '../item-kind.ts'

export const commitmentParts = ['take-part', 'contribute', 'receive'] as const
export type CommitmentPart = (typeof commitmentParts)[number]

export const commitmentForms = ['stated', 'agreed', 'written', 'reciprocal', 'gift', 'convention'] as const
export type CommitmentForm = (typeof commitmentForms)[number]

export const commitmentStates = ['proposed', 'confirmed', 'ongoing', 'kept', 'released'] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** People and organisations on one side of a commitment, at most. */
export const mostPeople = 40
/** What happened to a commitment, at most; older steps go first. */
export const mostHistory = 60

const earliestDue = '2000-01-01'
const latestDue = '2099-12-31'

/** An id of an actor or a participant, or a name as people say it. */
const personField = v.pipe(v.string(), v.minLength(1), v.maxLength(bounds.nameLength))
const peopleField = v.pipe(v.array(personField), v.maxLength(mostPeople), v.readonly())
const sentenceField = v.pipe(v.string(), v.maxLength(bounds.stakeLength))
const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(8_640_000_000_000_000))

/** A day that exists, within this century. ISO dates compare as strings. */
export const dueField = v.pipe(
  v.string(),
  v.isoDate(),
  v.check(isRealDay, 'a day that exists'),
  v.minValue(earliestDue),
  v.maxValue(latestDue),
)

const stepField = v.strictObject({
  at: instant,
  state: v.optional(v.picklist(commitmentStates)),
  /** The new date; empty when it was taken away. */
  due: v.optional(v.pipe(v.string(), v.maxLength(10))),
  note: v.optional(sentenceField),
})
/** Something that became of a commitment. */
export type CommitmentStep = v.InferOutput<typeof stepField>

const historyField = v.pipe(v.array(stepField), v.maxLength(mostHistory), v.readonly())

export const commitmentKind = itemKind({
  kind: 'commitment',
  size: [280, 168],
  defaults: { state: 'proposed' },
  fields: v.strictObject({
    /** Who commits. */
    subjects: v.optional(peopleField),
    what: v.optional(sentenceField),
    /** For whom, or with whom. */
    with: v.optional(peopleField),
    /** The needs it responds to. */
    answers: v.optional(v.pipe(v.array(itemIdField), v.maxLength(200), v.readonly())),
    part: v.optional(v.picklist(commitmentParts)),
    counterpart: v.optional(sentenceField),
    due: v.optional(dueField),
    form: v.optional(v.picklist(commitmentForms)),
    state: v.optional(v.picklist(commitmentStates)),
    history: v.optional(historyField),
    /** What the ids among `subjects` and `with` were called when they were written: an actor that is gone keeps its name. */
    names: v.optional(
      v.pipe(plainRecord, v.record(personField, nameField), v.maxEntries(2 * mostPeople), v.readonly()),
    ),
  }),
  readings: {
    what: (written) => written ?? '',
    subjects: (written) => written ?? [],
    with: (written) => written ?? [],
    answers: (written) => written ?? [],
  },
  references: { mayList: ['answers'], mayName: ['subjects', 'with'], kindOf: { answers: 'need' } },
})

/** What somebody will do, freely. Whether it is confirmed, the session says (`confirmations`), not this record. */
export type Commitment = ItemHead<'commitment'> &
  Placed &
  v.InferOutput<typeof commitmentKind.fields> & {
    readonly what: string
    readonly subjects: readonly string[]
    readonly with: readonly string[]
    readonly answers: readonly ItemId[]
    readonly state: CommitmentState
  }

/** The history with one more step at its end; the oldest go when there are too many. */
export function withHistory(
  history: readonly CommitmentStep[] | undefined,
  step: CommitmentStep,
): readonly CommitmentStep[] {
  return [...(history ?? []), step].slice(-mostHistory)
}

function isRealDay(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return date <= last
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
