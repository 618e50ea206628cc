import { noticesNow } from '@palabre/client/src/components/notices.ts'
import { sayRefusals } from '@palabre/client/src/pages/board/say-refusals.ts'
import { deleteItems } from '@palabre/shared/commands'
import { openRules } from '@palabre/shared/policy'
import { expect, it } from 'vitest'
import { sticky } from '../../../helpers/board-world.ts'
import { person } from '../../../helpers/editor-world.ts'

it('says why something was refused until that has changed', () => {
  const { editor } = person(sticky('note', [100, 100, 200, 200, 0]))
  const stop = sayRefusals(editor, (reason) => ({ text: reason, kind: 'attention' }))
  const texts = () => noticesNow().map(({ text }) => text)
  const frozen = { ...openRules, frozen: true }
  editor.setAccess('participant', frozen)
  editor.run('delete-items', deleteItems, { ids: [...editor.board.snapshot().items.keys()] })
  expect(texts()).toEqual(['frozen'])
  // The session says many other things meanwhile.
  editor.setAccess('participant', { ...frozen })
  expect(texts()).toEqual(['frozen'])
  editor.setAccess('participant', openRules)
  expect(texts()).toEqual([])
  stop()
})
