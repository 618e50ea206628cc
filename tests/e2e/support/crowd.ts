/** A crowd of programs in a live session: what they draw, and what they see. */
import { readBoard } from '@palabre/shared/document'
import * as Y from 'yjs'
import type { LivePerson } from '../../helpers/live-person.ts'

/** What is drawn by now, as a program sees it. */
export const itemsOf = (person: LivePerson) => readBoard(person.board.doc).items

export const countOf = (person: LivePerson, kind: string) =>
  [...itemsOf(person).values()].filter((item) => item.kind === kind).length

/** The id of what somebody draws of a kind, when they draw one. */
export const idFor = (person: LivePerson, what: string) => `${what}-of-${person.joined.name}`.padEnd(12, '-')

/** Resolves once everybody sees something on the board, or in the session: whichever of the two tells them. */
export const allSee = (people: readonly LivePerson[], holds: (person: LivePerson) => boolean) =>
  Promise.all(
    people.map((person) => Promise.race([person.board, person.session].map((of) => of.until(() => holds(person))))),
  )

export function drawActor(person: LivePerson, index: number): void {
  const geo = [(index % 6) * 240, Math.floor(index / 6) * 160, 160, 72, 0]
  person.draw('actor', idFor(person, 'actor'), { geo, name: `Acteur de ${person.joined.name}` }, 'carte')
}

/** Draws a relation from somebody's actor to another's. */
export function relate(person: LivePerson, other: LivePerson): void {
  const ends = { from: idFor(person, 'actor'), to: idFor(other, 'actor'), type: 'cooperation' }
  person.draw('relation', idFor(person, 'relation'), ends, 'carte')
}

/** Draws a need for each text, one below the other; gives their ids. */
export function drawNeeds(person: LivePerson, texts: readonly string[]): readonly string[] {
  return texts.map((words, index) => {
    const id = `need-${index}`.padEnd(12, '-')
    person.draw('need', id, { geo: [740, 120 + index * 180, 260, 140, 0], text: new Y.Text(words) }, 'diagnostic')
    return id
  })
}

/** Draws a commitment of one's own. */
export function promise(person: LivePerson, index: number): void {
  const { name } = person.joined
  const geo = [(index % 3) * 320, Math.floor(index / 3) * 200, 280, 168, 0]
  const said = { geo, subjects: [person.id], what: `Ce que promet ${name}`, names: { [person.id]: name } }
  person.draw('commitment', idFor(person, 'promise'), said, 'engagements')
}
