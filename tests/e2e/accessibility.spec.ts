import { seriousFindings as findings } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { enter, showList } from './support/steps.ts'
import { say } from './support/words.ts'

for (const screen of ['phone', 'laptop'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing serious on a ${screen}, ${colorScheme}`, async ({ newBoard, openDevice, openPage }) => {
      const { links } = await newBoard('Vauvert', 'territoire-vauvert')
      const device = await openDevice(screen, { colorScheme, reducedMotion: 'reduce' })
      const page = await openPage(device, '/')
      await expect(page.getByRole('radio').first()).toBeAttached()
      expect(await findings(page), 'home').toEqual([])

      await page.goto(links.participant)
      await expect(page.getByRole('button', { name: say('join.enter'), exact: true })).toBeVisible()
      expect(await findings(page), 'join').toEqual([])

      await enter(page, 'Samira')
      expect(await findings(page), 'board').toEqual([])

      await showList(page)
      expect(await findings(page), 'list').toEqual([])
    })
  }
}

test('a page that refuses says so to a screen reader too', async ({ openDevice, openPage }) => {
  const page = await openPage(await openDevice('phone'), '/j#p1.nothing')
  await expect(page.getByText(say('errors.unknown_link'))).toBeVisible()
  expect(await findings(page)).toEqual([])
})
