import { applyChanges, type Change, readBoard, ServerEdit } from '@palabre/shared/document'
import type { PageId } from '@palabre/shared/ids'
import { contentOf } from '../../helpers/realtime/world.ts'
import { doings } from './doings.ts'
import { expectSound, sameValue } from './invariants.ts'
import { Person } from './person.ts'
import { Room } from './room.ts'
import { Script } from './script.ts'

const people = 3
const steps = 60
const names = Object.keys(doings)

/** Some people at one board, at random; after every step what they see is whole, and in the end they see the same. */
export function play(seed: number): void {
  const script = new Script(seed)
  const room = new Room()
  applyChanges(room.doc, opening, new ServerEdit('seed'))
  const crowd = Array.from({ length: people }, (_, index) => new Person(room, index, seed))
  try {
    for (const name of beginning) doings[name]?.(crowd[0] as Person, script)
    for (let step = 0; step < steps; step++) {
      const person = script.pick(crowd) as Person
      const name = script.pick(names) as string
      script.operations.push(`${person.id} ${name}`)
      doings[name]?.(person, script)
      look(person)
      for (let event = 0; event < 2; event++) network(script.pick(crowd) as Person, script)
    }
    settle(crowd)
    for (const { doc, board } of crowd) {
      expectSound(doc, board)
      if (!sameValue(contentOf(doc), contentOf(room.doc))) throw new Error('somebody has another board')
      if (!sameValue([...board.items].sort(byKey), [...readBoard(room.doc).items].sort(byKey)))
        throw new Error('somebody sees another board')
    }
  } catch (error) {
    throw new Error(`seed ${seed}\n${script.operations.join('\n')}`, { cause: error })
  } finally {
    for (const person of crowd) person.close()
  }
}

/** There is a little of everything before people part ways. */
const beginning = [
  ...['actor', 'actor', 'actor', 'action', 'need', 'need', 'statement', 'statement', 'statement'],
  ...['connect', 'connect', 'connect', 'link', 'link', 'link', 'commitment', 'commitment', 'group'],
]

const opening: readonly Change[] = (['actor-map', 'needs', 'commitments'] as const).map((kind, index) => ({
  op: 'create-page',
  page: { id: kind as string as PageId, kind, order: `a${index}` },
}))

/** Frames arrive late, in the order of each connection; now and then somebody is without a network for a while. */
function network(person: Person, script: Script): void {
  const chance = script.below(20)
  if (!person.isOnline) {
    if (chance < 4) done('comes back', () => person.connect())
  } else if (chance < 2) done('drops out', () => person.hangUp())
  else if (chance < 10) person.send(1 + script.below(3))
  else person.receive(1 + script.below(3))
  look(person)

  function done(what: string, act: () => void): void {
    script.operations.push(`  ${person.id} ${what}`)
    act()
  }
}

function look(person: Person): void {
  if (!person.changed) return
  person.changed = false
  expectSound(person.doc, person.board)
}

function settle(crowd: readonly Person[]): void {
  for (const person of crowd) person.connect()
  for (let moved = true; moved; ) {
    moved = false
    for (const person of crowd) moved = person.send() || moved
    for (const person of crowd) moved = person.receive() || moved
  }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
