/** Closed ballots and confirmations as a `palabre-board` file holds them: `session.ballots` and `session.confirmations`. */
import * as v from 'valibot'
import type { ParticipantId } from '../ids.ts'
import { itemIdField, mostPeople, plainRecord } from '../model/index.ts'
import { ballotBounds, ballotMethods, consents, wholeQuestion } from '../session/index.ts'

const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
const text = (most: number, least = 0) => v.pipe(v.string(), v.minLength(least), v.maxLength(most))
const keyed = <Key extends v.GenericSchema<string, string>, Entry extends v.GenericSchema>(key: Key, entry: Entry) =>
  v.pipe(plainRecord, v.record(key, entry), v.maxEntries(ballotBounds.items))
const byConsent = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.strictObject({ agree: entry, disagree: entry, abstain: entry })

/** An item, or the question of a consent that is about none. */
const asked = v.union([itemIdField, v.literal(wholeQuestion)])

const results = v.variant('method', [
  v.strictObject({
    method: v.literal('dots'),
    items: keyed(itemIdField, v.strictObject({ dots: count, voters: count })),
  }),
  v.strictObject({
    method: v.literal('consent'),
    items: keyed(asked, byConsent(count)),
    comments: v.array(
      v.strictObject({
        item: asked,
        answer: v.picklist(consents),
        comment: text(ballotBounds.commentLength, 1),
      }),
    ),
  }),
  v.strictObject({
    method: v.literal('ranking'),
    items: keyed(itemIdField, v.strictObject({ points: count, first: count })),
  }),
])

/** A closed ballot. Whether its parts go together, the import asks besides. */
export const filedBallot = v.strictObject({
  question: text(ballotBounds.questionLength, 1),
  method: v.picklist(ballotMethods),
  items: v.pipe(v.array(itemIdField), v.maxLength(ballotBounds.items)),
  dots: count,
  perItem: count,
  kind: v.optional(v.literal('poll')),
  words: v.optional(byConsent(text(ballotBounds.wordLength, 1))),
  labels: keyed(itemIdField, text(ballotBounds.labelLength)),
  electorate: count,
  proxies: count,
  turnout: count,
  openedAt: instant,
  state: v.literal('closed'),
  closedAt: instant,
  results,
})

const person = v.custom<ParticipantId>(
  (id) => typeof id === 'string' && id !== '' && id.length <= 64,
  'an id of 1–64 characters',
)
/** Empty in a file for anybody, which names nobody. */
const name = text(200)
const subject = text(200, 1)

/** What somebody confirmed or released. */
export const filedConfirmation = v.strictObject({
  by: person,
  name,
  at: instant,
  hash: v.pipe(v.string(), v.regex(/^([0-9a-f]{64})?$/, 'SHA-256 in hexadecimal')),
  text: text(200_000),
  voices: v.pipe(v.array(v.strictObject({ by: person, name, subject, at: instant })), v.maxLength(mostPeople)),
  released: v.optional(v.literal(true)),
})
