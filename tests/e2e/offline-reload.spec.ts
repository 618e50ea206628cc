import { expect, test } from './support/fixtures.ts'
import { actorNames, allSaved, enter, place, tells } from './support/steps.ts'

test('in a secure context the app opens again without a network, with the board it keeps @secure', async ({
  newBoard,
  openDevice,
  openPage,
  server,
}) => {
  const { links } = await newBoard('Planche')
  const page = await openPage(await openDevice('laptop'), links.participant)
  await enter(page, 'Ana')
  await place(page, 'actor', 'Toujours là', { x: 500, y: 300 })
  await allSaved(page)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await server.kill()
  await page.reload()
  await tells(page, ['offline', 'offlineKept'])
  expect(await actorNames(page)).toEqual(['Toujours là'])
})
