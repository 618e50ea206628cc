import { applyChanges, LocalEdit, readBoard } from '@palabre/shared/document'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import type { CreatedBoard } from '@palabre/shared/protocol'
import type { Page } from '@playwright/test'
import type * as Y from 'yjs'
import { joinByLink, newDevice } from '../helpers/http-client.ts'
import { connectStock, type StockClient } from '../helpers/stock-client.ts'
import { expect, test } from './support/fixtures.ts'
import { contentOf, localCopy } from './support/local-copy.ts'
import {
  actorNames,
  allSaved,
  drag,
  enter,
  place,
  relate,
  scribble,
  showList,
  showMap,
  tells,
} from './support/steps.ts'
import { say } from './support/words.ts'

/** An outside tool on the same board, with a cookie of its own. */
async function outsideTool(origin: string, board: CreatedBoard) {
  const device = newDevice(origin)
  const { participantId } = await joinByLink(
    device,
    board.links.participant.replace(/^http:\/\/[^/]+/, origin),
    'Outil',
  )
  const client = connectStock(device, board.boardId)
  await client.synced
  return { ...client, participantId }
}

/** Draws an actor from outside, by the document layout alone. */
function placeFromOutside(
  { doc, participantId }: StockClient & { participantId: ParticipantId },
  name: string,
  at: [number, number],
) {
  const id = `outside-${name}`.replace(/[^\w-]/g, '-').padEnd(12, '-') as ItemId
  const item = {
    id,
    kind: 'actor' as const,
    author: participantId,
    at: Date.now(),
    page: 'carte' as PageId,
    order: 'b00',
    geo: [...at, 160, 72, 0] as const,
    name,
  }
  applyChanges(doc, [{ op: 'create-item', item }], new LocalEdit('outside'))
  return id
}

/** Every browser's own copy, and the outside tool's, say the same. */
async function converge(pages: readonly Page[], boardId: string, outside: Y.Doc): Promise<void> {
  await Promise.all(pages.map((page) => allSaved(page)))
  await expect(async () => {
    const expected = contentOf(outside)
    for (const page of pages) expect(contentOf(await localCopy(page, boardId))).toEqual(expected)
  }).toPass()
}

const namesIn = (doc: Y.Doc) =>
  [...readBoard(doc).items.values()].flatMap((item) => (item.kind === 'actor' ? [item.name] : [])).sort()

test('three browsers and an outside tool stay one board: drawing, reload, kill -9, offline', async ({
  newBoard,
  openDevice,
  openPage,
  server,
}) => {
  // Four clients, two outages and a reload: minutes on a machine that has other things to do.
  const board = await newBoard('Notre territoire')
  const devices = await Promise.all([openDevice('laptop'), openDevice('projector'), openDevice('phone')])
  const pages = await Promise.all(devices.map((device) => openPage(device, board.links.participant)))
  const [laptop, projector, phone] = pages as [Page, Page, Page]
  await enter(laptop, 'Ana')
  await enter(projector, 'Bilal')
  await enter(phone, 'Chloé')
  const tool = await outsideTool(server.url, board)

  await test.step('everyone draws at once', async () => {
    await Promise.all([
      (async () => {
        await place(laptop, 'actor', 'CCAS', { x: 400, y: 200 })
        await place(laptop, 'actor', 'Secours populaire', { x: 800, y: 200 })
        await relate(laptop, { x: 400, y: 200 }, { x: 800, y: 200 })
      })(),
      (async () => {
        await place(projector, 'actor', 'Épicerie solidaire', { x: 700, y: 700 })
        await scribble(projector, { x: 900, y: 800 }, { x: 1200, y: 860 })
      })(),
      place(phone, 'sticky', 'Il manque un lieu', { x: 190, y: 300 }),
      Promise.resolve(placeFromOutside(tool, 'Mairie', [600, 500])),
    ])
    await converge(pages, board.boardId, tool.doc)
    expect(namesIn(tool.doc)).toEqual(['CCAS', 'Mairie', 'Secours populaire', 'Épicerie solidaire'].sort())
    const kinds = [...readBoard(tool.doc).items.values()].map(({ kind }) => kind).sort()
    expect(kinds).toEqual(['actor', 'actor', 'actor', 'actor', 'ink', 'relation', 'sticky'])
  })

  await test.step('one reloads while another drags', async () => {
    await Promise.all([phone.reload(), drag(laptop, { x: 400, y: 200 }, { x: 420, y: 420 })])
    await converge(pages, board.boardId, tool.doc)
  })

  await test.step('the server is killed; all go on drawing; it comes back', async () => {
    await server.kill()
    await tells(laptop, ['offline', 'offlineKept'])
    await place(laptop, 'actor', 'Pendant la panne', { x: 900, y: 500 })
    await place(phone, 'sticky', 'Hors ligne aussi', { x: 190, y: 500 })
    await tells(laptop, ['offlineKept'])
    await server.start()
    await converge(pages, board.boardId, tool.doc)
    expect(namesIn(tool.doc)).toContain('Pendant la panne')
  })

  await test.step('one loses the network; both sides edit', async () => {
    await devices[2].setOffline(true)
    await tells(phone, ['offline', 'offlineKept'])
    await place(phone, 'actor', 'Écrit dans le tunnel', { x: 200, y: 200 })
    await tells(phone, ['offlineKept'])
    await place(projector, 'actor', 'Écrit dans la salle', { x: 1300, y: 300 })
    placeFromOutside(tool, 'Écrit de loin', [1200, 100])
    await devices[2].setOffline(false)
    await converge(pages, board.boardId, tool.doc)
    expect(namesIn(tool.doc)).toEqual(
      expect.arrayContaining(['Écrit dans le tunnel', 'Écrit dans la salle', 'Écrit de loin']),
    )
  })

  await test.step('each list shows the same actors', async () => {
    const expected = namesIn(tool.doc)
    for (const page of [laptop, projector]) expect([...(await actorNames(page))].sort()).toEqual(expected)
    const list = await showList(phone)
    await expect(list.getByRole('tab', { name: say('list.tabActors', { count: expected.length }) })).toBeVisible()
    for (const name of expected) await expect(list.getByText(name, { exact: true }).first()).toBeVisible()
  })
  tool.destroy()
})

test('a tab closed offline keeps its work, and brings it when it opens again @localhost', async ({
  newBoard,
  openDevice,
  openPage,
  server,
}) => {
  const { links, boardId } = await newBoard('Planche')
  const device = await openDevice('laptop')
  const page = await openPage(device, links.participant)
  await enter(page, 'Ana')
  const address = page.url()
  await server.kill()
  await place(page, 'actor', 'Écrit avant de partir', { x: 500, y: 300 })
  await tells(page, ['offlineKept'])
  await expect.poll(async () => namesIn(await localCopy(page, boardId))).toEqual(['Écrit avant de partir'])
  await page.close({ runBeforeUnload: false })
  await server.start()
  const again = await openPage(device, address)
  await allSaved(again)
  expect(await actorNames(again)).toEqual(['Écrit avant de partir'])
})

test('two people on one device, in two tabs: each undoes only their own', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const { links, boardId } = await newBoard('Planche')
  const device = await openDevice('laptop')
  const ana = await openPage(device, links.participant)
  await enter(ana, 'Ana')
  const bilal = await openPage(device, links.participant)
  await enter(bilal, 'Bilal')
  expect(new URL(ana.url()).searchParams.get('as')).not.toBe(new URL(bilal.url()).searchParams.get('as'))
  await expect(ana.getByRole('button', { name: say('presence.count_other', { count: 2 }) })).toBeVisible()

  await place(ana, 'actor', 'De la part d’Ana', { x: 400, y: 200 })
  await place(bilal, 'actor', 'De la part de Bilal', { x: 800, y: 400 })
  await Promise.all([allSaved(ana), allSaved(bilal)])
  const undo = ana.getByRole('button', { name: say('history.undo') })
  while (await undo.isEnabled()) await undo.click()
  await expect.poll(() => actorNames(bilal)).toEqual(['De la part de Bilal'])
  await allSaved(ana)
  await expect
    .poll(async () => contentOf(await localCopy(ana, boardId)))
    .toEqual(contentOf(await localCopy(bilal, boardId)))
})

test('someone frozen is told so, and goes on when it thaws', async ({ newBoard, openDevice, openPage, server }) => {
  const board = await newBoard('Planche')
  const page = await openPage(await openDevice('laptop'), board.links.participant)
  await enter(page, 'Ana')
  const host = newDevice(server.url)
  await joinByLink(host, board.links.facilitator.replace(/^http:\/\/[^/]+/, server.url))
  const session = (frozen: boolean) =>
    host.json('POST', `/api/boards/${board.boardId}/session`, { do: 'freeze', frozen })
  await session(true)
  await expect(page.getByText(say('session.limit.frozen')).first()).toBeVisible()
  await session(false)
  await place(page, 'actor', 'Après le dégel', { x: 500, y: 300 })
  await allSaved(page)
})

test('the list edits what the map shows', async ({ newBoard, openDevice, openPage }) => {
  const { links } = await newBoard('Planche')
  const drawer = await openPage(await openDevice('laptop'), links.participant)
  await enter(drawer, 'Ana')
  const lister = await openPage(await openDevice('laptop'), links.participant)
  await enter(lister, 'Bilal')
  await place(drawer, 'actor', 'CCAS', { x: 400, y: 200 })
  const list = await showList(lister)
  const name = list.getByRole('table').getByRole('textbox', { name: say('field.name'), exact: true })
  await expect(name).toHaveValue('CCAS')
  await name.fill('CCAS de Vauvert')
  await name.press('Enter')
  await allSaved(lister)
  expect(await actorNames(drawer)).toEqual(['CCAS de Vauvert'])
  await showMap(drawer)
})

test('people see who is here, and follow one another', async ({ newBoard, openDevice, openPage }) => {
  const { links } = await newBoard('Vauvert', 'territoire-vauvert')
  const ana = await openPage(await openDevice('laptop'), links.participant)
  await enter(ana, 'Ana')
  const bilal = await openPage(await openDevice('projector'), links.participant)
  await enter(bilal, 'Bilal')
  await ana.getByRole('button', { name: say('presence.count_other', { count: 2 }) }).click()
  await ana.getByRole('button', { name: say('presence.followName', { name: 'Bilal' }) }).click()
  await expect(ana.getByText(say('presence.following', { name: 'Bilal' })).first()).toBeVisible()
  await bilal.getByRole('tab', { name: say('page.free') }).click()
  await expect(ana.getByRole('tab', { name: say('page.free') })).toHaveAttribute('aria-selected', 'true')
})
