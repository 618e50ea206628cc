import { RoomSection } from '@palabre/client/src/panels/lead/room-section.tsx'
import type { PageId } from '@palabre/shared/ids'
import { freshSession, type SilentRound } from '@palabre/shared/session'
import { flushSync } from 'react-dom'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

let stage: Stage | undefined
afterEach(() => stage?.leave())

test('while people write in silence it is said that the group only looks, whatever is chosen for after', async () => {
  stage = await onStage(person(), <RoomSection />)
  const { session } = stage.services
  const stand = (state: SilentRound['state']) => {
    const silent: SilentRound = { id: 'r1', state, notes: 1, people: 1, page: 'carte' as PageId }
    flushSync(() => session.setState({ state: { ...freshSession, open: true, silent } }))
  }
  const said = page.getByText(/^Pendant l’écriture en silence, le groupe regarde seulement/)
  stand('open')
  await expect.element(said).toBeVisible()
  await expect.element(page.getByRole('radio', { name: 'Tout ajouter et modifier' })).toBeChecked()
  stand('revealed')
  await expect.element(said).not.toBeInTheDocument()
})
