import { StepCard } from '@palabre/client/src/panels/lead/step-card.tsx'
import { useSessionState } from '@palabre/client/src/panels/lead/use-lead.ts'
import type { PanelServices } from '@palabre/client/src/panels/services.ts'
import type { PageId } from '@palabre/shared/ids'
import { ok } from '@palabre/shared/result'
import { type Ballot, freshSession, type SessionState, type SilentRound } from '@palabre/shared/session'
import { flushSync } from 'react-dom'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

let stage: Stage | undefined
afterEach(() => stage?.leave())

const plan = ['Accueil', 'Carte', 'Besoins', 'Suite'].map((title) => ({ id: title, title }))
const Card = () => <StepCard state={useSessionState()} />

test('another press right after the step moved, whoever moved it, does not move it again', async () => {
  const posted: unknown[] = []
  const post = async (_: string, body: unknown) => ok(posted.push(body))
  stage = await onStage(person(), <Card />, { post } as Partial<PanelServices>)
  const { session } = stage.services
  const stand = (more: Partial<SessionState>) =>
    flushSync(() => session.setState({ state: { ...freshSession, open: true, plan, ...more } }))
  stand({ step: 0 })
  const next = page.getByRole('button', { name: 'Étape suivante' })
  await expect.element(next).not.toHaveAttribute('aria-disabled')
  const button = next.element() as HTMLElement
  button.focus()
  stand({ step: 1 })
  button.click()
  expect(posted).toEqual([])
  // Whoever leads by the keyboard goes on from the same button.
  await expect.element(next).not.toHaveAttribute('aria-disabled')
  await expect.element(next).toHaveFocus()
  button.click()
  await expect.poll(() => posted).toEqual([{ do: 'goto', step: 2, ifStep: 1 }])
})

test('notes that nobody has seen are shown first, or stay with their authors, before others are written', async () => {
  const posted: (readonly [string, unknown])[] = []
  const post = async (path: string, body: unknown) => {
    posted.push([path, body])
    return ok({})
  }
  stage = await onStage(person(), <Card />, { post } as Partial<PanelServices>)
  const { session } = stage.services
  const round: SilentRound = { id: 'r1', state: 'open', notes: 3, people: 2, page: 'carte' as PageId }
  const silentAgain = plan.map((phase, index) => (index === 2 ? { ...phase, silent: true } : phase))
  const stand = (step: number) =>
    flushSync(() =>
      session.setState({ state: { ...freshSession, open: true, plan: silentAgain, step, silent: round } }),
    )
  stand(1)
  const next = page.getByRole('button', { name: 'Étape suivante' })
  const asked = page.getByRole('dialog', { name: '3 notes n’ont pas encore été montrées' })
  await next.click()
  await asked.getByRole('button', { name: 'Les mettre en commun d’abord' }).click()
  await expect.element(asked).not.toBeInTheDocument()
  expect(posted).toEqual([])
  await next.click()
  await asked.getByRole('button', { name: 'Les laisser à leurs auteurs' }).click()
  await expect
    .poll(() => posted)
    .toEqual([
      ['/silent/r1/close', {}],
      ['/session', { do: 'goto', step: 2, ifStep: 1 }],
    ])
  stand(2)
  await expect.element(asked).not.toBeInTheDocument()
  await expect.element(next).toBeEnabled()
  await next.click()
  await expect.poll(() => posted.at(-1)).toEqual(['/session', { do: 'goto', step: 3, ifStep: 2 }])
})

test('a step in which people vote leads to the vote first, then to its end, then on', async () => {
  stage = await onStage(person(), <Card />)
  const { session } = stage.services
  const votes = plan.map((phase, index) => (index === 1 ? { ...phase, pictogram: 'vote' as const } : phase))
  const stand = (ballots: SessionState['ballots']) =>
    flushSync(() =>
      session.setState({ state: { ...freshSession, open: true, openedAt: 10, plan: votes, step: 1, ballots } }),
    )
  const ballot: Ballot = {
    question: 'Par quoi commencer ?',
    method: 'consent',
    items: [],
    dots: 3,
    perItem: 3,
    labels: {},
    electorate: 2,
    proxies: 0,
    turnout: 0,
    openedAt: 20,
    state: 'open',
  }
  const put = page.getByRole('button', { name: 'Mettre au vote' })
  const follow = page.getByRole('button', { name: 'Suivre ou clore le vote' })
  stand({ before: { ...ballot, openedAt: 5, state: 'closed' } })
  await expect.element(put).toBeVisible()
  stand({ now: ballot })
  await expect.element(follow).toBeVisible()
  await expect.element(put).not.toBeInTheDocument()
  stand({ now: { ...ballot, state: 'closed' } })
  await expect.element(follow).not.toBeInTheDocument()
  await expect.element(put).not.toBeInTheDocument()
})
