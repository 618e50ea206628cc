import { ListView } from '@palabre/client/src/lists/list-view.tsx'
import { ItemServicesOfBoard } from '@palabre/client/src/pages/board/item-services-of-board.tsx'
import type { Item } from '@palabre/shared/model'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { docOf, the } from '../../helpers/board-world.ts'
import { Person } from '../../helpers/editor-world.ts'
import { actorHere, besoins, link, need, needsBoard, statement, tension } from '../../helpers/needs-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const bus = statement('bus', undefined, { text: 'Le bus passe deux fois par jour', column: 'gap', gap: 'services' })
const accueil = statement('accueil', [740, 120, 220, 132, 0], { text: 'Je n’ose pas entrer', source: 'lived' })
const bouger = need('bouger', undefined, { text: 'Pouvoir se déplacer' })
const mairie = { ...actorHere('mairie'), name: 'Mairie' } as Item

let stage: Stage | undefined
afterEach(() => stage?.leave())

async function open(...items: readonly Item[]): Promise<Person> {
  const ada = new Person(docOf(needsBoard(...items)))
  ada.editor.goToPage(besoins)
  stage = await onStage(
    ada,
    <ItemServicesOfBoard onShowMap={() => {}}>
      <ListView />
    </ItemServicesOfBoard>,
  )
  return ada
}
const ofKind = <Kind extends Item['kind']>(ada: Person, kind: Kind) =>
  [...ada.items.values()].filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind)
const shown = () =>
  page
    .getByRole('textbox', { name: 'Parole', exact: true })
    .elements()
    .map((field) => (field as HTMLTextAreaElement).value)

describe('the list of statements', () => {
  test('is written with the keyboard alone; column and what is missing stay for the next', async () => {
    const ada = await open()
    await userEvent.selectOptions(page.getByRole('form').getByLabelText('Colonne'), 'Manques')
    await userEvent.selectOptions(page.getByRole('form').getByLabelText('Ce qui manque'), 'Services')
    await userEvent.click(page.getByRole('textbox', { name: 'Nouvelle parole' }))
    await userEvent.keyboard('Pas de bus le soir{Enter}Pas de médecin{Enter}')
    expect(ofKind(ada, 'statement').map(({ text, column, gap }) => [text, column, gap])).toEqual([
      ['Pas de bus le soir', 'gap', 'services'],
      ['Pas de médecin', 'gap', 'services'],
    ])
    await expect.poll(() => stage?.said()).toContain('Pas de médecin')
  })

  test('lets through one column, one source, or what lies in no need', async () => {
    await open({ ...bus, need: bouger.id }, accueil, bouger)
    await userEvent.selectOptions(page.getByLabelText('Rangées dans un besoin ou non'), 'Sans besoin')
    await expect.poll(shown).toEqual([accueil.text])
    await userEvent.selectOptions(page.getByLabelText('Rangées dans un besoin ou non'), 'Dans un besoin')
    await expect.poll(shown).toEqual([bus.text])
  })

  test('moves ticked rows to a column and groups them, with their words kept', async () => {
    const ada = await open(bus, accueil, bouger)
    await userEvent.click(page.getByLabelText('Tout cocher'))
    await userEvent.selectOptions(page.getByLabelText('Déplacer dans une colonne…'), 'Hors de notre portée')
    expect(ofKind(ada, 'statement').map(({ column }) => column)).toEqual(['beyond-reach', 'beyond-reach'])
    await userEvent.click(page.getByRole('combobox', { name: 'Ranger dans un besoin…' }))
    await userEvent.keyboard('deplacer{Enter}')
    expect(ofKind(ada, 'statement').map((each) => each.need)).toEqual([bouger.id, bouger.id])
    expect(the({ items: ada.items }, bus.id, 'statement').text).toBe(bus.text)
    await expect.poll(() => stage?.said()).toContain('2 paroles rangées')
    ada.editor.undo()
    expect(ofKind(ada, 'statement').every((each) => each.need === undefined)).toBe(true)
  })

  test('makes a need of ticked rows', async () => {
    const ada = await open(bus, accueil)
    await userEvent.click(page.getByLabelText('Tout cocher'))
    await userEvent.click(page.getByRole('button', { name: 'En faire un besoin' }))
    const [made] = ofKind(ada, 'need')
    expect(ofKind(ada, 'statement').map((each) => each.need)).toEqual([made?.id, made?.id])
  })

  test('gives back the focus after a need was chosen in a row', async () => {
    const ada = await open(bus, bouger)
    const field = page.getByRole('combobox', { name: /^Besoin, Le bus passe/ })
    ;(field.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByLabelText('Chercher un mot')).toHaveFocus()
    await userEvent.keyboard('pouvoir{Enter}')
    expect(the({ items: ada.items }, bus.id, 'statement').need).toBe(bouger.id)
    await expect.element(field).toHaveFocus()
    await expect.element(field).toHaveTextContent('Pouvoir se déplacer')
  })
})

describe('the other lists of a diagnostic', () => {
  test('merge ticked needs into one', async () => {
    const ada = await open(bouger, need('marche', [740, 400, 260, 140, 0], { text: 'Aller au marché' }), {
      ...bus,
      need: bouger.id,
    })
    await userEvent.click(page.getByRole('tab', { name: 'Besoins (2)' }))
    await userEvent.click(page.getByLabelText('Tout cocher'))
    await userEvent.click(page.getByRole('combobox', { name: 'Fusionner dans…' }))
    await userEvent.keyboard('marché{Enter}')
    expect(ofKind(ada, 'need').map(({ text }) => text)).toEqual(['Aller au marché'])
    expect(
      ofKind(ada, 'statement')
        .map(({ text }) => text)
        .sort(),
    ).toEqual([bus.text, 'Pouvoir se déplacer'])
  })

  test('show original words beneath their need, and take one out', async () => {
    const ada = await open(bouger, { ...bus, need: bouger.id })
    await userEvent.click(page.getByRole('tab', { name: 'Besoins et paroles' }))
    await expect.element(page.getByRole('listitem').filter({ hasText: bus.text })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: `Sortir du besoin, ${bus.text}` }))
    expect(the({ items: ada.items }, bus.id, 'statement').need).toBeUndefined()
    await userEvent.click(page.getByRole('button', { name: /^Pouvoir se déplacer/ }))
    await expect.element(page.getByText('Aucune parole d’origine.')).not.toBeInTheDocument()
  })

  test('write a tension side by side: Enter leads to the other side, then to the next', async () => {
    const ada = await open(tension('prix', 'juste prix', 'peu de moyens'))
    await userEvent.click(page.getByRole('tab', { name: 'Tensions (1)' }))
    await userEvent.click(page.getByLabelText('D’un côté', { exact: true }))
    await userEvent.keyboard('accueillir vite{Enter}prendre le temps{Enter}')
    expect(ofKind(ada, 'tension').map(({ a, b }) => [a, b])).toContainEqual(['accueillir vite', 'prendre le temps'])
    await expect.element(page.getByLabelText('D’un côté', { exact: true })).toHaveFocus()
  })

  test('tie a link as a sentence, and offer only what makes sense', async () => {
    const ada = await open(mairie, bouger, accueil, link('accueil-bouger', accueil, bouger, 'causes'))
    await userEvent.click(page.getByRole('tab', { name: 'Liens (1)' }))
    const form = page.getByRole('form', { name: 'Nouveau lien' })
    await userEvent.click(form.getByRole('combobox', { name: 'De', exact: true }))
    await userEvent.keyboard('mairie{Enter}')
    await userEvent.click(form.getByRole('combobox', { name: 'Vers', exact: true }))
    expect(page.getByRole('listbox').getByRole('option').elements()).toHaveLength(1)
    await userEvent.keyboard('deplacer{Enter}')
    const roles = form.getByLabelText('Ce que dit le lien').element() as HTMLSelectElement
    expect([...roles.options].map(({ value }) => value)).toEqual(['meets', 'could-meet'])
    await userEvent.selectOptions(roles, 'could-meet')
    await userEvent.click(form.getByRole('button', { name: 'Lier' }))
    expect(ofKind(ada, 'link')).toContainEqual(
      expect.objectContaining({ from: mairie.id, to: bouger.id, role: 'could-meet' }),
    )
  })
})
