import { Inspector } from '@palabre/client/src/panels/inspector/inspector.tsx'
import { editFields } from '@palabre/shared/commands'
import type { Actor, Relation } from '@palabre/shared/model'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { actor, relation } from '../../helpers/board-world.ts'
import { type Person, person, twoPeople } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const ccas = { ...actor('ccas', [100, 100, 160, 72, 0]), name: 'CCAS' }
const secours = { ...actor('secours', [500, 100, 160, 72, 0]), name: 'Secours' }
const link: Relation = { ...relation(ccas, secours), validated: false }

let stage: Stage | undefined

afterEach(() => stage?.leave())

const now = (who: Person, id: Actor['id'] | Relation['id']) => who.editor.board.item(id)
const field = (name: string) => page.getByLabelText(name, { exact: true })

describe('the inspector of an actor', () => {
  test('writes each field as an edit of its own', async () => {
    const ada = person(ccas)
    stage = await onStage(ada, <Inspector />)
    ada.editor.select([ccas.id])
    await userEvent.selectOptions(field('Famille'), 'Pouvoirs publics')
    await userEvent.selectOptions(field('Cercle'), 'Acteurs de proximité')
    expect(now(ada, ccas.id)).toMatchObject({ family: 'public-authority', ring: 'proximity' })
    await userEvent.selectOptions(field('Cercle'), 'Non précisé')
    expect(now(ada, ccas.id)).not.toHaveProperty('ring')
    ada.editor.undo()
    expect(now(ada, ccas.id)).toMatchObject({ ring: 'proximity' })
  })

  test('keeps what is being typed while others write, and follows them in fields nobody types in', async () => {
    const { ada, bob, sync } = twoPeople(ccas)
    stage = await onStage(ada, <Inspector />)
    ada.editor.select([ccas.id])
    await userEvent.click(field('Nom'))
    await userEvent.keyboard('{End} de Sète')
    bob.editor.run('edit-fields', editFields, { ids: [ccas.id], fields: { name: 'Centre', status: 'commune' } })
    sync()
    await expect.element(field('Statut')).toHaveValue('commune')
    await expect.element(field('Nom')).toHaveValue('CCAS de Sète')
    await userEvent.keyboard('{Enter}')
    expect(now(ada, ccas.id)).toMatchObject({ name: 'CCAS de Sète', status: 'commune' })
  })

  test('loses nothing that was typed when another item is selected', async () => {
    const ada = person(ccas, secours)
    stage = await onStage(ada, <Inspector />)
    ada.editor.select([ccas.id])
    await userEvent.fill(field('Nom'), 'CCAS de Frontignan')
    ada.editor.select([secours.id])
    await expect.element(field('Nom')).toHaveValue('Secours')
    expect(now(ada, ccas.id)).toMatchObject({ name: 'CCAS de Frontignan' })
    expect(now(ada, secours.id)).toMatchObject({ name: 'Secours' })
  })

  test('says that an item is locked, and lets nobody believe that it can be changed', async () => {
    const ada = person(ccas)
    stage = await onStage(ada, <Inspector />)
    ada.editor.select([ccas.id])
    await expect.element(field('Nom')).toBeEnabled()
    ada.editor.setAccess('participant', { rights: 'all', frozen: false, locked: new Set([ccas.id]) })
    await expect.element(page.getByText('Verrouillé par l’animation')).toBeVisible()
    await expect.element(field('Nom')).toBeDisabled()
    await expect.element(page.getByRole('button', { name: 'Supprimer' })).toBeDisabled()
  })

  test('takes back with Escape what was not committed', async () => {
    const ada = person(ccas)
    stage = await onStage(ada, <Inspector />)
    ada.editor.select([ccas.id])
    await userEvent.fill(field('Statut'), 'commune')
    await userEvent.keyboard('{Escape}')
    await expect.element(field('Statut')).toHaveValue('')
    expect(now(ada, ccas.id)).not.toHaveProperty('status')
  })

  test('says which relations go before it deletes, and deletes only then', async () => {
    const ada = person(ccas, secours, link)
    stage = await onStage(ada, <Inspector />)
    ada.editor.select([ccas.id])
    await userEvent.click(page.getByRole('button', { name: 'Supprimer' }))
    await expect.element(page.getByRole('dialog').getByText('CCAS – Secours')).toBeVisible()
    expect(now(ada, ccas.id)).toBeDefined()
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }))
    expect(now(ada, ccas.id)).toBeUndefined()
    expect(now(ada, link.id)).toBeUndefined()
  })
})

describe('the inspector of a relation', () => {
  test('validates, swaps its ends, and asks for a network’s form only of networks', async () => {
    const ada = person(ccas, secours, link)
    stage = await onStage(ada, <Inspector />)
    ada.editor.select([link.id])
    await userEvent.click(page.getByRole('button', { name: 'Nous validons' }))
    await userEvent.click(page.getByRole('button', { name: 'Inverser' }))
    expect(now(ada, link.id)).toMatchObject({ validated: true, from: secours.id, to: ccas.id })
    expect(field('Réseau').elements()).toHaveLength(0)
    await userEvent.selectOptions(field('Type'), 'Réseau')
    await userEvent.selectOptions(field('Réseau'), 'Informel')
    expect(now(ada, link.id)).toMatchObject({ type: 'network', networkForm: 'informal' })
  })

  test('offers usual natures and takes any other text', async () => {
    const ada = person(ccas, secours, link)
    stage = await onStage(ada, <Inspector />)
    ada.editor.select([link.id])
    await userEvent.click(field('Nature'))
    await userEvent.keyboard('mise')
    await userEvent.click(page.getByRole('option', { name: 'mise à disposition' }))
    expect(now(ada, link.id)).toMatchObject({ nature: 'mise à disposition' })
    await userEvent.fill(field('Nature'), 'prêt de salle')
    await userEvent.tab()
    expect(now(ada, link.id)).toMatchObject({ nature: 'prêt de salle' })
  })
})

test('several items: one family for all, in one step', async () => {
  const ada = person(ccas, secours)
  stage = await onStage(ada, <Inspector />)
  ada.editor.select([ccas.id, secours.id])
  await userEvent.selectOptions(field('Famille'), 'Structures du territoire')
  expect(now(ada, ccas.id)).toMatchObject({ family: 'local-structure' })
  expect(now(ada, secours.id)).toMatchObject({ family: 'local-structure' })
  ada.editor.undo()
  expect(now(ada, secours.id)).not.toHaveProperty('family')
})

test('an observer reads and cannot write', async () => {
  const ada = person(ccas)
  ada.editor.setAccess('observer', ada.state.rules)
  stage = await onStage(ada, <Inspector />)
  ada.editor.select([ccas.id])
  await expect.element(field('Nom')).toBeDisabled()
  await expect.element(page.getByRole('button', { name: 'Supprimer' })).toBeDisabled()
})
