import { KeptNotes } from '@palabre/client/src/panels/silent/kept-notes.tsx'
import { openSheet } from '@palabre/client/src/panels/silent/sheet-open.ts'
import { SilentPart, SilentVoice } from '@palabre/client/src/panels/silent/silent-part.tsx'
import { SilentSection } from '@palabre/client/src/panels/silent/silent-section.tsx'
import { Toolbar } from '@palabre/client/src/panels/toolbar/toolbar.tsx'
import { forgetDraft } from '@palabre/client/src/sync/kept-draft.ts'
import type { OwnNote, OwnNotes, OwnNotesView } from '@palabre/client/src/sync/own-notes.ts'
import { keptRound } from '@palabre/shared/document'
import type { BoardId, ItemId, ParticipantId } from '@palabre/shared/ids'
import { fail } from '@palabre/shared/result'
import { freshSession, type SilentRound } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { actor, carte, me } from '../../helpers/board-world.ts'
import { person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

let stage: Stage | undefined
let notes: readonly OwnNote[]
let listeners: Set<() => void>
/** Puts others in place of one's own notes, as the server may. */
let change: (next: readonly OwnNote[]) => void

const round: SilentRound = {
  id: 'round-0000001',
  state: 'open',
  notes: 14,
  people: 9,
  page: carte,
  question: 'Qui manque ?',
}
const sheet = page.getByRole('dialog', { name: 'Écrire en silence' })
const writeButton = page.getByRole('button', { name: /^Écrire/ })
const textsOf = (ofRound = round.id) => notes.filter((note) => note.round === ofRound).map(({ text }) => text)

/** One's own notes without a server. */
function ownNotes(): OwnNotes {
  let made = 0
  let view: OwnNotesView = { notes: [], state: 'saved', kept: true }
  change = (next: readonly OwnNote[]) => {
    notes = next
    view = { ...view, notes }
    for (const listener of listeners) listener()
  }
  const edit = (id: ItemId, fields: Partial<OwnNote>) =>
    change(notes.map((note) => (note.id === id ? { ...note, ...fields } : note)))
  change([])
  return {
    view: {
      getState: () => view,
      getInitialState: () => view,
      setState: () => undefined,
      subscribe(listener) {
        const tell = () => listener(view, view)
        listeners.add(tell)
        return () => listeners.delete(tell)
      },
    },
    add(text, where) {
      made += 1
      change([...notes, { id: `note-${made}` as ItemId, author: me, text, colour: 'yellow', ...where }])
    },
    edit: (id, text) => edit(id, { text }),
    remove: (id) => change(notes.filter((note) => note.id !== id)),
    putIn: (id, into) => edit(id, { round: into }),
    keep: (id) => edit(id, { round: keptRound }),
    wouldLose: () => false,
    reconnect: () => undefined,
    destroy: async () => undefined,
  }
}

async function show(): Promise<Stage> {
  const element = (
    <>
      <input aria-label="Ailleurs" />
      <SilentPart />
      <SilentVoice />
      <Toolbar />
      <KeptNotes />
    </>
  )
  stage = await onStage(person(actor('CCAS', [0, 0, 160, 72, 0])), element)
  stage.services.ownNotes.setState(ownNotes(), true)
  return stage
}

const tell = (on: Stage, silent: SilentRound | null) =>
  on.services.session.setState({ ...on.services.session.getState(), state: { ...freshSession, open: true, silent } })

beforeEach(() => {
  sessionStorage.clear()
  forgetDraft('board00001' as BoardId, 'p_0123456789' as ParticipantId)
  openSheet(undefined)
  listeners = new Set()
})
afterEach(() => stage?.leave())

describe('a round of silent writing', () => {
  test('opens the sheet by itself, once, and says so', async () => {
    const on = await show()
    tell(on, round)
    await expect.element(sheet).toBeVisible()
    await expect.element(sheet.getByText('14 notes, 9 personnes')).toBeVisible()
    expect(on.said()).toBe('Un temps d’écriture en silence est ouvert.')
    await userEvent.keyboard('{Escape}')
    await expect.element(sheet).not.toBeInTheDocument()
    tell(on, { ...round, notes: 15 })
    await expect.element(page.getByText('15 notes, 9 personnes')).toBeVisible()
    await expect.element(sheet).not.toBeInTheDocument()
  })

  test('takes nothing from somebody who types elsewhere: there is the button', async () => {
    const on = await show()
    await userEvent.click(page.getByLabelText('Ailleurs'))
    tell(on, round)
    await expect.element(writeButton).toBeVisible()
    await expect.element(sheet).not.toBeInTheDocument()
    await expect.element(page.getByLabelText('Ailleurs')).toHaveFocus()
    await userEvent.click(writeButton)
    await expect.element(sheet).toBeVisible()
  })

  test('asks what was asked when it opened, whatever step follows; the note tool leads there, not to the board', async () => {
    const on = await show()
    tell(on, round)
    await expect.element(sheet.getByText('Qui manque ?')).toBeVisible()
    const plan = [{ id: 'next', title: 'Suite', instruction: 'On trie.' }]
    on.services.session.setState({
      ...on.services.session.getState(),
      state: { ...freshSession, open: true, plan, silent: round },
    })
    await expect.element(sheet.getByText('Qui manque ?')).toBeVisible()
    await expect.element(sheet.getByText('On trie.')).not.toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await expect.element(sheet).not.toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Note', exact: true }))
    await expect.element(sheet).toBeVisible()
  })

  test('is written in with the keyboard alone: added, changed, withdrawn', async () => {
    const on = await show()
    tell(on, round)
    await expect.element(sheet.getByLabelText('Une idée par note')).toHaveFocus()
    await userEvent.keyboard('le bus{Control>}{Enter}{/Control}le loyer{Control>}{Enter}{/Control}')
    expect(textsOf()).toEqual(['le bus', 'le loyer'])
    expect(on.said()).toBe('Note ajoutée. Vous en avez 2.')
    await userEvent.click(sheet.getByRole('button', { name: 'Changer\u202f: le bus' }))
    await userEvent.keyboard(' 23{Control>}{Enter}{/Control}')
    await expect.element(sheet.getByRole('button', { name: 'Changer\u202f: le bus 23' })).toHaveFocus()
    await userEvent.click(sheet.getByRole('button', { name: 'Retirer\u202f: le loyer' }))
    expect(textsOf()).toEqual(['le bus 23'])
    await expect.element(sheet.getByText('Enregistré', { exact: true })).toBeVisible()
  })

  test('gives a note again that was taken back by a slip', async () => {
    const on = await show()
    tell(on, round)
    await userEvent.fill(sheet.getByLabelText('Une idée par note'), 'le bus')
    await userEvent.click(sheet.getByRole('button', { name: 'Ajouter' }))
    await userEvent.click(sheet.getByRole('button', { name: 'Retirer\u202f: le bus' }))
    expect(textsOf()).toEqual([])
    await userEvent.click(sheet.getByRole('button', { name: 'Remettre\u202f: le bus' }))
    expect(textsOf()).toEqual(['le bus'])
  })

  test('keeps words that were not added on this device, and opens again with them; nothing once they are added', async () => {
    const on = await show()
    tell(on, round)
    await userEvent.fill(sheet.getByLabelText('Une idée par note'), 'pas fini')
    const key = Object.keys(localStorage).find((name) => name.startsWith('palabre:draft:')) ?? ''
    expect(JSON.parse(localStorage.getItem(key) ?? '')).toEqual({ text: 'pas fini', round: round.id })
    on.leave()
    openSheet(undefined)
    stage = await show()
    tell(stage, round)
    await expect.element(sheet.getByLabelText('Une idée par note')).toHaveValue('pas fini')
    await userEvent.click(sheet.getByRole('button', { name: 'Ajouter' }))
    expect(textsOf()).toEqual(['pas fini'])
    expect(localStorage.getItem(key)).toBeNull()
  })

  test('that ended while the page was closed makes a note of the words that were not added', async () => {
    const on = await show()
    tell(on, round)
    await userEvent.fill(sheet.getByLabelText('Une idée par note'), 'pas fini')
    on.leave()
    stage = await show()
    tell(stage, { ...round, state: 'closed' })
    await expect.poll(() => textsOf()).toEqual(['pas fini'])
  })

  test('shown in turn says what is still to be shown, and of what came since that it stays with its author', async () => {
    const on = await show()
    tell(on, round)
    await userEvent.fill(sheet.getByLabelText('Une idée par note'), 'le bus')
    await userEvent.click(sheet.getByRole('button', { name: 'Ajouter' }))
    await userEvent.keyboard('{Escape}')
    change(notes.map((note) => ({ ...note, due: round.id })))
    const inTurns = {
      ...round,
      state: 'revealing',
      gathered: true,
      reveal: { order: 'turns', anonymous: false },
    } as const
    tell(on, inTurns)
    await userEvent.click(page.getByRole('button', { name: /^Vos notes/ }))
    await expect.element(sheet.getByText(/^Vos notes seront montrées à leur tour/)).toBeVisible()
    // A draft that became a note while the turns are taken; then one's own turn takes the other.
    change([...notes, { ...(notes[0] as OwnNote), id: 'late' as ItemId, text: 'le loyer', due: 'earlier' }])
    const since = sheet.getByText(/^Ces notes sont arrivées après/)
    await expect.element(since).toBeVisible()
    await expect.element(sheet.getByText(/^Vos notes seront montrées à leur tour/)).toBeVisible()
    change(notes.filter(({ text }) => text === 'le loyer'))
    await expect.element(sheet.getByText(/^Vos notes seront montrées à leur tour/)).not.toBeInTheDocument()
    await expect.element(since).toBeVisible()
    change([])
    await expect.element(sheet.getByText('Vous n’avez plus de note à montrer.')).toBeVisible()
  })

  test('that is revealed while one types keeps the words, and asks what becomes of them', async () => {
    const on = await show()
    tell(on, round)
    await userEvent.fill(sheet.getByLabelText('Une idée par note'), 'pas fini')
    tell(on, { ...round, state: 'revealing' })
    await expect.element(sheet).toBeVisible()
    expect(textsOf()).toEqual([])
    tell(on, { ...round, state: 'revealed', notes: 0, people: 0 })
    await expect.element(sheet).not.toBeInTheDocument()
    expect(textsOf()).toEqual(['pas fini'])
    await userEvent.click(page.getByRole('status').getByRole('button', { name: 'Choisir' }))
    await userEvent.click(page.getByRole('button', { name: 'Garder pour moi\u202f: pas fini' }))
    expect(textsOf(keptRound)).toEqual(['pas fini'])
  })
})

test('whoever leads sees all notes of a round that was shown in turn, and shows them to the whole group', async () => {
  const asked: unknown[] = []
  const post: Stage['services']['post'] = (path, body) => {
    asked.push([path, body])
    return Promise.resolve(fail('offline'))
  }
  stage = await onStage(person(actor('CCAS', [0, 0, 160, 72, 0])), <SilentSection />, { post })
  const view = [0, 0, 600, 300] as const
  tell(stage, { ...round, state: 'revealed', notes: 0, people: 0, view })
  await page.getByRole('button', { name: 'Les montrer à tout le groupe' }).click()
  expect(asked).toEqual([['/session', { do: 'summon', page: carte, view }]])
})
