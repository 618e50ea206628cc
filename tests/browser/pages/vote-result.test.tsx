import { VoteResult } from '@palabre/client/src/pages/board/projector/vote-result.tsx'
import type { Ballot } from '@palabre/shared/session'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

let stage: Stage | undefined
afterEach(() => stage?.leave())

test('a result of more lines than a room can read says how many are left out', async () => {
  const items = Array.from({ length: 9 }, (_, index) => `item${index}`)
  const results = {
    method: 'dots',
    items: Object.fromEntries(items.map((item, index) => [item, { dots: index, voters: index }])),
  } as const
  const ballot: Ballot = {
    question: 'Par quoi commencer ?',
    method: 'dots',
    items,
    dots: 9,
    perItem: 9,
    labels: Object.fromEntries(items.map((item) => [item, `Besoin ${item}`])),
    electorate: 12,
    proxies: 0,
    turnout: 9,
    openedAt: 1,
    closedAt: 2,
    state: 'closed',
    results,
  }
  stage = await onStage(person(), <VoteResult ballot={ballot} results={results} />)
  const lines = page.getByRole('listitem')
  await expect.element(lines.first()).toHaveTextContent('Besoin item88')
  expect(lines.elements()).toHaveLength(7)
  await expect.element(page.getByText('et 2 autres')).toBeVisible()
})
