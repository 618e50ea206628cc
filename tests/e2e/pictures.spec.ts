import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, test } from './support/fixtures.ts'
import { canvasOf, enter } from './support/steps.ts'
import { say } from './support/words.ts'

/** A photo that is easy to tell from everything else on a board. */
const photo = () =>
  sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: '#ff00ff' } })
    .jpeg()
    .toBuffer()

/** How many CSS px of the page are as pink as the photo. */
async function pinkOn(page: Page): Promise<number> {
  const { data, info } = await sharp(await page.screenshot({ scale: 'css' }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let count = 0
  for (let at = 0; at < data.length; at += info.channels)
    if ((data[at] ?? 0) > 200 && (data[at + 1] ?? 0) < 80 && (data[at + 2] ?? 0) > 200) count += 1
  return count
}

test('a phone adds a photo, somebody else sees it, lays it on a sheet and hides it for oneself', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const { links } = await newBoard('Photos du quartier')
  const phone = await openPage(await openDevice('phone'), links.participant)
  await enter(phone, 'Samira')
  const laptop = await openPage(await openDevice('laptop'), links.facilitator)
  await enter(laptop, 'Ana')

  await phone.getByRole('button', { name: say('toolbar.more'), exact: true }).tap()
  await phone.getByRole('menuitem', { name: say('tool.image.name'), exact: true }).tap()
  const chosen = phone.waitForEvent('filechooser')
  await phone.getByRole('button', { name: say('picture.choose'), exact: true }).tap()
  await (await chosen).setFiles({ name: 'banc.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await phone.getByLabel(say('picture.legend')).fill('Le banc devant l’épicerie')
  await phone.getByLabel(say('picture.consent')).selectOption(say('imageConsent.group'))
  await expect.poll(() => pinkOn(laptop), { timeout: 20_000 }).toBeGreaterThan(10_000)

  const canvas = await canvasOf(laptop).boundingBox()
  await canvasOf(laptop).click({ position: { x: (canvas?.width ?? 0) / 2, y: (canvas?.height ?? 0) / 2 } })
  await expect(laptop.getByLabel(say('picture.legend'))).toHaveValue('Le banc devant l’épicerie')
  await laptop.getByRole('button', { name: say('sheets.title'), exact: true }).click()
  await laptop.getByLabel(say('sheets.newName')).fill('Photos')
  await laptop.keyboard.press('Enter')
  await laptop.getByRole('button', { name: say('sheets.more', { name: 'Photos' }) }).click()
  await laptop.getByRole('menuitem').first().click()
  await laptop.getByRole('button', { name: say('sheets.hide', { name: 'Photos' }) }).click()
  await expect.poll(() => pinkOn(laptop)).toBe(0)
  expect(await pinkOn(phone)).toBeGreaterThan(1_000)

  await laptop.getByRole('button', { name: say('sheets.show', { name: 'Photos' }) }).click()
  await expect.poll(() => pinkOn(laptop)).toBeGreaterThan(10_000)
})
