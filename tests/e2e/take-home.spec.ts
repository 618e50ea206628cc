import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import { enter } from './support/steps.ts'
import { say } from './support/words.ts'

type Format = 'json' | 'csv' | 'svg' | 'png' | 'pdf'

/** Opens the dialog, chooses, and downloads as a person does. */
async function takeHome(page: Page, format: Format, options: readonly string[] = []): Promise<Buffer> {
  await page.getByRole('button', { name: say('takeHome.export') }).click()
  const dialog = page.getByRole('dialog', { name: say('takeHome.export') })
  await dialog.getByText(say(`takeHome.formats.${format}`)).click()
  for (const option of options) await dialog.getByText(option, { exact: true }).click()
  const downloading = page.waitForEvent('download')
  await dialog.getByRole('link', { name: say('takeHome.download') }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`))
  const bytes = await readFile(await download.path())
  await expect(dialog).toBeHidden()
  return bytes
}

interface BoardFile {
  readonly format: string
  readonly items: readonly { readonly kind: string; readonly name?: string; readonly geo?: readonly number[] }[]
}

/** What does not depend on ids and dates. */
function gist({ items }: BoardFile) {
  return items.map(({ kind, name, geo }) => JSON.stringify({ kind, name, geo })).sort()
}

test('a map is taken home in every format, and each file opens', async ({ newBoard, openDevice, openPage }) => {
  const { links } = await newBoard('Frontignan', 'territoire-frontignan')
  const device = await openDevice('laptop')
  const page = await openPage(device, links.facilitator)
  await enter(page, 'Ana')

  await test.step('JSON imports back', async () => {
    const bytes = await takeHome(page, 'json')
    const file: BoardFile = JSON.parse(bytes.toString())
    expect(file.format).toBe('palabre-board')
    expect(file.items.filter(({ kind }) => kind === 'actor').length).toBeGreaterThan(10)

    const other = await newBoard('Copie')
    const copy = await openPage(device, other.links.facilitator)
    await enter(copy, 'Ana')
    await copy.getByRole('button', { name: say('board.menu'), exact: true }).click()
    await copy.getByRole('menuitem', { name: say('takeHome.import') }).click()
    const dialog = copy.getByRole('dialog', { name: say('takeHome.import') })
    const choosing = copy.waitForEvent('filechooser')
    await dialog.getByText(say('takeHome.chooseFile')).click()
    await (await choosing).setFiles({ name: 'planche.json', mimeType: 'application/json', buffer: bytes })
    await expect(dialog.getByText(/^Ajouté/)).toBeVisible()
    await dialog
      .getByRole('button', { name: say('common.close') })
      .first()
      .click()
    const again: BoardFile = JSON.parse((await takeHome(copy, 'json')).toString())
    expect(gist(again)).toEqual(gist(file))
  })

  await test.step('CSV has a line for every actor and relation', async () => {
    const text = (await takeHome(page, 'csv')).toString()
    expect(text).toContain('Secours Populaire')
    expect(text.trim().split('\n').length).toBeGreaterThan(20)
  })

  const viewer = await openPage(await openDevice('laptop', { baseURL: 'about:blank' }), 'about:blank')

  await test.step('SVG is a picture with words', async () => {
    const svg = (await takeHome(page, 'svg')).toString()
    await viewer.setContent(svg)
    await expect(viewer.locator('svg').first()).toBeVisible()
    await expect(viewer.locator('svg').first()).toContainText('CCAS')
  })

  await test.step('PNG is a picture of some size', async () => {
    const png = await takeHome(page, 'png')
    const size = await viewer.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      return { width: picture.width, height: picture.height }
    }, png.toString('base64'))
    expect(size.width).toBeGreaterThan(800)
    expect(size.height).toBeGreaterThan(400)
  })

  await test.step('PDF is a sheet of the paper that was asked for', async () => {
    for (const [paper, longSide] of [
      ['A4', 842],
      ['A3', 1191],
      ['A0', 3370],
    ] as const) {
      const pdf = (await takeHome(page, 'pdf', [paper])).toString('latin1')
      expect(pdf.slice(0, 5)).toBe('%PDF-')
      expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true)
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
      expect(Math.round(Math.max(Number(width), Number(height)))).toBe(longSide)
    }
  })
})

test('an observer takes home only what may be handed on', async ({ newBoard, openDevice, openPage }) => {
  const { links, boardId } = await newBoard('Vauvert', 'territoire-vauvert')
  const page = await openPage(await openDevice('laptop'), links.observer)
  await enter(page, 'Élue')
  const file: BoardFile = JSON.parse((await takeHome(page, 'json')).toString())
  expect(JSON.stringify(file)).not.toContain('"note"')
  const ask = async (path: string) => (await fetch(path)).status
  expect(await page.evaluate(ask, `/api/boards/${boardId}/export/json?variant=interne`)).toBe(403)
})

test('a file that is no board is refused with a sentence, and nothing changes', async ({
  newBoard,
  openDevice,
  openPage,
}) => {
  const { links } = await newBoard('Planche')
  const page = await openPage(await openDevice('laptop'), links.facilitator)
  await enter(page, 'Ana')
  await page.getByRole('button', { name: say('board.menu'), exact: true }).click()
  await page.getByRole('menuitem', { name: say('takeHome.import') }).click()
  const dialog = page.getByRole('dialog', { name: say('takeHome.import') })
  const choosing = page.waitForEvent('filechooser')
  await dialog.getByText(say('takeHome.chooseFile')).click()
  await (await choosing).setFiles({ name: 'photo.json', mimeType: 'application/json', buffer: Buffer.from('{"a": ') })
  await expect(dialog.getByText(say('errors.import_not_a_board'))).toBeVisible()
})
