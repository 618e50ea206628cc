/** What a `palabre-board` file tells of votes and confirmations, made ready for the session document of another board. */
import { type ItemId, isId } from '../ids.ts'
import { type Commitment, type Confirmation, commitmentTextFollowing, type Item, parse } from '../model/index.ts'
import { filedBallot, filedConfirmation, limits } from '../protocol/index.ts'
import { ok, type Result } from '../result.ts'
import { type Ballot, ballotTerms, wholeQuestion } from '../session/index.ts'
import {
  type ImportContext,
  type ImportedSession,
  type ImportRefusal,
  isRecord,
  refuse,
  type Warnings,
  within,
} from './import.ts'

type Entries<Value> = readonly (readonly [id: ItemId, value: Value])[]

/** Under the ids of the file, each valid by itself. */
export interface FiledSession {
  readonly ballots: Entries<Ballot>
  readonly confirmations: Entries<Confirmation>
}

const emptySession: FiledSession = { ballots: [], confirmations: [] }

/** Reads closed ballots and confirmations; what is still open is left out: its voices are not in the file. */
export function readFiledSession(
  session: unknown,
  context: ImportContext,
  warnings: Warnings,
): Result<FiledSession, ImportRefusal> {
  if (session === undefined || session === null) return ok(emptySession)
  if (!isRecord(session)) return refuse('import_invalid', 'session', 'not an object')
  const ballots = readEntries(session.ballots, 'session.ballots', (entry, path) => {
    if (isRecord(entry) && entry.state === 'open') {
      warnings.add('open_ballot', typeof entry.question === 'string' ? entry.question : path)
      return ok(undefined)
    }
    return readBallot(entry, path)
  })
  if (!ballots.ok) return ballots
  const known = context.ballots ?? {}
  const room = limits.ballotsOfFiles - Object.keys(known).length
  if (ballots.value.length > Math.max(0, room))
    return refuse('import_too_many', 'session.ballots', `${ballots.value.length} > ${room}`)
  const confirmations = readEntries(session.confirmations, 'session.confirmations', (entry, path) => {
    const parsed = parse(filedConfirmation, entry)
    return parsed.ok ? ok(parsed.value as Confirmation) : within(path, parsed.failure)
  })
  if (!confirmations.ok) return confirmations
  const filed = { ballots: ballots.value, confirmations: confirmations.value }
  if (filed.ballots.length + filed.confirmations.length === 0) return ok(emptySession)
  const length = JSON.stringify(filed).length + JSON.stringify(known).length
  if (length > limits.sessionOfFilesLength)
    return refuse('import_too_many', 'session', `${length} > ${limits.sessionOfFilesLength}`)
  return ok(filed)
}

function readEntries<Value>(
  value: unknown,
  path: string,
  read: (entry: unknown, path: string) => Result<Value | undefined, ImportRefusal>,
): Result<Entries<Value>, ImportRefusal> {
  if (value === undefined || value === null) return ok([])
  if (!isRecord(value)) return refuse('import_invalid', path, 'not an object')
  const entries: [ItemId, Value][] = []
  for (const [id, entry] of Object.entries(value)) {
    const here = `${path}.${id.slice(0, 64)}`
    if (!isId(id)) return refuse('import_invalid', here, 'not an id')
    const parsed = read(entry, here)
    if (!parsed.ok) return parsed
    if (parsed.value !== undefined) entries.push([id as ItemId, parsed.value])
  }
  return ok(entries)
}

function readBallot(entry: unknown, path: string): Result<Ballot, ImportRefusal> {
  const parsed = parse(filedBallot, entry)
  if (!parsed.ok) return within(path, parsed.failure)
  const ballot = parsed.value as Ballot
  const terms = ballotTerms(ballot)
  if (!terms.ok) return within(path, terms.failure)
  const fault = faultOf(ballot)
  return fault ? refuse('import_invalid', `${path}.${fault[0]}`, fault[1]) : ok(ballot)
}

type Fault = readonly [field: string, detail: string]

/** Where the parts of a ballot do not go together, or its sums are none that so many votes can give. */
function faultOf(ballot: Ballot): Fault | undefined {
  const { method, items, labels, electorate, proxies, turnout, results } = ballot
  if (new Set(items).size < items.length) return ['items', 'an item twice']
  for (const field of ['kind', 'words'] as const)
    if (ballot[field] && method !== 'consent') return [field, `not a field of ${method}`]
  if (!sameKeys(labels, items)) return ['labels', 'not one for each item']
  if (proxies > electorate) return ['proxies', `${proxies} > ${electorate}`]
  if (turnout > electorate) return ['turnout', `${turnout} > ${electorate}`]
  if (results?.method !== method) return ['results.method', `not ${method}`]
  const asked = method === 'consent' && items.length === 0 ? [wholeQuestion] : items
  if (!sameKeys(results.items, asked)) return ['results.items', 'not one for each item']
  if (results.method === 'consent') {
    const stray = results.comments.findIndex(({ item }) => !asked.includes(item))
    if (stray >= 0) return [`results.comments.${stray}.item`, 'not an item of this ballot']
    if (results.comments.length > turnout * asked.length) return ['results.comments', 'more than voters']
  }
  return faultOfSums(ballot, results)
}

function faultOfSums({ items, dots, perItem, turnout }: Ballot, results: Ballot['results'] & {}): Fault | undefined {
  const [most, first] = [turnout * dots, turnout]
  let [given, firsts] = [0, 0]
  for (const [item, sum] of Object.entries(results.items)) {
    const isPossible =
      'voters' in sum
        ? sum.voters <= turnout && sum.voters <= sum.dots && sum.dots <= sum.voters * perItem
        : 'points' in sum
          ? sum.first <= turnout && sum.first * items.length <= sum.points && sum.points <= turnout * items.length
          : sum.agree + sum.disagree + sum.abstain <= turnout
    if (!isPossible) return [`results.items.${item}`, `not of ${turnout} votes`]
    if ('dots' in sum) given += sum.dots
    if ('first' in sum) firsts += sum.first
  }
  return given > most || firsts > first ? ['results.items', `not of ${turnout} votes`] : undefined
}

function sameKeys(record: object, keys: readonly string[]): boolean {
  return Object.keys(record).length === keys.length && keys.every((key) => Object.hasOwn(record, key))
}

/**
 * What to write into the session document: ballots under new ids, about the items that came along; what did not come
 * along keeps its label and its sums under an id of its own, so that it is never taken for something of this board. A
 * confirmation goes with its commitment. Hashes are those of the file: where ids changed in the text, so has its hash.
 */
export function rehomeSession(
  { ballots, confirmations }: FiledSession,
  kept: ReadonlyMap<ItemId, { readonly id: ItemId; readonly kind: Item['kind'] }>,
  { newId }: Pick<ImportContext, 'newId'>,
  warnings: Warnings,
): ImportedSession {
  const gone = new Map<string, ItemId>()
  const follow = (item: string): ItemId => {
    const known = kept.get(item as ItemId)?.id ?? gone.get(item)
    if (known) return known
    const id = newId<ItemId>()
    gone.set(item, id)
    return id
  }
  const followed = ballots.map(([, ballot]) => [newId<ItemId>(), ballotFollowing(ballot, follow)] as const)
  const said = (entry: string): string => kept.get(entry as ItemId)?.id ?? entry
  const confirmed = confirmations.flatMap(([id, confirmation]): [ItemId, Confirmation][] => {
    const commitment = kept.get(id)
    if (commitment?.kind === ('commitment' satisfies Commitment['kind']))
      return [[commitment.id, confirmationFollowing(confirmation, said)]]
    warnings.add('no_commitment', id)
    return []
  })
  return { ballots: Object.fromEntries(followed), confirmations: new Map(confirmed) }
}

function ballotFollowing(ballot: Ballot, follow: (item: string) => ItemId): Ballot {
  const items = ballot.items.map(follow)
  const keyed = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).map(([item, value]) => [said(item), value]))
  const said = (item: string) => (item === wholeQuestion ? item : follow(item))
  return { ...ballot, items, labels: keyed(ballot.labels), results: resultsFollowing(), fromFile: true }

  function resultsFollowing(): Ballot['results'] & {} {
    const results = ballot.results as Ballot['results'] & {}
    switch (results.method) {
      case 'dots':
        return { ...results, items: keyed(results.items) }
      case 'ranking':
        return { ...results, items: keyed(results.items) }
      case 'consent': {
        const comments = results.comments.map((comment) => ({ ...comment, item: said(comment.item) }))
        return { ...results, items: keyed(results.items), comments }
      }
    }
  }
}

function confirmationFollowing(confirmation: Confirmation, said: (entry: string) => string): Confirmation {
  return {
    ...confirmation,
    text: commitmentTextFollowing(confirmation.text, said),
    voices: confirmation.voices.map((voice) => ({ ...voice, subject: said(voice.subject) })),
    fromFile: true,
  }
}
