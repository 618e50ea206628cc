import { ItemServicesOfBoard } from '@palabre/client/src/pages/board/item-services-of-board.tsx'
import { Inspector } from '@palabre/client/src/panels/inspector/inspector.tsx'
import type { Actor } from '@palabre/shared/model'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { actor, docOf } from '../../helpers/board-world.ts'
import { Person } from '../../helpers/editor-world.ts'
import { besoins, need, needsBoard, tension } from '../../helpers/needs-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const bouger = need('bouger', undefined, { text: 'Se déplacer' })
const prix = tension('prix', 'juste prix', 'peu de moyens')
const mairie: Actor = { ...actor('mairie'), name: 'Mairie' }

let stage: Stage | undefined
afterEach(() => stage?.leave())

const links = (ada: Person) => [...ada.items.values()].flatMap((item) => (item.kind === 'link' ? [item] : []))

test('an item is linked to what lies on another page, told in a sentence, and unlinked', async () => {
  const ada = new Person(docOf(needsBoard(bouger, prix, mairie)))
  ada.editor.goToPage(besoins)
  ada.editor.select([bouger.id])
  stage = await onStage(
    ada,
    <ItemServicesOfBoard onShowMap={() => {}}>
      <Inspector />
    </ItemServicesOfBoard>,
  )
  const section = page.getByRole('region', { name: 'Liens' })
  await userEvent.click(section.getByRole('button', { name: 'Ajouter un lien' }))
  await userEvent.selectOptions(section.getByLabelText('Ce que dit le lien'), 'trouve réponse auprès de')
  await userEvent.click(section.getByRole('combobox', { name: 'Avec quoi ?' }))
  expect(page.getByRole('listbox').getByRole('option').elements()).toHaveLength(1)
  await userEvent.keyboard('mairie{Enter}')
  await userEvent.click(section.getByRole('button', { name: 'Lier', exact: true }))
  expect(links(ada)).toMatchObject([{ from: mairie.id, to: bouger.id, role: 'meets' }])
  await expect
    .element(section.getByRole('listitem'))
    .toHaveTextContent('trouve réponse auprès de Mairie (Carte des acteurs)')
  // The same thread is not tied twice.
  await userEvent.click(section.getByRole('combobox', { name: 'Avec quoi ?' }))
  await userEvent.keyboard('mairie{Enter}')
  await userEvent.click(section.getByRole('button', { name: 'Lier', exact: true }))
  expect(ada.refusals).toEqual(['already_linked'])
  await userEvent.click(section.getByRole('button', { name: 'Enlever le lien : trouve réponse auprès de Mairie' }))
  expect(links(ada)).toEqual([])
})

test('two selected items are linked the way one chooses', async () => {
  const ada = new Person(docOf(needsBoard(bouger, prix)))
  ada.editor.goToPage(besoins)
  ada.editor.select([bouger.id, prix.id])
  stage = await onStage(
    ada,
    <ItemServicesOfBoard onShowMap={() => {}}>
      <Inspector />
    </ItemServicesOfBoard>,
  )
  await userEvent.click(page.getByRole('button', { name: 'Lier', exact: true }))
  expect(links(ada)).toMatchObject([{ from: bouger.id, to: prix.id, role: 'stems-from' }])
})
