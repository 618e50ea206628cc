import { readBoard } from '@palabre/shared/document'
import { isWorded } from '@palabre/shared/model'
import type { CreatedBoard } from '@palabre/shared/protocol'
import type { SessionIntent, SessionState, Timer } from '@palabre/shared/session'
import type { Page } from '@playwright/test'
import { type Device, joinByLink, newDevice } from '../helpers/http-client.ts'
import { connectStock, type StockClient } from '../helpers/stock-client.ts'
import { expect, test } from './support/fixtures.ts'
import { allSaved, beginWords, canvasOf, enter, scribble, tells } from './support/steps.ts'
import { say } from './support/words.ts'

type View = readonly [x: number, y: number, width: number, height: number]

/** A facilitator's tool beside their screen: asks over HTTP, and sees where everybody looks. */
async function control(url: string, board: CreatedBoard) {
  const device = newDevice(url)
  await joinByLink(device, board.links.facilitator.replace(/^http:\/\/[^/]+/, url), 'Régie')
  const client = connectStock(device, board.boardId)
  await client.synced
  return {
    ...client,
    device,
    session: (intent: SessionIntent) =>
      device.json<SessionState>('POST', `/api/boards/${board.boardId}/session`, intent),
    viewOf: (name: string) => viewOf(client, name),
  }
}

function viewOf({ provider }: StockClient, name: string): View | undefined {
  for (const state of provider.awareness.getStates().values())
    if (state.user?.name === name) return state.view as View | undefined
  return undefined
}

/** Whether a view is fitted into another screen: all of it there, in the middle, as large as that screen allows. */
function fitted(view: View | undefined, screen: View | undefined): boolean {
  if (!view || !screen) return false
  const middle = ([x, y, width, height]: View) => [x + width / 2, y + height / 2] as const
  const [a, b] = [middle(view), middle(screen)]
  const tight = Math.min(screen[2] - view[2], screen[3] - view[3])
  return Math.abs(a[0] - b[0]) <= 3 && Math.abs(a[1] - b[1]) <= 3 && Math.abs(tight) <= 4
}

/** A phone whose owner set its clock five minutes ahead. */
function aheadOfTime(): void {
  const ahead = 300_000
  const Real = Date
  class Ahead extends Real {
    constructor(...parts: unknown[]) {
      if (parts.length === 0) super(Real.now() + ahead)
      else super(...(parts as [number]))
    }
    static override now() {
      return Real.now() + ahead
    }
  }
  globalThis.Date = Ahead as DateConstructor
  const origin = performance.timeOrigin + ahead
  Object.defineProperty(performance, 'timeOrigin', { get: () => origin })
}

/** What this screen counts down to, against what the server's clock says at the same moment, to a second. */
async function countsRight(page: Page, device: Device, timer: Timer | null): Promise<void> {
  if (!timer?.running) throw new Error('no timer runs')
  const shown = page.getByRole('timer', { name: say('strip.left') })
  await expect(async () => {
    const before = await device.json<{ now: number }>('GET', '/api/time')
    const words = (await shown.textContent()) ?? ''
    const after = await device.json<{ now: number }>('GET', '/api/time')
    const [minutes = 0, seconds = 0] = words.split(':').map(Number)
    const left = minutes * 60 + seconds
    expect(left).toBeGreaterThanOrEqual((timer.endsAt - after.now) / 1_000 - 1)
    expect(left).toBeLessThanOrEqual((timer.endsAt - before.now) / 1_000 + 1)
  }).toPass()
}

const pageOf = (page: Page) => new URL(page.url()).searchParams.get('page')

test('a facilitator leads a group along a plan, on a laptop; a phone with a wrong clock keeps up', async ({
  newBoard,
  openDevice,
  openPage,
  server,
}) => {
  const board = await newBoard('Le quartier du Port')
  const ana = await openPage(await openDevice('laptop'), board.links.facilitator)
  await enter(ana, 'Ana')
  const pocket = await openDevice('phone')
  await pocket.addInitScript(aheadOfTime)
  const bob = await openPage(pocket, board.links.participant)
  await enter(bob, 'Bob')
  const tool = await control(server.url, board)
  const [first, second] = readBoard(tool.doc).pages.map(({ id }) => id)
  if (!first || !second) throw new Error('the board has no two pages')
  await tool.session({
    do: 'plan',
    plan: [
      { id: 'welcome', title: 'Accueil', pictogram: 'welcome', instruction: 'Prenez place.', page: first, minutes: 5 },
      { id: 'draw', title: 'Relier', pictogram: 'draw', instruction: 'Tracez un lien.', page: second },
    ],
  })
  const press = (name: string) => ana.getByRole('button', { name, exact: true }).click()

  await test.step('the session opens and begins; the phone shows the step, what to do, and the right time', async () => {
    await press(say('lead.button'))
    await press(say('lead.begin'))
    // On a phone, what to do unfolds by itself and goes with a touch of the board; a press brings it back.
    const unfolded = bob.getByRole('dialog', { name: say('strip.instruction') })
    await expect(unfolded).toContainText('Prenez place.')
    await bob.mouse.click(200, 600)
    await expect(unfolded).toBeHidden()
    await expect(bob.getByText('Accueil', { exact: true })).toBeVisible()
    // The step is there before it begins; its time runs from then on.
    await expect(bob.getByRole('timer', { name: say('strip.left') })).toBeVisible()
    const { timer } = await tool.session({ do: 'settings', settings: {} })
    await countsRight(bob, tool.device, timer)
    await countsRight(ana, tool.device, timer)
    await bob.getByRole('button', { name: say('strip.unfold') }).click()
    await expect(unfolded).toContainText(say('strip.stepOf', { step: 1, steps: 2 }))
    await expect(unfolded).toContainText('Prenez place.')
    await bob.keyboard.press('Escape')
    await expect(unfolded).toBeHidden()
  })

  await test.step('the next step leads both screens to its page', async () => {
    await press(say('lead.next'))
    await expect(bob.getByRole('dialog', { name: say('strip.instruction') })).toContainText('Tracez un lien.')
    await expect.poll(() => [pageOf(ana), pageOf(bob)]).toEqual([second, second])
  })

  await test.step('the timer starts, gets a minute more, and rests', async () => {
    const left = bob.getByRole('timer', { name: say('strip.left') })
    await expect(left).toBeHidden()
    await press(say('lead.minutes_other', { count: 5 }))
    await expect(left).toBeVisible()
    await press(say('lead.timer.more'))
    await expect(left).toContainText(/^[56]:/)
    await expect(async () => {
      const { timer } = await tool.session({ do: 'settings', settings: {} })
      expect(timer?.running && timer.endsAt - Date.now()).toBeGreaterThan(300_000)
    }).toPass()
    await countsRight(bob, tool.device, (await tool.session({ do: 'settings', settings: {} })).timer)
    await press(say('lead.timer.pause'))
    await expect(ana.getByText(say('lead.timer.paused')).first()).toBeVisible()
    const rested = (await tool.session({ do: 'settings', settings: {} })).timer
    expect(rested?.running).toBe(false)
    const seconds = Math.ceil((rested?.leftMs ?? 0) / 1_000)
    const words = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    await expect(left).toContainText(words)
    await press(say('lead.timer.stop'))
    await expect(left).toBeHidden()
  })

  await test.step('rights, a freeze, and names out of sight', async () => {
    await ana.getByRole('button', { name: say('lead.section.room') }).click()
    await ana.getByText(say('lead.rights.stickies')).click()
    await expect(bob.getByText(say('session.limit.stickies'))).toBeVisible()
    await press(say('lead.freeze'))
    await expect(bob.getByText(say('session.limit.frozen')).first()).toBeVisible()
    await press(say('lead.thaw'))
    await ana.getByText(say('lead.rights.all')).click()
    await expect(bob.getByText(say('session.limit.stickies'))).toBeHidden()
    await press(say('lead.hide.names'))
    await bob.getByRole('button', { name: say('presence.count_other', { count: 3 }) }).click()
    await expect(bob.getByText(say('presence.someone')).first()).toBeVisible()
    await expect(bob.getByText('Ana', { exact: true })).toBeHidden()
    await bob.keyboard.press('Escape')
    await press(say('lead.hide.names'))
  })

  await test.step('a summons leads there once, and back', async () => {
    await tool.session({ do: 'summon', page: first, view: [100, 100, 600, 300] })
    await expect(bob.getByText(say('strip.led.called')).last()).toBeVisible()
    await expect.poll(() => pageOf(bob)).toBe(first)
    await expect.poll(() => fitted([100, 100, 600, 300], tool.viewOf('Bob'))).toBe(true)
    await bob.getByRole('button', { name: say('strip.led.back') }).click()
    await expect.poll(() => pageOf(bob)).toBe(second)
  })

  await test.step('the view of whoever leads is followed as it moves, left, and followed again', async () => {
    await press(say('lead.attention.myView'))
    await expect(bob.getByRole('button', { name: say('strip.led.lookAway') })).toBeVisible()
    await expect.poll(() => fitted(tool.viewOf('Ana'), tool.viewOf('Bob'))).toBe(true)
    const beneath = await canvasOf(ana).boundingBox()
    if (!beneath) throw new Error('the canvas is not on screen')
    await ana.mouse.move(beneath.x + beneath.width / 2, beneath.y + beneath.height / 2)
    const before = tool.viewOf('Ana')
    await ana.mouse.wheel(300, 200)
    await expect.poll(() => tool.viewOf('Ana')).not.toEqual(before)
    await expect.poll(() => fitted(tool.viewOf('Ana'), tool.viewOf('Bob'))).toBe(true)

    await bob.getByRole('button', { name: say('strip.led.lookAway') }).click()
    const known = tool.viewOf('Ana')
    await ana.mouse.wheel(-600, -200)
    await expect.poll(() => tool.viewOf('Ana')).not.toEqual(known)
    // What Bob saw when he looked away: where his last glide ends may be told a moment later than the press.
    expect(fitted(known, tool.viewOf('Bob'))).toBe(true)
    await bob.getByRole('button', { name: say('strip.led.followAgain') }).click()
    await expect.poll(() => fitted(tool.viewOf('Ana'), tool.viewOf('Bob'))).toBe(true)
    await ana
      .getByRole('main')
      .getByRole('button', { name: say('lead.attention.release') })
      .click()
    await expect(bob.getByRole('button', { name: say('strip.led.lookAway') })).toBeHidden()
  })
  tool.destroy()
})

test('a freeze in the middle of a stroke or of a word takes nothing away, and what is done meanwhile comes after it', async ({
  newBoard,
  openDevice,
  openPage,
  server,
}) => {
  const board = await newBoard('Planche')
  const phone = await openPage(await openDevice('phone'), board.links.participant)
  await enter(phone, 'Bob')
  const tool = await control(server.url, board)
  const strokes = () => [...readBoard(tool.doc).items.values()].filter(({ kind }) => kind === 'ink').length
  await scribble(phone, { x: 80, y: 200 }, { x: 200, y: 260 })
  await allSaved(phone)
  await expect.poll(strokes).toBe(1)

  const beneath = await canvasOf(phone).boundingBox()
  if (!beneath) throw new Error('the canvas is not on screen')
  const at = (x: number, y: number) => [beneath.x + x, beneath.y + y] as const
  const frozen = phone.getByText(say('session.limit.frozen')).first()
  // The pen stays in hand.
  await phone.mouse.move(...at(80, 320))
  await phone.mouse.down()
  await phone.mouse.move(...at(140, 340), { steps: 4 })
  await tool.session({ do: 'freeze', frozen: true })
  await expect(frozen).toBeVisible()
  await phone.mouse.move(...at(220, 380), { steps: 4 })
  await phone.mouse.up()
  // Kept on the phone until the thaw; never thrown out for it.
  await tells(phone, ['held', 'saved'])
  await tool.session({ do: 'freeze', frozen: false })
  await expect(frozen).toBeHidden()
  await allSaved(phone)
  await expect.poll(strokes).toBe(2)

  const words = () => [...readBoard(tool.doc).items.values()].flatMap((item) => (isWorded(item) ? [item.text] : []))
  await beginWords(phone, 'sticky', 'Le bus ', { x: 180, y: 160 })
  await expect.poll(words).toContain('Le bus ')
  await tool.session({ do: 'freeze', frozen: true })
  await expect(frozen).toBeVisible()
  await phone.keyboard.type('du soir')
  await phone.keyboard.press('Escape')
  await tells(phone, ['held', 'saved'])
  expect(words()).toContain('Le bus ')
  await tool.session({ do: 'freeze', frozen: false })
  await expect.poll(words).toContain('Le bus du soir')
  await allSaved(phone)
  tool.destroy()
})
