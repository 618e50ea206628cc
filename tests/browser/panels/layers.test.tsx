import { Inspector } from '@palabre/client/src/panels/inspector/inspector.tsx'
import { CompareBar } from '@palabre/client/src/panels/layers/compare-bar.tsx'
import { LayersPanel } from '@palabre/client/src/panels/layers/layers-panel.tsx'
import type { Image, Territory } from '@palabre/shared/model'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { actor, carte, itemId, me } from '../../helpers/board-world.ts'
import { type Person, person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const ccas = actor('CCAS', [0, 0, 160, 72, 0], { family: 'public-authority' })
const shop = actor('Épicerie', [300, 0, 160, 72, 0], { family: 'food-aid' })
const head = { author: me, at: 0, page: carte, order: 'a5' }
const photo: Image = { ...head, id: itemId('photo'), kind: 'image', geo: [0, 200, 400, 300, 0], asset: 'asset-00001' }
const outline: Territory = {
  ...head,
  id: itemId('outline'),
  kind: 'territory',
  geo: [0, 0, 900, 600, 0],
  name: '',
  origin: 'built',
}

let stage: Stage | undefined
afterEach(() => stage?.leave())

const button = (name: string | RegExp) => page.getByRole('button', { name })
const layersOf = (who: Person) => who.editor.board.snapshot().meta.layers ?? []
const view = (who: Person) => who.state.filter.sheets

async function withSheet(): Promise<Person> {
  const ada = person(ccas, shop)
  stage = await onStage(ada, <LayersPanel onClose={() => undefined} />)
  await userEvent.fill(page.getByLabelText('Nom du calque'), 'Habitantes')
  await userEvent.keyboard('{Enter}')
  return ada
}

describe('the sheets of groups', () => {
  test('are made with a name or without, drawn on at once, and undone', async () => {
    const ada = await withSheet()
    await expect.element(page.getByRole('radio', { name: 'Dessiner sur Habitantes' })).toBeChecked()
    expect(stage?.said()).toBe('Calque Habitantes ajouté\u202f: vous dessinez dessus.')
    await userEvent.click(button('Ajouter'))
    expect(layersOf(ada).map(({ label }) => label)).toEqual(['Habitantes', 'Groupe 2'])
    expect(ada.state.nextStyle.sheet).toBe(layersOf(ada)[1]?.id)
    ada.editor.undo()
    expect(layersOf(ada).map(({ label }) => label)).toEqual(['Habitantes'])
  })

  test('are hidden and faded for this person alone', async () => {
    const ada = await withSheet()
    const id = layersOf(ada)[0]?.id
    await userEvent.click(button('Cacher Habitantes'))
    expect(view(ada)?.hidden).toEqual(new Set([`layer:${id}`]))
    await userEvent.click(button('Montrer Habitantes'))
    expect(view(ada)).toBeUndefined()
    await userEvent.fill(page.getByRole('slider', { name: 'Opacité de La page' }), '40')
    expect(view(ada)?.opacity).toEqual(new Map([['layer:', 0.4]]))
    expect(layersOf(ada)).toEqual([{ id, label: 'Habitantes' }])
    await userEvent.click(button('Tout montrer comme au départ'))
    expect(view(ada)).toBeUndefined()
  })

  test('take the selection, freeze, and say what becomes of what lies on them', async () => {
    const ada = await withSheet()
    const id = layersOf(ada)[0]?.id
    ada.editor.select([ccas.id])
    const more = button('Autres actions pour Habitantes')
    await userEvent.click(more)
    await userEvent.click(page.getByRole('menuitem', { name: 'Y mettre l’élément choisi' }))
    expect(ada.editor.board.item(ccas.id)?.layer).toBe(id)
    await userEvent.click(more)
    await userEvent.click(page.getByRole('menuitem', { name: 'Figer', exact: true }))
    expect(layersOf(ada)[0]?.frozen).toBe(true)
    await expect.element(page.getByRole('radio', { name: 'Dessiner sur Habitantes' })).toBeDisabled()
    await userEvent.click(more)
    await userEvent.click(page.getByRole('menuitem', { name: 'Supprimer le calque' }))
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('1 élément est sur « Habitantes ». Que devient-il ?')
    await userEvent.click(button('Les laisser sur la page'))
    expect(layersOf(ada)).toEqual([])
    expect(ada.editor.board.item(ccas.id)).not.toHaveProperty('layer')
  })
})

test('families are hidden here as in the legend', async () => {
  const ada = await withSheet()
  await userEvent.click(page.getByRole('tab', { name: 'Familles' }))
  await userEvent.click(button('Cacher Pouvoirs publics'))
  expect(ada.state.filter.hiddenFamilies).toEqual(new Set(['public-authority']))
})

test('two sheets are compared by a slider and in words', async () => {
  const ada = person(ccas, shop)
  ada.editor.state.setState({
    filter: {
      ...ada.state.filter,
      sheets: {
        hidden: new Set(),
        opacity: new Map(),
        compared: { a: 'layer:', b: 'family:food-aid', towards: 0.5 },
      },
    },
  })
  stage = await onStage(ada, <CompareBar />)
  await expect.element(page.getByText('Sur les deux\u202f: 1')).toBeVisible()
  await expect.element(page.getByText('Seulement sur La page\u202f: 1')).toBeVisible()
  await userEvent.fill(page.getByRole('slider', { name: /^De La page/ }), '100')
  expect(view(ada)?.compared?.towards).toBe(1)
  await userEvent.click(button('Arrêter de comparer'))
  expect(view(ada)).toBeUndefined()
})

describe('the inspector', () => {
  test('asks of a picture what it shows and what people agreed to, and keeps its proportions', async () => {
    const ada = person(photo)
    stage = await onStage(ada, <Inspector />)
    ada.editor.select([photo.id])
    await userEvent.fill(page.getByLabelText(/^Que voit-on/), 'Le banc')
    await userEvent.tab()
    await userEvent.selectOptions(page.getByLabelText(/^Les personnes/), 'Oui, partout')
    expect(ada.editor.board.item(photo.id)).toMatchObject({ alt: 'Le banc', consent: 'public' })
    await userEvent.fill(page.getByLabelText('Largeur'), '800')
    expect(ada.geo(photo)).toEqual([-200, 50, 800, 600, 0])
  })

  test('names a territory, says whose it is, and resizes it by number', async () => {
    const ada = person(outline)
    stage = await onStage(ada, <Inspector />)
    ada.editor.select([outline.id])
    await userEvent.selectOptions(page.getByLabelText(/^Qui a dessiné/), 'Territoire prescrit')
    await userEvent.fill(page.getByLabelText('Hauteur'), '400')
    await userEvent.fill(page.getByLabelText('Nom', { exact: true }), 'Agglo')
    await userEvent.keyboard('{Enter}')
    expect(ada.editor.board.item(outline.id)).toMatchObject({
      name: 'Agglo',
      origin: 'prescribed',
      geo: [0, 100, 900, 400, 0],
    })
  })
})
