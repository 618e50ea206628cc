import { StepCard } from '@palabre/client/src/panels/lead/step-card.tsx'
import { useSessionState } from '@palabre/client/src/panels/lead/use-lead.ts'
import type { PanelServices } from '@palabre/client/src/panels/services.ts'
import type { PageId } from '@palabre/shared/ids'
import { ok } from '@palabre/shared/result'
import { freshSession, type SessionState, type SilentRound } from '@palabre/shared/session'
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
  stage = await onStage(person(), <Card />)
  const { session } = stage.services
  const stand = (more: Partial<SessionState>) =>
    flushSync(() => session.setState({ state: { ...freshSession, open: true, plan, ...more } }))
  stand({ step: 0 })
  const next = page.getByRole('button', { name: 'Étape suivante' })
  await expect.element(next).toBeEnabled()
  stand({ step: 1 })
  expect(next.element()).toHaveProperty('disabled', true)
  await expect.element(next).toBeEnabled()
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
