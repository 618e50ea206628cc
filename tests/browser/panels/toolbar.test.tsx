import { BoardAnnouncements } from '@palabre/client/src/a11y/board-announcements.tsx'
import { SkipLinks } from '@palabre/client/src/a11y/skip-links.tsx'
import { Toolbar } from '@palabre/client/src/panels/toolbar/toolbar.tsx'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { actor, relation } from '../../helpers/board-world.ts'
import { person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

let stage: Stage | undefined

afterEach(async () => {
  stage?.leave()
  await page.viewport(1366, 768)
})

test('one Tab stop for all tools; the arrows go through them', async () => {
  const ada = person()
  stage = await onStage(ada, <Toolbar />)
  await userEvent.tab()
  await expect.element(page.getByRole('button', { name: 'Choisir' })).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(ada.state.tool).toBe('sticky')
  await expect.element(page.getByRole('button', { name: 'Note' })).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(page.getByRole('radio', { name: 'Rose' }))
  expect(ada.state.nextStyle.stickyColour).toBe('pink')
})

test('a second press keeps a tool in hand, a third lets it go', async () => {
  const ada = person()
  stage = await onStage(ada, <Toolbar />)
  const acteur = page.getByRole('button', { name: /^Acteur/ })
  await userEvent.click(acteur)
  expect(ada.state).toMatchObject({ tool: 'actor', toolLocked: false })
  await userEvent.click(acteur)
  expect(ada.state.toolLocked).toBe(true)
  await userEvent.click(acteur)
  expect(ada.state.toolLocked).toBe(false)
})

test('a phone has the three big gestures, and the rest behind “plus”', async () => {
  await page.viewport(390, 844)
  const ada = person()
  stage = await onStage(ada, <Toolbar />)
  const buttons = page.getByRole('toolbar').getByRole('button')
  expect(buttons.elements().map(({ textContent }) => textContent)).toEqual(['Note', 'Acteur', 'Relation', 'Plus'])
  await userEvent.click(page.getByRole('button', { name: 'Plus' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Crayon' }))
  expect(ada.state.tool).toBe('pen')
  await expect.element(page.getByRole('button', { name: 'Crayon' })).toHaveAttribute('aria-pressed', 'true')
})

test('tools that would be refused are not offered', async () => {
  const ada = person()
  ada.editor.setAccess('participant', { ...ada.state.rules, rights: 'stickies' })
  stage = await onStage(ada, <Toolbar />)
  await expect.element(page.getByRole('button', { name: 'Acteur' })).toHaveAttribute('aria-disabled', 'true')
  await expect.element(page.getByRole('button', { name: 'Note' })).not.toHaveAttribute('aria-disabled', 'true')
  await expect.element(page.getByRole('button', { name: 'Main' })).not.toHaveAttribute('aria-disabled', 'true')
})

test('what is selected on the canvas is said aloud, and who arrives', async () => {
  const ccas = { ...actor('ccas'), name: 'CCAS', family: 'public-authority' }
  const secours = { ...actor('secours', [400, 0, 160, 72, 0]), name: 'Secours' }
  const ada = person(ccas, secours, relation(ccas, secours))
  stage = await onStage(ada, <BoardAnnouncements />)
  ada.editor.select([ccas.id])
  await expect.poll(stage.said).toBe('CCAS, acteur, pouvoirs publics, 1 relation')
  ada.editor.select([ccas.id, secours.id])
  await expect.poll(stage.said).toContain('2 acteurs')
  const user = { id: 'p_z', name: 'Zoé', colour: '#0055aa', role: 'participant' }
  stage.meet([{ clientId: 7, user, state: {} }])
  await expect.poll(stage.said, { timeout: 8_000 }).toBe('Zoé est là')
})

test('the first Tab leads past the bars', async () => {
  const openList = vi.fn()
  stage = await onStage(
    person(),
    <>
      <SkipLinks list={false} onOpenList={openList} />
      <Toolbar />
    </>,
  )
  await userEvent.tab()
  const first = page.getByRole('button', { name: 'Aller aux outils' })
  await expect.element(first).toHaveFocus()
  await userEvent.keyboard('{Enter}{Tab}')
  await expect.element(page.getByRole('button', { name: 'Choisir' })).toHaveFocus()
})
