import { ItemServicesOfBoard } from '@palabre/client/src/pages/board/item-services-of-board.tsx'
import { CausesView } from '@palabre/client/src/views/causes/causes-view.tsx'
import type { Item } from '@palabre/shared/model'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { docOf } from '../../helpers/board-world.ts'
import { Person } from '../../helpers/editor-world.ts'
import { besoins, link, needsBoard, statement } from '../../helpers/needs-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const bus = statement('bus', undefined, { text: 'Peu de bus' })
const seuls = statement('seuls', [40, 320, 220, 132, 0], { text: 'On reste seul' })

let stage: Stage | undefined
afterEach(() => stage?.leave())

async function open(...items: readonly Item[]): Promise<Person> {
  const ada = new Person(docOf(needsBoard(...items)))
  ada.editor.goToPage(besoins)
  stage = await onStage(
    ada,
    <ItemServicesOfBoard onShowMap={() => {}}>
      <CausesView />
    </ItemServicesOfBoard>,
  )
  return ada
}

async function say(from: string, to: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Dire ce qui entraîne ou apaise quoi' })
  for (const [end, words] of [
    ['De', from],
    ['Vers', to],
  ] as const) {
    await userEvent.click(form.getByRole('combobox', { name: end, exact: true }))
    await userEvent.keyboard(`${words}{Enter}`)
  }
  await userEvent.click(form.getByRole('button', { name: 'Lier' }))
}

test('sentences make a loop, which is told; turning a sign turns its nature', async () => {
  const ada = await open(bus, seuls)
  await say('peu de bus', 'reste seul')
  await expect.element(page.getByText('Aucune boucle : rien ne revient à son point de départ.')).toBeVisible()
  await expect.element(page.getByText('Au départ : 1 élément que rien n’entraîne')).toBeVisible()
  await say('reste seul', 'peu de bus')
  const loop = page.getByRole('button', { name: /Cette boucle se renforce/ })
  await expect.element(loop).toBeVisible()
  await userEvent.click(loop)
  await expect.element(loop).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(page.getByRole('button', { name: 'Changer de signe : Peu de bus entraîne On reste seul' }))
  await expect.element(page.getByRole('button', { name: /Cette boucle s’équilibre/ })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Enlever : On reste seul entraîne Peu de bus' }))
  await expect.element(page.getByText('Aucune boucle : rien ne revient à son point de départ.')).toBeVisible()
  expect([...ada.items.values()].filter(({ kind }) => kind === 'link')).toHaveLength(1)
})

test('cards and arrows of the picture keep clear of each other', async () => {
  const notes = Array.from({ length: 6 }, (_, index) => statement(`constat${index}`, [40, 200 * index, 220, 132, 0]))
  const arrows = [
    [0, 1],
    [1, 2],
    [0, 2],
    [2, 0],
    [2, 3],
    [4, 3],
    [5, 3],
  ].map(([from, to]) =>
    link(`lien-${from}-${to}`, notes[from as number] as Item, notes[to as number] as Item, 'causes'),
  )
  await open(...notes, ...arrows)
  const cards = [...document.querySelectorAll<HTMLElement>('[role=img] > div')].map((card) =>
    card.getBoundingClientRect(),
  )
  expect(cards).toHaveLength(6)
  for (const [index, a] of cards.entries())
    for (const b of cards.slice(index + 1))
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
  expect(document.querySelectorAll('[role=img] polygon')).toHaveLength(arrows.length)
})
