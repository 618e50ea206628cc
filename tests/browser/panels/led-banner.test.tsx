import { SessionNotice } from '@palabre/client/src/pages/board/session-notice.tsx'
import type { Leading, Led } from '@palabre/client/src/panels/strip/leading.ts'
import { LedBanner } from '@palabre/client/src/panels/strip/led-banner.tsx'
import { ledHere, useIsLed } from '@palabre/client/src/panels/strip/led-here.ts'
import { freshSession, type SilentRound } from '@palabre/shared/session'
import { flushSync } from 'react-dom'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { carte } from '../../helpers/board-world.ts'
import { person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'
import { plainStore } from '../../helpers/plain-store.ts'

const round: SilentRound = { id: 'round-0000001', state: 'revealing', gathered: true, notes: 3, people: 2, page: carte }
const called: Led = { kind: 'called', before: undefined }
const calledToNotes: Led = { ...called, notes: true }
// Not the region that reads it out.
const onBoard = page.getByRole('main')
const revealing = onBoard.getByText('Les notes arrivent\u202f: on regarde ensemble.')
const notes = onBoard.getByText('Les notes sont sur la planche')
const call = onBoard.getByText('L’animation vous appelle ici')

let stage: Stage
let led: ReturnType<typeof plainStore<Led>>

const become = (next: Led) => flushSync(() => led.setState(next, true))
const tell = (silent: SilentRound | null) =>
  flushSync(() => stage.services.session.setState({ state: { ...freshSession, open: true, silent } }))
/** A while goes by for whatever leaves by itself. */
const wait = () => flushSync(() => vi.advanceTimersByTime(15_000))

function Notices() {
  const isLed = useIsLed()
  return (
    <main>
      <SessionNotice />
      {isLed && <LedBanner />}
    </main>
  )
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  led = plainStore<Led>({ kind: 'free' })
  const nothing = () => undefined
  const dismiss = () => become({ kind: 'free' })
  const leading: Leading = { led, go: nothing, goBack: nothing, lookAway: nothing, dismiss, destroy: nothing }
  ledHere.setState({ leading })
  stage = await onStage(person(), <Notices />)
})
afterEach(() => {
  stage.leave()
  ledHere.setState({ leading: undefined })
  vi.useRealTimers()
})

describe('while notes are shown, one notice at a time', () => {
  test('a call that one has followed makes room for what is said of the reveal, which goes by itself', async () => {
    become(called)
    await expect.element(call).toBeVisible()
    tell(round)
    await expect.element(revealing).toBeVisible()
    await expect.element(call).not.toBeInTheDocument()
    wait()
    await expect.element(revealing).not.toBeInTheDocument()
    // The next turn does not say it again; the next reveal does.
    tell({ ...round, people: 1 })
    await expect.element(revealing).not.toBeInTheDocument()
    tell({ ...round, id: 'round-0000002' })
    await expect.element(revealing).toBeVisible()
  })

  test('where one is led to the notes, that alone is said, and goes by itself; each turn says it anew', async () => {
    tell(round)
    become(calledToNotes)
    await expect.element(notes).toBeVisible()
    await expect.element(revealing).not.toBeInTheDocument()
    wait()
    await expect.element(notes).not.toBeInTheDocument()
    await expect.element(revealing).not.toBeInTheDocument()
    become({ ...calledToNotes })
    await expect.element(notes).toBeVisible()
  })

  test('it does not go from under the focus', async () => {
    tell(round)
    become(calledToNotes)
    const stay = page.getByRole('button', { name: 'Rester ici' })
    await expect.element(stay).toBeVisible()
    ;(stay.element() as HTMLElement).focus()
    wait()
    await expect.element(stay).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(notes).not.toBeInTheDocument()
  })
})
