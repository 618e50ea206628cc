import { applyChanges, type Change, ServerEdit } from '@palabre/shared/document'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type { Image, Item } from '@palabre/shared/model'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { reencode } from '../../../../server/src/assets/reencode.ts'
import { makeFile } from '../../../../server/src/export/make-file.ts'
import type { ExportRequest } from '../../../../server/src/export/request.ts'

const page = 'toile' as PageId
const head = { author: 'p_tester___' as Item['author'], at: 0, page }
const image = (id: string, more: Partial<Image> = {}): Image => ({
  ...head,
  id: id as ItemId,
  kind: 'image',
  order: 'a0',
  geo: [0, 0, 400, 300, 0],
  asset: 'red-picture',
  alt: 'Le banc de la place',
  ...more,
})

function documentOf(items: readonly Item[], meta?: Change): Uint8Array {
  const doc = new Y.Doc()
  const pages: Change = { op: 'create-page', page: { id: page, kind: 'free', order: 'a0' } }
  const created = items.map((item): Change => ({ op: 'create-item', item }))
  applyChanges(doc, [pages, ...(meta ? [meta] : []), ...created], new ServerEdit('import'))
  return Y.encodeStateAsUpdate(doc)
}

let red: Uint8Array
beforeAll(async () => {
  const flat = sharp({ create: { width: 80, height: 40, channels: 3, background: '#ff0000' } })
  const made = await reencode(await flat.png().toBuffer())
  if (made.ok) red = made.value.data
})

async function make(items: readonly Item[], request: Partial<ExportRequest> = {}, meta?: Change): Promise<Buffer> {
  const made = await makeFile({
    format: 'svg',
    document: documentOf(items, meta),
    facts: { id: 'board00000', title: 'Photos', createdAt: 0 },
    language: 'fr',
    now: 0,
    pictures: new Map([['red-picture', red]]),
    ...request,
  })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return Buffer.from(made.value.bytes)
}

/** How many pixels of a PNG are as red as the picture. */
async function redPixels(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let count = 0
  for (let at = 0; at < data.length; at += info.channels)
    if ((data[at] ?? 0) > 220 && (data[at + 1] ?? 0) < 60 && (data[at + 2] ?? 0) < 60) count += 1
  return count
}

describe('a picture in a file', () => {
  it('travels inside an SVG, with its legend', async () => {
    const svg = (await make([image('image-0001')])).toString()
    expect(svg).toMatch(/<image [^>]*href="data:image\/jpeg;base64,/)
    expect(svg).toContain('Le banc de la place')
  })

  it('is seen in a PNG, whole in its box', async () => {
    const count = await redPixels(await make([image('image-0001')], { format: 'png' }))
    // 400 × 200 units of a box of 400 × 300, at twice its size.
    expect(count).toBeGreaterThan(0.97 * 400 * 200 * 4)
    expect(count).toBeLessThan(1.03 * 400 * 200 * 4)
  })

  it('is embedded once in a PDF however often it is shown', async () => {
    const pdf = await make([image('image-0001'), image('image-0002', { geo: [500, 0, 400, 300, 30] })], {
      format: 'pdf',
    })
    expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1)
  })

  it('that is not at hand leaves its place and its legend', async () => {
    for (const format of ['svg', 'png', 'pdf'] as const)
      expect((await make([image('image-0001')], { format, pictures: new Map() })).length).toBeGreaterThan(500)
    const svg = (
      await make([image('image-0001')], { pictures: new Map([['red-picture', Uint8Array.of(1)]]) })
    ).toString()
    expect(svg).not.toContain('<image')
    expect(svg).toContain('Le banc de la place')
  })
})

describe('what is handed on', () => {
  it.each([
    ['public', true],
    ['group', false],
    ['none', false],
    [undefined, false],
  ] as const)('shows a picture with consent %s: %s', async (consent, shown) => {
    const asked = image('image-0001', consent ? { consent } : {})
    const svg = (await make([asked], { variant: 'diffusable' })).toString()
    expect(svg.includes('<image')).toBe(shown)
    expect(svg.includes('Le banc')).toBe(shown)
    const json = (await make([asked], { variant: 'diffusable', format: 'json' })).toString()
    expect(json.includes('red-picture')).toBe(shown)
  })

  it('keeps every picture for those who drew together', async () => {
    expect((await make([image('image-0001', { consent: 'none' })])).toString()).toContain('<image')
  })
})

describe('sheets in a file', () => {
  const layers = [
    { id: 'past', label: 'Hier', frozen: true },
    { id: 'gone', label: 'Caché', opacity: 0 },
    { id: 'soft', label: 'Groupe 1', opacity: 0.5 },
  ]
  const meta: Change = { op: 'edit-meta', fields: { layers } }
  const note = (id: string, order: string, layer?: string): Item => ({
    ...head,
    id: id as ItemId,
    kind: 'sticky',
    order,
    geo: [0, 0, 180, 180, 0],
    text: id,
    colour: 'yellow',
    size: 'm',
    align: 'start',
    ...(layer ? { layer } : {}),
  })
  const items = [
    note('on-the-page', 'a0'),
    note('on-the-soft', 'a1', 'soft'),
    note('on-the-past', 'a2', 'past'),
    note('on-the-gone', 'a3', 'gone'),
  ]

  it('are as strong as the board says, frozen ones beneath', async () => {
    const svg = (await make(items, {}, meta)).toString()
    const drawn = [...svg.matchAll(/data-id="(\S+)"[^>]*?(?: opacity="([\d.]+)")?>/g)].map(([, id, opacity]) => [
      id,
      opacity,
    ])
    expect(drawn).toEqual([
      ['on-the-past', '0.35'],
      ['on-the-page', undefined],
      ['on-the-soft', '0.5'],
    ])
  })

  it('in a PDF too', async () => {
    const pdf = (await make(items, { format: 'pdf' }, meta)).toString('latin1')
    expect(pdf).toMatch(/\/ca 0\.35/)
    expect(pdf).toMatch(/\/ca 0\.5/)
  })
})
