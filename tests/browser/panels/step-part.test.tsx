import { whenFree } from '@palabre/client/src/panels/ballots/when-free.ts'
import { useSessionState } from '@palabre/client/src/panels/lead/use-lead.ts'
import { StepPart } from '@palabre/client/src/panels/strip/step-part.tsx'
import { type Ballot, freshSession, type Phase, type SessionState } from '@palabre/shared/session'
import { flushSync } from 'react-dom'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const plan: readonly Phase[] = [
  { id: 'who', title: 'Qui agit ici', instruction: 'Posez une carte par acteur.' },
  { id: 'break', title: 'Pause' },
  { id: 'links', title: 'Qui fait quoi avec qui', instruction: 'Reliez deux acteurs.' },
  { id: 'write', title: 'Écrire', instruction: 'Ce qui manque.', silent: true },
]

function Strip() {
  const { plan: steps, step } = useSessionState()
  const phase = steps[step]
  return (
    <>
      {phase && <StepPart phase={phase} />}
      <input aria-label="Note" style={{ position: 'fixed', insetBlockEnd: 0 }} />
    </>
  )
}

let stage: Stage | undefined
const at = (step: number) =>
  flushSync(() => stage?.services.session.setState({ state: { ...freshSession, open: true, plan, step } }))
const vote: Ballot = {
  question: 'On y va ?',
  method: 'consent',
  items: [],
  dots: 3,
  perItem: 3,
  labels: {},
  electorate: 3,
  proxies: 0,
  turnout: 0,
  openedAt: 0,
  state: 'open',
}
const ballots = (open: SessionState['ballots']) =>
  flushSync(() => stage?.services.session.setState(({ state }) => ({ state: { ...state, ballots: open } })))
const instruction = page.getByRole('dialog', { name: 'Consigne' })

beforeEach(async () => {
  stage = await onStage(person(), <Strip />)
})
afterEach(async () => {
  stage?.leave()
  await page.viewport(1366, 768)
})

test('on a phone each instruction unfolds once by itself, and leaves the hand where it writes', async () => {
  await page.viewport(390, 844)
  at(0)
  await expect.element(instruction.getByText('Posez une carte par acteur.')).toBeVisible()
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.click()
  await expect.element(instruction).not.toBeInTheDocument()
  at(2)
  await expect.element(instruction.getByText('Reliez deux acteurs.')).toBeVisible()
  await userEvent.keyboard('la laverie')
  await expect.element(note).toHaveValue('la laverie')
  let isFree = false
  whenFree((free) => {
    isFree = free
  })
  expect(isFree).toBe(false)
  ;(document.activeElement as HTMLElement).blur()
  whenFree((free) => {
    isFree = free
  })
  expect(isFree).toBe(true)
  ballots({ vote })
  await expect.element(instruction).not.toBeInTheDocument()
  ballots({})
  expect(instruction.query()).toBeNull()
  at(1)
  await expect.element(instruction).not.toBeInTheDocument()
  at(3)
  await expect.element(page.getByText('Écrire')).toBeVisible()
  expect(instruction.query()).toBeNull()
})

test('on a laptop it stands beside the title, and unfolds when asked', async () => {
  at(0)
  await expect.element(page.getByText('Posez une carte par acteur.')).toBeVisible()
  expect(instruction.query()).toBeNull()
  await page.getByRole('button', { name: /Qui agit ici/ }).click()
  await expect.element(instruction).toBeVisible()
})
