/** A live session of a hundred people: they come in within 20 s from one address, follow steps, vote, and write. */
import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { limits, type OpenedBallot, type OpenedSilent } from '@palabre/shared/protocol'
import { tokenOf } from '../../helpers/http-client.ts'
import { type LivePerson, letIn } from '../../helpers/live-person.ts'
import { startPalabre } from '../../helpers/palabre-process.ts'
import type { Measure } from '../measure.ts'
import { usageOf } from '../process-usage.ts'
import { fullBoard } from './full-board.ts'
import { Latencies } from './latencies.ts'

const people = 100
const items = 300
const comeInWithinMs = 20_000
const steps = 20
const notesEach = 3

/** How long something takes, into `into`. */
async function timed<Value>(into: Latencies, work: () => Promise<Value>): Promise<Value> {
  const start = performance.now()
  const value = await work()
  into.add(performance.now() - start)
  return value
}

/** p50, p95 and p99, of which p95 may have a bound. */
function quantiles(what: string, latencies: Latencies, atMost?: number): readonly Measure[] {
  const at = (share: number) => ({ value: latencies.quantile(share), unit: 'ms' })
  return [
    { what: `${what}, p50`, ...at(0.5) },
    { what: `${what}, p95`, ...at(0.95), ...(atMost === undefined ? {} : { atMost }) },
    { what: `${what}, p99`, ...at(0.99) },
  ]
}

/** Each comes in some time after the one before, as people do who scan a code one after the other. */
function comeIn(url: string, token: string, joins: Latencies): Promise<readonly LivePerson[]> {
  return Promise.all(
    Array.from({ length: people }, async (_, index) => {
      await delay((index * comeInWithinMs) / people)
      return timed(joins, async () => (await letIn(url, { token }, `P${index}`)).connect())
    }),
  )
}

export async function measureLive(log: (line: string) => void): Promise<readonly Measure[]> {
  const server = await startPalabre({ LOG_LEVEL: 'warn' })
  try {
    const { board } = await fullBoard(server.url, items)
    const ana = await (await letIn(server.url, { token: tokenOf(board.links.facilitator) }, 'Ana')).connect()
    const [joins, seen, casts, shown] = [new Latencies(), new Latencies(), new Latencies(), new Latencies()]
    const cpu = () => usageOf(server.pid).cpuSeconds
    const cpuBefore = cpu()
    const crowd = await comeIn(server.url, tokenOf(board.links.participant), joins)
    const cpuOfJoins = cpu() - cpuBefore
    log(`${crowd.length} people came in`)

    const page = [...ana.board.doc.getMap('pages').keys()][0] as string
    const plan = Array.from({ length: steps + 1 }, (_, index) => ({
      id: `s${index}`,
      title: `Étape ${index}`,
      minutes: 5,
    }))
    await ana.lead({ do: 'plan', plan })
    await Promise.all(crowd.map((person) => person.sees((state) => state.plan.length === plan.length)))
    for (let step = 1; step <= steps; step += 1) {
      const all = Promise.all(crowd.map((person) => timed(seen, () => person.sees((state) => state.step === step))))
      await ana.lead({ do: 'next' })
      await all
      // No faster than a person calls.
      await delay(100)
    }

    const item = [...ana.board.doc.getMap('items').keys()][0] as string
    const ballot = { question: 'Par quoi commencer ?', method: 'dots', items: [item], dots: 3 }
    const { ballotId } = await ana.ask<OpenedBallot>('POST', '/ballots', ballot)
    const votes = { votes: { [item]: 2 } }
    const voting = performance.now()
    await Promise.all(crowd.map((person) => timed(casts, () => person.ask('PUT', `/ballots/${ballotId}/mine`, votes))))
    await ana.sees(({ ballots }) => ballots[ballotId]?.turnout === people)
    const votedMs = performance.now() - voting
    const closing = performance.now()
    await ana.ask('POST', `/ballots/${ballotId}/close`, {})
    await Promise.all(crowd.map((person) => person.sees(({ ballots }) => ballots[ballotId]?.state === 'closed')))
    const closedMs = performance.now() - closing

    const { silentId } = await ana.ask<OpenedSilent>('POST', '/silent', { page })
    for (const person of crowd)
      for (let note = 0; note < notesEach; note += 1)
        person.note(`note-${person.id}-${note}`.slice(0, 32), `Idée ${note}`, page)
    await Promise.all(crowd.map((person) => person.notes.allSaved()))
    await ana.sees(({ silent }) => silent?.notes === people * notesEach)
    const all = items + people * notesEach
    const revealing = Promise.all(
      crowd.map((person) =>
        timed(shown, () => person.board.until(() => person.board.doc.getMap('items').size === all)),
      ),
    )
    await ana.ask('POST', `/silent/${silentId}/reveal`, { anonymous: true })
    await revealing
    const cut = crowd.flatMap(({ clients }) => clients).filter(({ closeCode }) => closeCode !== undefined).length
    for (const person of [ana, ...crowd]) person.leave()
    return [
      ...quantiles(`to come in, ${people} people within ${comeInWithinMs / 1_000} s`, joins, 1_000),
      { what: 'server CPU while they do', value: (cpuOfJoins / comeInWithinMs) * 100_000, unit: '%' },
      ...quantiles('a step until everybody sees it', seen, 300),
      ...quantiles(`a vote, ${people} at once`, casts),
      { what: `${people} votes at once, until all are told`, value: votedMs, unit: 'ms' },
      { what: 'close of a ballot, until everybody sees the sums', value: closedMs, unit: 'ms' },
      {
        what: `${people * notesEach} notes revealed, until everybody sees them, after the grace of ${limits.freezeGraceMs / 1_000} s`,
        value: shown.quantile(1) - limits.freezeGraceMs,
        unit: 'ms',
      },
      { what: 'sockets closed by the server', value: cut, unit: '', atMost: 0 },
    ]
  } finally {
    await server.dispose()
  }
}
