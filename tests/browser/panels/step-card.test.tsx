import { StepCard } from '@palabre/client/src/panels/lead/step-card.tsx'
import { useSessionState } from '@palabre/client/src/panels/lead/use-lead.ts'
import { freshSession, type SessionState } from '@palabre/shared/session'
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
