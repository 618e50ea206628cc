import { ListView } from '@palabre/client/src/lists/list-view.tsx'
import { ItemServicesOfBoard } from '@palabre/client/src/pages/board/item-services-of-board.tsx'
import { editFields } from '@palabre/shared/commands'
import type { Actor, Item } from '@palabre/shared/model'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { actor, relation, sticky } from '../../helpers/board-world.ts'
import { type Person, person, twoPeople } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const named = (name: string, index = 0): Actor => ({
  ...actor(`a${index}${name.slice(0, 4).replace(/\W/g, 'x')}`, [index * 200, 0, 160, 72, 0]),
  name,
})
const ccas = named('CCAS', 1)
const epicerie = named('Épicerie sociale', 2)
const secours = named('Secours populaire', 3)

let stage: Stage | undefined
const showMap = vi.fn()

beforeEach(() => showMap.mockClear())
afterEach(() => stage?.leave())

const open = async (who: Person) => {
  stage = await onStage(
    who,
    <ItemServicesOfBoard onShowMap={showMap}>
      <ListView />
    </ItemServicesOfBoard>,
  )
  return stage
}
const all = (who: Person): Item[] => [...who.items.values()]
const byName = (who: Person, name: string) => all(who).find((item) => item.kind === 'actor' && item.name === name)
const shownNames = () =>
  page
    .getByRole('textbox', { name: 'Nom', exact: true })
    .elements()
    .map((input) => (input as HTMLInputElement).value)

describe('the list of actors', () => {
  test('is written with the keyboard alone: a name, Enter, the next name', async () => {
    const ada = person()
    const { said } = await open(ada)
    await userEvent.click(page.getByLabelText('Nom du nouvel acteur'))
    await userEvent.keyboard('CCAS{Enter}Secours populaire{Enter}')
    expect(byName(ada, 'CCAS')).toBeDefined()
    expect(byName(ada, 'Secours populaire')).toBeDefined()
    await expect.poll(said).toContain('Secours populaire')
    await expect.element(page.getByLabelText('Nom du nouvel acteur')).toHaveFocus()
  })

  test('places what it makes where nothing lies', async () => {
    const ada = person()
    await open(ada)
    await userEvent.click(page.getByLabelText('Nom du nouvel acteur'))
    await userEvent.keyboard('Un{Enter}Deux{Enter}Trois{Enter}')
    const places = all(ada).flatMap((item) => (item.kind === 'actor' ? [item.geo.join()] : []))
    expect(new Set(places).size).toBe(3)
  })

  test('finds without accents, and sorts both ways', async () => {
    await open(person(ccas, epicerie, secours))
    await expect.poll(shownNames).toEqual(['CCAS', 'Épicerie sociale', 'Secours populaire'])
    await userEvent.click(page.getByRole('button', { name: 'Nom' }))
    await expect.poll(shownNames).toEqual(['Secours populaire', 'Épicerie sociale', 'CCAS'])
    await userEvent.fill(page.getByRole('searchbox'), 'epicerie')
    await expect.poll(shownNames).toEqual(['Épicerie sociale'])
    await expect.element(page.getByRole('status').filter({ hasText: '1 sur 3' })).toBeVisible()
  })

  test('edits in place and goes down with Enter, as in a spreadsheet', async () => {
    const ada = person(ccas, epicerie)
    await open(ada)
    await userEvent.click(page.getByRole('textbox', { name: 'Nom', exact: true }).first())
    await userEvent.keyboard('{End} de Sète{Enter}')
    expect(byName(ada, 'CCAS de Sète')).toBeDefined()
    await expect.element(page.getByRole('textbox', { name: 'Nom', exact: true }).nth(1)).toHaveFocus()
  })

  test('keeps rows in place while one works in them, whatever others rename', async () => {
    const { ada, bob, sync } = twoPeople(ccas, epicerie, secours)
    await open(ada)
    await userEvent.click(page.getByLabelText('Statut, CCAS'))
    bob.editor.run('edit-fields', editFields, { ids: [ccas.id], fields: { name: 'Zone d’accueil' } })
    sync()
    await expect.poll(shownNames).toEqual(['Zone d’accueil', 'Épicerie sociale', 'Secours populaire'])
    await expect.element(page.getByLabelText('Statut, Zone d’accueil')).toHaveFocus()
    await userEvent.click(page.getByRole('searchbox'))
    await expect.poll(shownNames).toEqual(['Épicerie sociale', 'Secours populaire', 'Zone d’accueil'])
  })

  test('gives ticked rows one family in one step, and deletes them after a question', async () => {
    const ada = person(ccas, epicerie, secours, relation(ccas, secours))
    await open(ada)
    await userEvent.click(page.getByLabelText('Cocher CCAS'))
    await userEvent.click(page.getByLabelText('Cocher Épicerie sociale'))
    await userEvent.selectOptions(page.getByLabelText('Donner une famille…'), 'Autre')
    expect(byName(ada, 'CCAS')).toMatchObject({ family: 'other' })
    expect(byName(ada, 'Épicerie sociale')).toMatchObject({ family: 'other' })
    expect(byName(ada, 'Secours populaire')).not.toHaveProperty('family')
    await userEvent.click(
      page.getByRole('region', { name: 'Lignes cochées' }).getByRole('button', { name: 'Supprimer' }),
    )
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }))
    expect(all(ada).map(({ id }) => id)).toEqual([secours.id])
  })

  test('shows an actor on the map', async () => {
    const ada = person(ccas, secours)
    await open(ada)
    await userEvent.click(page.getByRole('button', { name: 'Voir CCAS sur la carte' }))
    expect(showMap).toHaveBeenCalledOnce()
    expect(ada.selected).toEqual([ccas.id])
  })

  test('holds 2,000 rows of which few exist, and tells readers of all', async () => {
    const actors = Array.from({ length: 2_000 }, (_, index) => named(`Acteur ${String(index).padStart(4, '0')}`, index))
    await open(person(...actors))
    const table = page.getByRole('table', { name: 'Acteurs' })
    await expect.element(table).toHaveAttribute('aria-rowcount', '2001')
    expect(table.getByRole('row').elements().length).toBeLessThan(60)
  })
})

describe('the list of relations', () => {
  test('connects two actors by their names, and the first stays for the next', async () => {
    const ada = person(ccas, epicerie, secours)
    await open(ada)
    await userEvent.click(page.getByRole('tab', { name: /Relations/ }))
    await userEvent.click(page.getByRole('combobox', { name: 'De', exact: true }))
    await userEvent.keyboard('ccas{Enter}')
    await userEvent.click(page.getByRole('combobox', { name: 'Vers', exact: true }))
    await userEvent.keyboard('epic{Enter}')
    await userEvent.click(page.getByRole('button', { name: 'Ajouter' }))
    expect(all(ada).find(({ kind }) => kind === 'relation')).toMatchObject({ from: ccas.id, to: epicerie.id })
    await expect.element(page.getByRole('combobox', { name: 'De', exact: true }).first()).toHaveTextContent('CCAS')
  })

  test('changes an end, the type and the validation of a relation', async () => {
    const ada = person(ccas, epicerie, secours, { ...relation(ccas, secours), validated: false })
    await open(ada)
    await userEvent.click(page.getByRole('tab', { name: /Relations/ }))
    await userEvent.selectOptions(page.getByLabelText('Type, CCAS – Secours populaire'), 'Aide')
    await userEvent.click(page.getByLabelText('Validée, CCAS – Secours populaire'))
    await userEvent.click(page.getByRole('row').nth(1).getByRole('combobox', { name: 'Vers' }))
    await userEvent.keyboard('epic{Enter}')
    expect(all(ada).find(({ kind }) => kind === 'relation')).toMatchObject({
      type: 'help',
      validated: true,
      to: epicerie.id,
    })
  })
})

test('two people write in one note at once, and the caret stays among its letters', async () => {
  const note = { ...sticky('note', [0, 0, 180, 180, 0]), text: 'pain' }
  const { ada, bob, sync } = twoPeople(note)
  await open(ada)
  await userEvent.click(page.getByRole('tab', { name: /Notes/ }))
  await userEvent.click(page.getByRole('textbox', { name: 'Texte' }))
  await userEvent.keyboard('{End}!')
  sync()
  const { editText } = await import('@palabre/shared/commands')
  bob.editor.run('edit-text', editText, { id: note.id, text: 'le bon pain!' })
  sync()
  await expect.element(page.getByRole('textbox', { name: 'Texte' })).toHaveValue('le bon pain!')
  await userEvent.keyboard('!')
  expect(ada.editor.board.item(note.id)).toMatchObject({ text: 'le bon pain!!' })
})
