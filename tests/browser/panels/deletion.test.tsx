import { deleteSelection } from '@palabre/client/src/editor/actions/selection-actions.ts'
import { Inspector } from '@palabre/client/src/panels/inspector/inspector.tsx'
import type { Item } from '@palabre/shared/model'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { actor, carte, itemId, me, relation } from '../../helpers/board-world.ts'
import { person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const head = { author: me, at: 1, page: carte, order: 'a0' }
const ccas = { ...actor('ccas', [100, 100, 160, 72, 0]), name: 'CCAS' }
const others = ['Secours', 'Épicerie', 'Lycée', 'Mairie', 'Marché'].map((name, index) => ({
  ...actor(`autre${index}`, [500, 100 * index, 160, 72, 0]),
  name,
}))
const relations = others.map((other) => relation(ccas, other))
const need: Item = {
  ...head,
  id: itemId('besoin'),
  kind: 'need',
  geo: [100, 400, 260, 140, 0],
  text: 'Manger à sa faim',
}
const said: Item = {
  ...head,
  id: itemId('parole'),
  kind: 'statement',
  geo: [400, 400, 220, 132, 0],
  text: 'Je saute des repas',
  column: 'gap',
  need: need.id,
}
const meets: Item = { ...head, id: itemId('fil'), kind: 'link', from: ccas.id, to: need.id, role: 'meets' }
const promise: Item = {
  ...head,
  id: itemId('promesse'),
  kind: 'commitment',
  geo: [700, 400, 280, 168, 0],
  what: 'Ouvrir le samedi',
  subjects: [ccas.id],
  with: [],
  answers: [need.id],
  state: 'proposed',
  names: { [ccas.id]: 'CCAS' },
}

let stage: Stage | undefined
afterEach(() => stage?.leave())

const dialog = () => page.getByRole('dialog')
const told = (words: RegExp) => dialog().getByText(words)

test('a key says what hangs on an actor before it goes, and one undo brings all of it back', async () => {
  const ada = person(ccas, ...others, ...relations, need, said, meets, promise)
  const before = [...ada.items.values()]
  stage = await onStage(ada, <Inspector />)
  ada.editor.select([ccas.id])
  deleteSelection(ada.editor)
  await expect.element(dialog()).toBeVisible()
  expect(ada.items.size).toBe(before.length)
  await expect.element(told(/Supprimer «.CCAS.»/)).toBeVisible()
  await expect.element(told(/5 relations partent avec/)).toBeVisible()
  await expect.element(told(/et 2 autres/)).toBeVisible()
  await expect.element(told(/CCAS répond à Manger à sa faim/)).toBeVisible()
  await expect.element(told(/Un engagement reste et garde le nom/)).toBeVisible()
  await userEvent.click(dialog().getByRole('button', { name: 'Annuler' }))
  expect(ada.items.size).toBe(before.length)
  deleteSelection(ada.editor)
  await userEvent.click(dialog().getByRole('button', { name: 'Supprimer', exact: true }))
  expect(ada.kinds()).toBe('actor actor actor actor actor commitment need statement')
  ada.editor.undo()
  expect([...ada.items.values()].sort(byId)).toEqual(before.sort(byId))
})

test('a key asks on a narrow screen too, where the sheet is closed', async () => {
  await page.viewport(390, 844)
  try {
    const ada = person(ccas, ...others, ...relations)
    stage = await onStage(ada, <Inspector />)
    ada.editor.select([ccas.id])
    deleteSelection(ada.editor)
    await expect.element(told(/5 relations partent avec/)).toBeVisible()
    await userEvent.click(dialog().getByRole('button', { name: 'Supprimer', exact: true }))
    expect(ada.items.size).toBe(others.length)
  } finally {
    await page.viewport(1366, 768)
  }
})

test('of a need, what was said stays without it, and commitments no longer answer it', async () => {
  const ada = person(ccas, need, said, promise)
  stage = await onStage(ada, <Inspector />)
  ada.editor.select([need.id])
  await userEvent.click(page.getByRole('button', { name: 'Supprimer', exact: true }))
  await expect.element(told(/Une parole reste, sans son besoin/)).toBeVisible()
  await expect.element(told(/Ouvrir le samedi/)).toBeVisible()
  await userEvent.click(dialog().getByRole('button', { name: 'Supprimer', exact: true }))
  expect(ada.editor.board.item(said.id)).not.toHaveProperty('need')
  ada.editor.undo()
  expect(ada.editor.board.item(promise.id)).toMatchObject({ answers: [need.id] })
})

function byId(a: Item, b: Item): number {
  return a.id < b.id ? -1 : 1
}
