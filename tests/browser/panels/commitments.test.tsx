import { CommitmentList } from '@palabre/client/src/lists/commitments/commitment-list.tsx'
import { CommitmentFields } from '@palabre/client/src/panels/inspector/commitment-fields.tsx'
import { ItemServicesProvider } from '@palabre/client/src/panels/item-services.ts'
import { useItem } from '@palabre/client/src/panels/use-editor.ts'
import { FollowUpView } from '@palabre/client/src/views/follow-up/follow-up-view.tsx'
import { StatesView } from '@palabre/client/src/views/states/states-view.tsx'
import type { ItemId, ParticipantId } from '@palabre/shared/ids'
import { type Commitment, commitmentText } from '@palabre/shared/model'
import type { ReactElement } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { actor } from '../../helpers/board-world.ts'
import { commitment } from '../../helpers/commitment-samples.ts'
import { type Person, person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const me = 'p_0123456789' as ParticipantId
const ccas = actor('ccas')
const salle = commitment('salle', { what: 'Prêter la salle' })
const field = (name: string) => page.getByLabelText(name, { exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })

let stage: Stage | undefined
afterEach(() => stage?.leave())

const read = (who: Person, id: ItemId = salle.id) => who.editor.board.item(id) as Commitment

function Fields({ id }: { readonly id: ItemId }) {
  const item = useItem(id)
  return item?.kind === 'commitment' ? <CommitmentFields commitment={item} disabled={false} /> : null
}

function Beside({ children }: { readonly children: ReactElement }) {
  return <ItemServicesProvider value={{ showOnMap: () => {}, askToDelete: () => {} }}>{children}</ItemServicesProvider>
}

describe('writing a commitment', () => {
  test('takes oneself, an actor and a free name as those who commit, each with its name', async () => {
    const ada = person(salle, ccas)
    stage = await onStage(ada, <Fields id={salle.id} />)
    await userEvent.click(field('Qui s’engage'))
    await userEvent.keyboard('Camille{Enter}')
    await userEvent.keyboard('cca{Enter}')
    await userEvent.keyboard('Collectif des Tilleuls{Enter}')
    expect(read(ada).subjects).toEqual([me, ccas.id, 'Collectif des Tilleuls'])
    expect(read(ada).names).toEqual({ [me]: 'Camille', [ccas.id]: 'ccas' })
    await userEvent.click(page.getByLabelText('Enlever ccas'))
    expect(read(ada).subjects).toEqual([me, 'Collectif des Tilleuls'])
  })

  test('loses no name that was typed, and no one on Escape', async () => {
    const ada = person({ ...salle, subjects: ['Nadia'] })
    stage = await onStage(ada, <Fields id={salle.id} />)
    await userEvent.click(field('Qui s’engage'))
    await userEvent.keyboard('{Escape}{Escape}')
    expect(read(ada).subjects).toEqual(['Nadia'])
    await userEvent.click(field('Qui s’engage'))
    await userEvent.keyboard('Marc')
    await userEvent.click(field('Contrepartie'))
    expect(read(ada).subjects).toEqual(['Nadia', 'Marc'])
  })

  test('says that a day does not exist, and keeps the one before', async () => {
    const ada = person({ ...salle, due: '2027-05-03' })
    stage = await onStage(ada, <Fields id={salle.id} />)
    await userEvent.fill(field('Échéance'), '1900-01-01')
    await userEvent.click(field('À quoi'))
    await expect.element(page.getByText(/^Cette date n’existe pas/)).toBeVisible()
    expect(read(ada).due).toBe('2027-05-03')
    await userEvent.fill(field('Échéance'), '2028-02-29')
    expect(read(ada).due).toBe('2028-02-29')
  })

  test('offers to take what nobody has taken, then waits for a confirmation', async () => {
    const ada = person(salle)
    stage = await onStage(ada, <Fields id={salle.id} />)
    await expect.element(page.getByText('Personne ne l’a encore pris.')).toBeVisible()
    await userEvent.click(button('Je m’y engage'))
    expect(read(ada).subjects).toEqual([me])
    await expect.element(page.getByText('En attente de : Camille.')).toBeVisible()
    await expect.element(button('Je confirme')).toBeVisible()
  })

  test('asks to confirm again once the words have changed', async () => {
    const mine = { ...salle, subjects: [me], names: { [me]: 'Camille' }, state: 'confirmed' as const }
    const ada = person(mine)
    stage = await onStage(ada, <Fields id={salle.id} />)
    await expect.element(page.getByText('Proposé')).toBeVisible()
    const said = { by: me, name: 'Camille', at: 1_790_000_000_000, hash: '', text: commitmentText(mine) }
    const confirmation = { ...said, voices: [{ by: me, name: 'Camille', subject: me, at: said.at }] }
    const { session } = stage.services
    session.setState({ ...session.getState(), confirmations: new Map([[salle.id, confirmation]]) })
    await expect.element(page.getByText(/^Confirmé par Camille/)).toBeVisible()
    await userEvent.fill(field('À quoi'), 'Prêter la grande salle')
    await userEvent.click(field('Contrepartie'))
    await expect.element(page.getByText('À confirmer de nouveau', { exact: true })).toBeVisible()
    await expect.element(button('Je confirme ce nouveau texte')).toBeVisible()
  })
})

describe('beside the canvas', () => {
  test('a commitment is written in the list with the keyboard alone', async () => {
    const ada = person(ccas)
    stage = await onStage(ada, <Beside>{<CommitmentList />}</Beside>)
    await userEvent.click(page.getByRole('textbox', { name: 'Nouvel engagement : faire quoi ?' }))
    await userEvent.keyboard('Tenir le café du jeudi{Tab}Nadia{Enter}')
    await userEvent.click(button('Ajouter'))
    const [made] = [...ada.editor.board.snapshot().items.values()].filter((item) => item.kind === 'commitment')
    expect(made).toMatchObject({ what: 'Tenir le café du jeudi', subjects: ['Nadia'] })
    await expect.element(page.getByRole('button', { name: /Qui s’engage.*Nadia/ })).toBeVisible()
  })

  test('the board moves a commitment by a choice, and the focus goes with it; confirmed is not on offer', async () => {
    const ada = person(salle)
    stage = await onStage(ada, <Beside>{<StatesView />}</Beside>)
    const choice = page.getByRole('combobox', { name: 'Où en est « Prêter la salle »' })
    await expect.element(choice).toHaveTextContent('ProposéEn coursTenuRelâché')
    await userEvent.selectOptions(choice, 'En cours')
    expect(read(ada)).toMatchObject({ state: 'ongoing', history: [{ state: 'ongoing' }] })
    await expect.element(page.getByRole('region', { name: /^En cours/ }).getByRole('article')).toBeVisible()
    await expect.element(choice).toHaveFocus()
  })

  test('a state that a file alone tells is named so where it is chosen, and no other', async () => {
    const mine = { ...salle, subjects: ['Nadia'], names: {}, state: 'confirmed' as const }
    stage = await onStage(person(mine), <Beside>{<StatesView />}</Beside>)
    const voice = { by: me, name: 'Nadia', at: 1_790_000_000_000 }
    const confirmation = {
      ...voice,
      hash: '',
      text: commitmentText(mine),
      voices: [{ ...voice, subject: 'Nadia' }],
      fromFile: true as const,
    }
    const { session } = stage.services
    session.setState({ ...session.getState(), confirmations: new Map([[salle.id, confirmation]]) })
    const choice = page.getByRole('combobox', { name: 'Où en est « Prêter la salle »' })
    await expect.element(choice).toHaveTextContent('Confirmé (repris d’un fichier)En coursTenuRelâché')
  })

  test('the follow-up notes what was kept and tells it in short', async () => {
    const ada = person(salle, { ...commitment('repas', { what: 'Cuisiner' }), at: salle.at + 1 })
    stage = await onStage(ada, <Beside>{<FollowUpView />}</Beside>)
    await expect.element(page.getByText('Engagement 1 sur 2')).toBeVisible()
    await userEvent.fill(field('Un mot pour s’en souvenir'), 'La clé est chez le gardien')
    await userEvent.click(button('Tenu'))
    expect(read(ada)).toMatchObject({ state: 'kept', history: [{ state: 'kept', note: 'La clé est chez le gardien' }] })
    await userEvent.click(button('Suivant'))
    await expect.element(page.getByText('Engagement 2 sur 2')).toHaveFocus()
    await userEvent.click(button('Nouvelle date'))
    await userEvent.fill(field('Nouvelle date'), '2027-05-03')
    expect(read(ada, commitment('repas').id).due).toBe('2027-05-03')
  })
})
