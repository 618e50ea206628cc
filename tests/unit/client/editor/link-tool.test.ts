import { linkTool } from '@palabre/client/src/editor/tools/link/index.ts'
import type { Item } from '@palabre/shared/model'
import { afterEach, describe, expect, test } from 'vitest'
import { docOf } from '../../../helpers/board-world.ts'
import { Person } from '../../../helpers/editor-world.ts'
import { actorHere, besoins, need, needsBoard, statement, tension } from '../../../helpers/needs-world.ts'

const bus = statement('bus', [40, 120, 220, 132, 0])
const bouger = need('bouger', [400, 120, 260, 140, 0])
const prix = tension('prix', 'juste prix', 'peu de moyens', [40, 400, 340, 120, 0])
const mairie = { ...actorHere('mairie'), geo: [500, 500, 160, 72, 0] } as Item
const people: Person[] = []

/** With the tool in hand: it comes over the network, so its states are driven as the editor would. */
function personWithLink(...items: readonly Item[]) {
  const person = new Person(docOf(needsBoard(...items)))
  person.editor.goToPage(besoins)
  person.editor.state.setState({ camera: { x: 0, y: 0, zoom: 1 } })
  people.push(person)
  const run = linkTool.start(person.editor)
  const handle = person.editor.dispatch
  person.editor.dispatch = (input) => run.handle(input)
  return { person, run, handle }
}

const links = (person: Person) => [...person.items.values()].flatMap((item) => (item.kind === 'link' ? [item] : []))

afterEach(() => {
  for (const person of people.splice(0)) person.editor.destroy()
})

describe('the link tool', () => {
  test('ties by dragging, with the likeliest role between the two', () => {
    const { person } = personWithLink(mairie, bouger)
    person.drag([
      [560, 530],
      [540, 300],
      [500, 200],
    ])
    expect(links(person)).toMatchObject([{ from: mairie.id, to: bouger.id, role: 'meets' }])
    expect(person.selected).toEqual(links(person).map(({ id }) => id))
  })

  test('ties by tapping both, with the role that was chosen where it makes sense', () => {
    const { person } = personWithLink(bus, bouger, prix)
    person.editor.state.setState(({ nextStyle }) => ({ nextStyle: { ...nextStyle, linkRole: 'eases' } }))
    person.tap([100, 150]).tap([500, 200])
    expect(links(person)).toMatchObject([{ from: bus.id, to: bouger.id, role: 'eases' }])
  })

  test('ties two that are selected with Enter', () => {
    const { person } = personWithLink(bouger, prix)
    person.editor.select([bouger.id, prix.id])
    person.key('Enter')
    expect(links(person)).toMatchObject([{ from: bouger.id, to: prix.id, role: 'stems-from' }])
  })

  test('says so where no link makes sense, and where the same one is there', () => {
    const { person } = personWithLink(mairie, bouger)
    person.tap([500, 200]).tap([560, 530])
    expect(person.refusals).toEqual(['no_link_role'])
    person.tap([560, 530]).tap([500, 200]).tap([560, 530]).tap([500, 200])
    expect(person.refusals).toEqual(['no_link_role', 'already_linked'])
    expect(links(person)).toHaveLength(1)
  })
})
