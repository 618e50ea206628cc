import { execFileSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'
import { applyChanges, ServerEdit } from '@palabre/shared/document'
import type { ItemId, PageId } from '@palabre/shared/ids'
import { importPalabre } from '@palabre/shared/imports'
import { templateBoard } from '@palabre/shared/templates'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { makeFile } from '../../../../server/src/export/make-file.ts'
import type { ExportedFile, ExportRequest } from '../../../../server/src/export/request.ts'
import facts from '../../../fixtures/territoires.json' with { type: 'json' }
import { elementsOf, parseXml } from '../../shared/exports/xml.ts'
import { pageSizes, readPdf } from './pdf-reader.ts'

function documentOf(file: unknown): Uint8Array {
  let next = 0
  const newId = <Id extends ItemId | PageId>() => `new${String(next++).padStart(9, '0')}` as Id
  const result = importPalabre(file, { newId, now: 1_790_000_000_000, author: 'p_tester___' as never })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const doc = new Y.Doc()
  applyChanges(doc, result.value.changes, new ServerEdit('import'))
  return Y.encodeStateAsUpdate(doc)
}

async function make(request: Partial<ExportRequest>, template = 'territoire-pezenas'): Promise<ExportedFile> {
  const made = await makeFile({
    format: 'json',
    document: documentOf(templateBoard(template)),
    facts: { id: 'board00000', title: 'Épicerie & Cie', createdAt: 1_780_000_000_000 },
    language: 'fr',
    now: Date.UTC(2026, 10, 21, 12),
    ...request,
  })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}

const textOf = ({ bytes }: ExportedFile) => Buffer.from(bytes).toString('utf8')

describe('files', () => {
  it.each([
    ['json', {}, 'epicerie-cie-2026-11-21.json', 'application/json; charset=utf-8'],
    ['csv', {}, 'epicerie-cie-2026-11-21.csv', 'text/csv; charset=utf-8'],
    ['csv', { table: 'edges' }, 'epicerie-cie-edges-2026-11-21.csv', 'text/csv; charset=utf-8'],
    ['svg', {}, 'epicerie-cie-2026-11-21.svg', 'image/svg+xml'],
  ] as const)('%s %j are named and typed', async (format, more, filename, contentType) => {
    expect(await make({ format, ...more })).toMatchObject({ filename, contentType })
  })

  it.each(['', '…', '../../etc/passwd', '.htaccess', 'a"b\r\nc'])(
    'have a harmless name whatever the title: %j',
    async (title) => {
      const { filename } = await make({ facts: { id: 'board00000', title, createdAt: 0 } })
      expect(filename).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.json$/)
    },
  )

  it('say when a page is not there', async () => {
    const document = documentOf(templateBoard('blank'))
    const request = { document, facts: { id: 'b', title: '', createdAt: 0 }, language: 'fr', now: 0 } as const
    for (const format of ['json', 'csv', 'svg', 'png', 'pdf'] as const)
      expect(await makeFile({ ...request, format, page: 'nowhere' as PageId })).toMatchObject({
        ok: false,
        failure: { reason: 'unknown_page', field: 'page' },
      })
  })

  it('leave out authors and notes when handed on', async () => {
    const inside = textOf(await make({ variant: 'interne' }))
    const outside = textOf(await make({ variant: 'diffusable' }))
    expect(inside).toContain('p_tester___')
    expect(inside).toContain('"note"')
    expect(outside).not.toContain('p_tester___')
    expect(outside).not.toContain('"note"')
  })
})

describe('an SVG', () => {
  it('carries its font along and is well-formed', async () => {
    const svg = parseXml(textOf(await make({ format: 'svg' })))
    const [style] = elementsOf(svg, 'style')
    expect(style?.text).toContain("@font-face{font-family:'Atkinson Hyperlegible Next'")
    expect(style?.text).toContain('data:font/woff2;base64,')
    expect(elementsOf(svg, 'text').map(({ text }) => text)).toContain('Ren’art')
  })
})

describe('a PNG', () => {
  it('has pixels of more than one colour and the shape of the sheet', async () => {
    const { bytes } = await make({ format: 'png' })
    const png = Buffer.from(bytes)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
    expect(Math.max(width, height)).toBeLessThanOrEqual(4_000)
    expect(Math.min(width, height)).toBeGreaterThan(1_000)
    const rows = inflateSync(Buffer.concat(chunksOf(png, 'IDAT')))
    expect(new Set(rows.subarray(0, 4_000_000)).size).toBeGreaterThan(50)
  })
})

describe('a PDF', () => {
  it.each([
    ['A4', 595, 842],
    ['A3', 842, 1191],
    ['A0', 2384, 3370],
  ] as const)('on %s is vector, tagged, titled, and carries its font', async (paper, short, long) => {
    const pdf = readPdf((await make({ format: 'pdf', paper })).bytes)
    const [first, ...others] = pageSizes(pdf)
    expect([...(first ?? [])].sort((a, b) => a - b)).toEqual([short, long])
    expect(others.length).toBeGreaterThan(0)
    for (const page of others) expect(page).toEqual([595, 842])
    const objects = [...pdf.objects.values()].join('\n')
    expect(objects).toContain('/MarkInfo')
    expect(objects).toContain('/Lang (fr)')
    expect(objects).toContain('/DisplayDocTitle true')
    for (const tag of ['Document', 'H1', 'Figure', 'L', 'LI']) expect(objects).toContain(`/S /${tag}\n`)
    expect(objects).toContain('/FontFile2')
    expect(objects).not.toContain('/Subtype /Image')
  })

  it('lies down for a wide map and stands for a tall one', async () => {
    const actor = (index: number, x: number, y: number) => ({
      id: `actor-${index}-----`,
      kind: 'actor',
      page: 'carte',
      order: 'a0',
      name: `Acteur ${index}`,
      geo: [x, y, 160, 72, 0],
    })
    const board = (items: object[]) => ({
      format: 'palabre-board',
      version: 1,
      meta: { title: 'x' },
      pages: [{ id: 'carte', kind: 'actor-map', order: 'a0' }],
      items,
    })
    const wide = await make({ format: 'pdf', document: documentOf(board([actor(1, 0, 0), actor(2, 3000, 0)])) })
    const tall = await make({ format: 'pdf', document: documentOf(board([actor(1, 0, 0), actor(2, 0, 3000)])) })
    expect(pageSizes(readPdf(wide.bytes))[0]).toEqual([842, 595])
    expect(pageSizes(readPdf(tall.bytes))[0]).toEqual([595, 842])
  })

  it('comes as A4 pages to be joined', async () => {
    const sizes = pageSizes(readPdf((await make({ format: 'pdf', paper: 'A0', tiled: true })).bytes))
    const tiles = sizes.filter(([width, height]) => width > height)
    expect(tiles.length).toBe(25)
    expect(sizes.length).toBeGreaterThan(tiles.length)
  })

  it('prints an empty board', async () => {
    expect(pageSizes(readPdf((await make({ format: 'pdf' }, 'blank')).bytes))).toEqual([[842, 595]])
  })
})

describe.skipIf(!hasPoppler())('a PDF read by poppler', () => {
  let text = ''
  beforeAll(async () => {
    const { bytes } = await make({ format: 'pdf' }, 'territoire-vauvert')
    text = execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' }).replace(/\s+/g, ' ')
  })

  it('has every actor as searchable text', () => {
    for (const { name } of facts.territories.find(({ id }) => id === 'vauvert')?.actors ?? [])
      expect(text).toContain(name)
  })

  it('has every relation once in words', () => {
    const { items } = templateBoard('territoire-vauvert') as { items: readonly Record<string, unknown>[] }
    const map = items.find(({ kind }) => kind === 'actor')?.page
    const drawn = items.filter(({ kind, page }) => kind === 'relation' && page === map)
    expect(drawn.length).toBeGreaterThan(20)
    expect(text.match(/[;–] à valider/g)?.length).toBe(drawn.filter(({ validated }) => validated === false).length)
  })
})

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The bodies of a PNG's chunks of one type. */
function chunksOf(png: Buffer, type: string): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.subarray(at + 4, at + 8).toString() === type) chunks.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return chunks
}
