import { noticesNow } from '@palabre/client/src/components/notices.ts'
import { offerUndo } from '@palabre/client/src/panels/offer-undo.ts'
import { moveItems } from '@palabre/shared/commands'
import { expect, test } from 'vitest'
import { actor } from '../../../helpers/board-world.ts'
import { person } from '../../../helpers/editor-world.ts'

const a = actor('a', [0, 0, 160, 72, 0])

function moved() {
  const ada = person(a)
  const move = (x: number) => ada.editor.run('move-items', moveItems, { ids: [a.id], by: { x, y: 0 } })
  move(10)
  offerUndo(ada.editor, 'déplacé', 'Annuler')
  return { ada, move, offered: () => noticesNow().map(({ text }) => text) }
}

test('the way back is offered, and takes back what was done', () => {
  const { ada, offered } = moved()
  expect(offered()).toEqual(['déplacé'])
  noticesNow()[0]?.action?.run()
  expect(ada.geo(a)).toEqual(a.geo)
  expect(offered()).toEqual([])
})

test.each([
  ['something else was done', ({ move }: ReturnType<typeof moved>) => move(5)],
  ['it was undone by hand', ({ ada }: ReturnType<typeof moved>) => ada.editor.undo()],
])('no longer once %s', (_when, then) => {
  const all = moved()
  then(all)
  expect(all.offered()).toEqual([])
})
