import { ItemServicesOfBoard } from '@palabre/client/src/pages/board/item-services-of-board.tsx'
import { MatrixView } from '@palabre/client/src/views/matrix/matrix-view.tsx'
import type { Actor, Item } from '@palabre/shared/model'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { docOf } from '../../helpers/board-world.ts'
import { Person } from '../../helpers/editor-world.ts'
import { actorHere, besoins, link, need, needsBoard } from '../../helpers/needs-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const named = (name: string): Actor => ({ ...(actorHere(name.toLowerCase()) as Actor), name })
const [ccas, mairie] = [named('CCAS'), named('Mairie')]
const manger = need('manger', [740, 120, 260, 140, 0], { text: 'Manger chaque jour' })
const bouger = need('bouger', [740, 320, 260, 140, 0], { text: 'Se déplacer' })

let stage: Stage | undefined
afterEach(() => stage?.leave())

async function open(...items: readonly Item[]): Promise<Person> {
  const ada = new Person(docOf(needsBoard(...items)))
  ada.editor.goToPage(besoins)
  stage = await onStage(
    ada,
    <ItemServicesOfBoard onShowMap={() => {}}>
      <MatrixView />
    </ItemServicesOfBoard>,
  )
  return ada
}
const roles = (ada: Person) => [...ada.items.values()].flatMap((item) => (item.kind === 'link' ? [item.role] : []))
const cell = (words: string) => page.getByRole('gridcell', { name: words, exact: true })

test('Enter turns a cell, arrows go to the next one, and what nobody answers follows', async () => {
  const ada = await open(manger, bouger, ccas, mairie)
  await expect.element(page.getByText('Ce à quoi personne ne répond : 2 besoins')).toBeVisible()
  const first = cell('Manger chaque jour, CCAS : rien de dit')
  ;(first.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(cell('Manger chaque jour, CCAS : répond')).toHaveFocus()
  await expect.poll(() => stage?.said()).toMatch(/CCAS.*répond, Manger chaque jour/)
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(cell('Se déplacer, CCAS : rien de dit')).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}  ')
  await expect.element(cell('Se déplacer, Mairie : pourrait répondre')).toHaveFocus()
  expect(roles(ada).sort()).toEqual(['could-meet', 'meets'])
  await expect.element(page.getByText('Aucun besoin n’est laissé de côté.')).toBeVisible()
  await userEvent.keyboard(' ')
  await expect.element(page.getByText('Ce à quoi personne ne répond : 1 besoin')).toBeVisible()
  ada.editor.undo()
  expect(roles(ada).sort()).toEqual(['could-meet', 'meets'])
})

test('shows those that answer something first, and everybody when asked', async () => {
  await open(manger, ccas, mairie, link('ccas-manger', ccas, manger))
  await expect.element(page.getByRole('columnheader', { name: /CCAS/ })).toBeVisible()
  expect(page.getByRole('columnheader', { name: /Mairie/ }).elements()).toEqual([])
  await userEvent.click(page.getByText('Acteurs qui ne répondent encore à aucun besoin : 1'))
  await userEvent.click(page.getByRole('button', { name: 'Mairie' }))
  await expect.element(cell('Manger chaque jour, Mairie : rien de dit')).toHaveFocus()
})

test('holds 300 actors and 500 needs of which few cells exist, and tells readers of all', async () => {
  const needs = Array.from({ length: 500 }, (_, index) =>
    need(`need${index}`, [740, 200 * index, 260, 140, 0], { text: `Besoin ${index}` }),
  )
  const actors = Array.from({ length: 300 }, (_, index) => named(`Acteur${String(index).padStart(3, '0')}`))
  await open(...needs, ...actors)
  const grid = page.getByRole('grid')
  await expect.element(grid).toHaveAttribute('aria-rowcount', '501')
  await expect.element(grid).toHaveAttribute('aria-colcount', '301')
  ;(cell('Besoin 0, Acteur000 : rien de dit').element() as HTMLElement).focus()
  await userEvent.keyboard('{Control>}{End}{/Control}')
  await expect.element(cell('Besoin 499, Acteur299 : rien de dit')).toHaveFocus()
  expect(page.getByRole('gridcell').elements().length).toBeLessThan(1_500)
})

test('on a narrow screen it is one need at a time', async () => {
  await page.viewport(390, 844)
  const ada = await open(manger, bouger, ccas)
  await userEvent.click(page.getByRole('button', { name: 'Besoin suivant' }))
  await userEvent.click(page.getByRole('button', { name: 'CCAS rien de dit' }))
  await expect.element(page.getByRole('button', { name: 'CCAS répond' })).toBeVisible()
  expect(roles(ada)).toEqual(['meets'])
  await page.viewport(1366, 768)
})
