import en from '@palabre/shared/i18n/en.json' with { type: 'json' }
import { joinByLink, newDevice } from '../helpers/http-client.ts'
import { expect, test } from './support/fixtures.ts'
import { enter, onBoard, startBoard } from './support/steps.ts'
import { say } from './support/words.ts'

test.describe('from the front page to a board', () => {
  for (const screen of ['phone', 'laptop', 'projector'] as const) {
    const tag = screen === 'phone' ? ['@localhost'] : []
    test(`a board is made on a ${screen} and found again`, { tag }, async ({ openDevice, openPage }) => {
      const page = await openPage(await openDevice(screen))
      await startBoard(page, 'Notre quartier')
      await expect(page).toHaveTitle(/Notre quartier/)
      await page.goto('/')
      await page.getByRole('link', { name: 'Notre quartier' }).click()
      await onBoard(page)
    })
  }

  test('the page is not a secure context, and nothing asks for one', async ({ openDevice, openPage }) => {
    const page = await openPage(await openDevice('laptop'))
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
    await startBoard(page, 'Sur le réseau de la salle')
  })

  test('a title of spaces is refused kindly, and nothing is made', async ({ openDevice, openPage }) => {
    const page = await openPage(await openDevice('laptop'))
    await page.getByLabel(say('home.boardTitle')).fill('   ')
    await page.getByRole('button', { name: say('home.createButton') }).click()
    await expect(page.getByText(say('errors.invalid_title'))).toBeVisible()
    await expect(page).toHaveURL('/')
  })
})

test.describe('joining', () => {
  test('by link, with a name', async ({ newBoard, openDevice, openPage }) => {
    const { links } = await newBoard('Planche ouverte')
    const page = await openPage(await openDevice('phone'), links.participant)
    await expect(page.getByRole('heading', { name: 'Planche ouverte' })).toBeVisible()
    await enter(page, 'Samira')
  })

  test('by link, without one: a kind name is given', async ({ newBoard, openDevice, openPage }) => {
    const { links } = await newBoard('Planche ouverte')
    const page = await openPage(await openDevice('phone'), links.participant)
    await enter(page)
  })

  test('by the code, as it is read aloud: small letters and spaces', async ({ newBoard, openDevice, openPage }) => {
    const { joinCode } = await newBoard('Planche ouverte')
    const page = await openPage(await openDevice('phone'))
    await page.getByLabel(say('join.codeLabel')).fill(`${joinCode.slice(0, 4)} ${joinCode.slice(4)}`.toLowerCase())
    await page.getByRole('button', { name: say('join.useCode'), exact: true }).click()
    await enter(page, 'Karim')
  })

  test('the address bar and the history keep no token', async ({ newBoard, openDevice, openPage }) => {
    const { links } = await newBoard('Planche ouverte')
    const page = await openPage(await openDevice('laptop'), links.participant)
    await enter(page, 'Samira')
    const token = new URL(links.participant).hash.slice(1)
    expect(page.url()).not.toContain(token)
  })

  test('as an observer: told so before', async ({ newBoard, openDevice, openPage }) => {
    const { links } = await newBoard('Planche ouverte')
    const page = await openPage(await openDevice('laptop'), links.observer)
    await expect(page.getByText(say('join.observerMeans'))).toBeVisible()
    await enter(page, 'Élue')
  })
})

test.describe('ways in that lead nowhere', () => {
  test('an unknown link, an unknown code and a revoked link each say why', async ({
    newBoard,
    openDevice,
    openPage,
    server,
  }) => {
    const board = await newBoard('Planche ouverte')
    const device = await openDevice('laptop')
    const page = await openPage(device, '/j#p1.nothing')
    await expect(page.getByText(say('errors.unknown_link'))).toBeVisible()

    await page.goto('/')
    await page.getByLabel(say('join.codeLabel')).fill('2222 3333')
    await page.getByRole('button', { name: say('join.useCode'), exact: true }).click()
    await expect(page.getByText(say('errors.unknown_code'))).toBeVisible()

    const facilitator = newDevice(server.url)
    await joinByLink(facilitator, board.links.facilitator)
    await facilitator.json('POST', `/api/boards/${board.boardId}/links/participant/rotate`, {})
    const late = await openPage(device, board.links.participant)
    await expect(late.getByText(say('errors.link_revoked'))).toBeVisible()
  })

  test('a board that is not, and one that this device was never let into', async ({
    newBoard,
    openDevice,
    openPage,
  }) => {
    const { boardId } = await newBoard('Planche fermée')
    const device = await openDevice('laptop')
    const nowhere = await openPage(device, '/b/aaaaaaaaaaaaaaaa')
    await expect(nowhere.getByText(say('errors.unknown_board'))).toBeVisible()
    const stranger = await openPage(device, `/b/${boardId}`)
    await expect(stranger.getByText(say('errors.no_person'))).toBeVisible()
  })
})

test('an English browser is spoken to in English, and the choice of a language is kept', async ({
  openDevice,
  openPage,
}) => {
  const page = await openPage(await openDevice('laptop', { locale: 'en-GB' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.home.title)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: en.settings.title }).click()
  await page.getByRole('menuitemradio', { name: 'Français' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('home.title'))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('home.title'))
})

test('on a board, another language changes all of it, also what came later', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const { links } = await newBoard('Planche')
  const page = await openPage(await openDevice('laptop'), links.facilitator)
  await enter(page, 'Awa')
  await page.getByRole('button', { name: say('lead.button') }).click()
  await expect(page.getByRole('complementary', { name: say('lead.title') })).toContainText(say('lead.noPlan'))
  await page.getByRole('button', { name: say('board.menu') }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('complementary', { name: en.lead.title })).toContainText(en.lead.noPlan)
  await expect(page.getByRole('button', { name: en.floor.raise })).toBeVisible()
  await expect(page.getByTitle(en.connection.saved)).toBeAttached()
  await page.reload()
  await page.getByRole('button', { name: en.lead.button }).click()
  await expect(page.getByRole('complementary', { name: en.lead.title })).toContainText(en.lead.noPlan)
  // Words that are missing show their keys.
  const key = new RegExp(`\\b(?:${Object.keys(en).join('|')})\\.[a-z]`)
  await expect(page.locator('body')).not.toContainText(key)
})
