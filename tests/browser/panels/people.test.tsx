import { PeopleSection } from '@palabre/client/src/panels/people/people-section.tsx'
import type { PanelServices } from '@palabre/client/src/panels/services.ts'
import type { ParticipantId } from '@palabre/shared/ids'
import type { KeptOutPerson } from '@palabre/shared/protocol'
import { ok } from '@palabre/shared/result'
import { type Ballot, freshSession, type SessionState } from '@palabre/shared/session'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const ana = 'ana-0123456789' as ParticipantId
const bob = 'bob-0123456789' as ParticipantId
const someone = (name: string) => ({ name, colour: '#b3261e', role: 'participant' }) as const
let stage: Stage
let posted: string[]
let keptOut: readonly KeptOutPerson[]
let takenBack: object
/** Who is here, as the server counts. */
let present: readonly ParticipantId[]

const tell = (people: readonly ParticipantId[], state: Partial<SessionState> = {}) =>
  stage.services.session.setState({
    ...stage.services.session.getState(),
    state: { ...freshSession, open: true, ...state },
    people: new Map(people.map((id) => [id, someone(id === ana ? 'Ana' : 'Bob')])),
  })

beforeEach(async () => {
  posted = []
  keptOut = []
  present = []
  const ask = async (_: string, path: string) =>
    ok({ '/kept-out': { keptOut }, '/here': { here: present, sharing: present } }[path] ?? { waiting: [] })
  const post = async (path: string) => {
    posted.push(path)
    keptOut = keptOut.filter(({ participantId }) => !path.includes(participantId))
    return ok(path.endsWith('/undo') ? takenBack : {})
  }
  stage = await onStage(person(), <PeopleSection />, { ask, post } as Partial<PanelServices>)
  tell([ana, bob])
})
afterEach(() => stage.leave())

test('whoever is kept out stands in a folded list, and one press lets them come back', async () => {
  const title = page.getByText('1 personne ne peut plus entrer')
  await expect.element(page.getByText('2 autres personnes, sans écran ouvert')).toBeVisible()
  await expect.element(title).not.toBeInTheDocument()
  keptOut = [{ participantId: bob, name: 'Bob', colour: '#b3261e', at: new Date(2026, 10, 29, 14, 32).getTime() }]
  tell([ana])
  const letBack = page.getByRole('button', { name: 'Laisser revenir Bob' })
  await title.click()
  await expect.element(page.getByText('depuis 14:32')).toBeVisible()
  await letBack.click()
  expect(posted).toEqual([`/participants/${bob}/let-back`])
  await expect.element(title).not.toBeInTheDocument()
  await expect.element(page.getByText(/^Bob peut revenir/)).toBeVisible()
})

test('before somebody is removed, it is said what goes with them, and that there is a way back', async () => {
  const voice = /Un vote est ouvert/
  const wayBack = /vous pourrez laisser revenir Bob/
  const dialog = page.getByRole('dialog')
  const open = async () => {
    await page.getByRole('button', { name: 'Que faire avec Bob' }).click()
    await page.getByRole('menuitem', { name: 'Retirer de la planche…' }).click()
  }
  await page.getByText('2 autres personnes, sans écran ouvert').click()
  await open()
  await expect.element(dialog.getByText(wayBack)).toBeVisible()
  await expect.element(dialog.getByText(voice)).not.toBeInTheDocument()
  tell([ana, bob], { ballots: { b1: { state: 'open' } as Ballot } })
  await expect.element(dialog.getByText(voice)).toBeVisible()
  await page.getByLabelText(/^Ne pas laisser son appareil revenir/).click()
  await expect.element(dialog.getByText(wayBack)).not.toBeInTheDocument()
  tell([ana, bob], { ballots: { b1: { state: 'closed' } as Ballot } })
  await expect.element(dialog.getByText(voice)).not.toBeInTheDocument()
})

test('a vote that is taken or given back while a ballot is open holds from the next one, and that is said', async () => {
  const takeVote = (name: string) => page.getByRole('menuitem', { name, exact: true })
  await page.getByText('2 autres personnes, sans écran ouvert').click()
  const menu = page.getByRole('button', { name: 'Que faire avec Bob' })
  await menu.click()
  await takeVote('Voix sans vote').click()
  await expect.poll(() => posted).toEqual([`/participants/${bob}/voice`])
  await expect.element(page.getByText(/à partir du prochain vote/)).not.toBeInTheDocument()
  const ballots = { b1: { state: 'open' } as Ballot }
  tell([ana, bob], { ballots })
  await menu.click()
  await takeVote('Voix sans vote (dès le prochain vote)').click()
  await expect.element(page.getByText(/^Bob est sans vote à partir du prochain vote\..*clore/)).toBeVisible()
  tell([ana, bob], { ballots, voiceless: [bob] })
  await menu.click()
  await takeVote('Rendre le vote (dès le prochain vote)').click()
  await expect.element(page.getByText(/^Bob vote de nouveau, à partir du prochain vote/)).toBeVisible()
})

test('whoever shares a device with somebody is here, with nothing of theirs to follow', async () => {
  await expect.element(page.getByText('2 autres personnes, sans écran ouvert')).toBeVisible()
  present = [bob]
  tell([ana, bob], { proxies: 1 })
  await expect.element(page.getByText('2 personnes dans la salle ou à distance. Dont 1 sans appareil.')).toBeVisible()
  await expect.element(page.getByText('Participant·e · sur un appareil partagé')).toBeVisible()
  await page.getByRole('button', { name: 'Que faire avec Bob' }).click()
  await expect.element(page.getByRole('menuitem', { name: 'Retirer de la planche…' })).toBeVisible()
  await expect.element(page.getByRole('menuitem', { name: 'Suivre sa vue' })).not.toBeInTheDocument()
})

test.each([
  [14, 1, 'Ce que Bob a fait pendant ce temps est repris\u202f: 1 élément changé.'],
  [2, 0, 'Ce que Bob a fait pendant ce temps est repris.'],
  [0, 0, 'Rien à reprendre\u202f: Bob n’a rien changé pendant ce temps.'],
])('of %i edits that were taken back it is said how many items that changed', async (edits, items, words) => {
  takenBack = { edits, items, complete: true }
  present = [bob]
  tell([ana, bob], { proxies: 1 })
  await page.getByRole('button', { name: 'Que faire avec Bob' }).click()
  await page.getByRole('menuitem', { name: 'Reprendre ses derniers gestes…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Reprendre ce que Bob vient de faire/ })
  const radio = dialog.getByRole('radio').first()
  await expect.element(radio).toBeVisible()
  expect(getComputedStyle(radio.element()).accentColor).not.toBe('auto')
  expect(radio.element().getBoundingClientRect().width).toBe(20)
  await dialog.getByRole('button', { name: 'Reprendre', exact: true }).click()
  await expect.element(page.getByText(words)).toBeVisible()
})
