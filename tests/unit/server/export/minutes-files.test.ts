import { applyChanges, type Change, ServerEdit } from '@palabre/shared/document'
import { draftHeadings } from '@palabre/shared/exports'
import en from '@palabre/shared/i18n/en.json' with { type: 'json' }
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import type { PageId } from '@palabre/shared/ids'
import type { TextSize } from '@palabre/shared/model'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { makeFile } from '../../../../server/src/export/make-file.ts'
import type { ExportRequest } from '../../../../server/src/export/request.ts'
import { itemId, me } from '../../../helpers/board-world.ts'
import { commitment } from '../../../helpers/commitment-samples.ts'
import { elementsOf, parseXml } from '../../shared/exports/xml.ts'
import { marksByPage, pageSizes, readPdf } from './pdf-reader.ts'

const page = 'compte-rendu' as PageId
type Line = readonly [size: TextSize, text: string]

/** A board whose only words are these, on a page of minutes. */
function documentOf(lines: readonly Line[], more: readonly Change[] = []): Uint8Array {
  const doc = new Y.Doc()
  const texts = lines.map(([size, text], index): Change => {
    const order = `a${String(index).padStart(4, '0')}V`
    const geo = [0, 0, 400, 32, 0] as const
    const head = { id: itemId(`text${index}`), author: me, at: 1, page, order, geo }
    return {
      op: 'create-item',
      item: { ...head, kind: 'text', text, size, colour: 'black', align: 'start' },
    }
  })
  const pages: Change[] = [
    { op: 'create-page', page: { id: 'toile' as PageId, kind: 'free', order: 'a0' } },
    { op: 'create-page', page: { id: page, kind: 'minutes', order: 'a1', title: 'Compte rendu du 28 novembre 2026' } },
  ]
  applyChanges(doc, [...pages, ...more, ...texts], new ServerEdit('seed'))
  return Y.encodeStateAsUpdate(doc)
}

const plain: readonly Line[] = [
  ['xl', 'Compte rendu du 28 novembre 2026'],
  ['l', 'Besoins'],
  ['m', '• Un jardin partagé (paroles : 3)\n• Un bus le soir'],
  ['l', 'Prochaine séance'],
  ['m', 'Date :\n\nLieu :'],
]
const hostile: readonly Line[] = [
  ['xl', 'Titre & <b>« fin »</b>\u0000\u0007 ]]> <!-- --> &amp;'],
  ['l', 'عنوان القسم'],
  [
    'm',
    '• النص العربي من اليمين إلى اليسار\n• עברית 🌱 👩‍🌾\n<script>alert(1)</script>\t\ttabs   and    spaces\u2028\ud800 \udc00',
  ],
  ['l', '   '],
  ['m', `${'motsansfin'.repeat(400)}\n${'long paragraphe '.repeat(500)}`],
]

async function make(format: 'docx' | 'odt' | 'pdf' | 'svg', lines: readonly Line[], more: Partial<ExportRequest> = {}) {
  const made = await makeFile({
    format,
    document: documentOf(lines),
    facts: { id: 'board00000', title: 'Épicerie & Cie', createdAt: 1_780_000_000_000 },
    language: 'fr',
    now: Date.UTC(2026, 10, 28, 12),
    page,
    ...more,
  })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}

/** The parts of a zipped document, each as text; fails where one of them is not well formed. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const)
  for (const [name, text] of parts) if (/\.(xml|rels)$/.test(name)) parseXml(text)
  return Object.fromEntries(parts)
}

const textOf = (xml: string) => xml.replace(/<[^>]+>/g, '')

describe('minutes as DOCX', () => {
  it('are a document with a title, headings and lists', async () => {
    const { bytes, contentType, filename } = await make('docx', plain)
    expect(contentType).toContain('wordprocessingml')
    expect(filename).toBe('epicerie-cie-compte-rendu-2026-11-28.docx')
    const parts = partsOf(bytes)
    const document = parts['word/document.xml'] ?? ''
    const paragraphs = document.match(/<w:p[ >].*?<\/w:p>/g) ?? []
    const styled = (style: string) => paragraphs.filter((each) => each.includes(`w:val="${style}"`)).map(textOf)
    expect(styled('Title')).toEqual(['Compte rendu du 28 novembre 2026'])
    expect(styled('Heading1')).toEqual(['Besoins', 'Prochaine séance'])
    expect(paragraphs.filter((each) => each.includes('<w:numPr>')).map(textOf)).toEqual([
      'Un jardin partagé (paroles : 3)',
      'Un bus le soir',
    ])
    const footer = Object.entries(parts).find(([name]) => /word\/footer/.test(name) && name.endsWith('.xml'))?.[1] ?? ''
    expect(footer).toContain('NUMPAGES')
    expect(textOf(footer)).toContain('28 novembre 2026')
  })

  it('hold words of every kind', async () => {
    const document = partsOf((await make('docx', hostile)).bytes)['word/document.xml'] ?? ''
    expect(document).toContain('النص العربي')
    expect(document).toContain('<w:bidi')
    expect(document).toContain('🌱')
    expect(document).toContain('&lt;script&gt;')
    for (const control of ['\u0000', '\u0007']) expect(document).not.toContain(control)
  })
})

describe('minutes as ODT', () => {
  it('tell their type by their first bytes, and are a document with a title, headings and lists', async () => {
    const { bytes, filename } = await make('odt', plain)
    expect(filename).toBe('epicerie-cie-compte-rendu-2026-11-28.odt')
    expect(strFromU8(bytes.slice(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text')
    const parts = partsOf(bytes)
    const content = parseXml(parts['content.xml'] ?? '')
    const words = (name: string) => elementsOf(content, name).map((element) => JSON.stringify(element))
    expect(words('text:h')).toHaveLength(2)
    expect(words('text:list-item')).toHaveLength(2)
    expect(parts['content.xml']).toContain('>Un jardin partagé (paroles : 3)<')
    expect(parts['styles.xml']).toContain('text:page-number')
    expect(parts['styles.xml']).toContain('28 novembre 2026')
  })

  it('hold words of every kind', async () => {
    const content = partsOf((await make('odt', hostile)).bytes)['content.xml'] ?? ''
    expect(content).toContain('النص العربي')
    expect(content).toContain('Entry_rtl')
    expect(content).toContain('<text:tab/><text:tab/>tabs <text:s text:c="2"/>and')
    for (const kept of ['<script', '\u0000', '\u0007']) expect(content).not.toContain(kept)
  })
})

describe('minutes as PDF', () => {
  it('flow over pages of A4 that are numbered', async () => {
    const long: Line[] = [...plain, ['m', Array.from({ length: 120 }, (_, index) => `• ligne ${index}`).join('\n')]]
    const { bytes, filename } = await make('pdf', long)
    expect(filename).toBe('epicerie-cie-compte-rendu-2026-11-28.pdf')
    const pdf = readPdf(bytes)
    expect(pageSizes(pdf)).toEqual(Array.from({ length: 4 }, () => [595, 842]))
    expect([...pdf.objects.values()].join()).toMatch(/\/S \/H1[\s\S]*\/S \/H2[\s\S]*\/S \/LI/)
  })

  it('hold words of every kind', async () => {
    expect((await make('pdf', hostile)).bytes.length).toBeGreaterThan(1_000)
  })
})

describe('the end of a page in a PDF', () => {
  /** What is marked on each page, with so many lines before. */
  const pagesWith = async (filling: number, after: readonly Line[]) => {
    const lines = Array.from({ length: filling }, (_, index) => `ligne ${index}`).join('\n')
    return marksByPage(readPdf((await make('pdf', [['xl', 'Compte rendu'], ['m', lines], ...after])).bytes))
  }

  it('parts no short section', async () => {
    const next: Line[] = [
      ['l', 'Prochaine séance'],
      ['m', 'Date :\nLieu :\nÀ préparer :'],
    ]
    for (const filling of [34, 35, 36, 37, 38, 39, 40]) {
      const pages = await pagesWith(filling, next)
      expect(pages.find((marks) => marks.includes('H2'))?.slice(-4)).toEqual(['H2', 'P', 'P', 'P'])
    }
  })

  it('parts no vote from what came of it', async () => {
    const vote: Line[] = [['m', `• Par quoi commencer ?\n${'   – Un jardin\n'.repeat(30)}`]]
    for (const filling of [34, 35, 36, 37, 38, 39, 40]) {
      const pages = await pagesWith(filling, vote)
      const begun = pages.find((marks) => marks.includes('LI')) ?? []
      expect(begun.filter((mark) => mark === 'LI').length).toBeGreaterThan(1)
    }
  })
})

describe('what stands under an entry of a list', () => {
  const voted: readonly Line[] = [
    ['xl', 'Compte rendu'],
    ['m', '• Par quoi commencer ? – 2 votes\n   – Un jardin : 3\n   – Un bus : 1\n• Qui prévient ?\nMerci'],
    ['m', '  – seul'],
  ]

  it('is a level below it in DOCX', async () => {
    const document = partsOf((await make('docx', voted)).bytes)['word/document.xml'] ?? ''
    const levels = [...document.matchAll(/<w:ilvl w:val="(\d)"\/>/g)].map(([, level]) => level)
    expect(levels).toEqual(['0', '1', '1', '0', '1'])
    expect(textOf(document)).not.toContain('– Un jardin')
  })

  it('is a list in its item in ODT', async () => {
    const content = partsOf((await make('odt', voted)).bytes)['content.xml'] ?? ''
    const marks = [...content.matchAll(/<(\/?)text:(list|list-item|p)[ >]/g)]
    const drawn = marks
      .map(([, end, name]) => (name === 'p' ? (end ? '' : 'p') : name === 'list' ? (end ? ']' : '[') : end ? ')' : '('))
      .join('')
    expect(drawn).toBe('p[(p[(p)(p)])(p)]p[([(p)])]')
  })

  it('is a list in the list in PDF', async () => {
    const { objects } = readPdf((await make('pdf', voted)).bytes)
    const lists = [...objects.values()].filter((object) => /\/S \/L\b(?!I)/.test(String(object)))
    expect(lists).toHaveLength(4)
  })
})

describe('parts of a draft without words', () => {
  const sparse: readonly Line[] = [
    ['xl', 'Compte rendu'],
    ['l', 'Mandat'],
    ['m', ''],
    ['l', 'Tensions'],
    ['m', ' \n '],
    ['l', 'Décisions et votes'],
    ['m', ''],
    ['l', 'Engagements'],
    ['l', 'Besoins'],
    ['m', '• Un jardin'],
    ['l', 'Merci à toutes et tous'],
    ['m', ''],
  ]

  const paragraphsIn = async (language: 'fr' | 'en') => {
    const document = partsOf((await make('docx', sparse, { language })).bytes)['word/document.xml'] ?? ''
    return (document.match(/<w:p[ >].*?<\/w:p>/g) ?? []).map(textOf)
  }

  it('are known by the headings of the draft', () => {
    expect(draftHeadings).toEqual({ fr: fr.minutes.heading, en: en.minutes.heading })
  })

  it('are left out whatever language the file is in', async () => {
    const nothing = en.minutes.nothing
    const written = ['Besoins', 'Un jardin', 'Merci à toutes et tous']
    expect(await paragraphsIn('en')).toEqual([
      'Compte rendu',
      'Décisions et votes',
      nothing,
      'Engagements',
      nothing,
      ...written,
    ])
  })

  it('are left out, but where it matters that there was nothing', async () => {
    const paragraphs = await paragraphsIn('fr')
    const nothing = 'Rien n’a été noté.'
    expect(paragraphs).toEqual([
      'Compte rendu',
      'Décisions et votes',
      nothing,
      'Engagements',
      nothing,
      'Besoins',
      'Un jardin',
      'Merci à toutes et tous',
    ])
  })
})

describe('which minutes', () => {
  it('are the last ones without a page, and no other page', async () => {
    const { page: _page, ...without } = { page }
    const made = await makeFile({
      format: 'docx',
      document: documentOf(plain),
      facts: { id: 'board00000', title: 'x', createdAt: 0 },
      language: 'fr',
      now: 0,
      ...without,
    })
    expect(made.ok).toBe(true)
    const request = {
      document: documentOf(plain),
      facts: { id: 'b', title: '', createdAt: 0 },
      language: 'fr',
      now: 0,
    } as const
    expect(await makeFile({ ...request, format: 'odt', page: 'toile' as PageId })).toMatchObject({
      ok: false,
      failure: { reason: 'not_minutes' },
    })
  })

  it('are handed on without the names of persons', async () => {
    const promise = commitment('salle', {
      subjects: ['p_participant1'],
      names: { p_participant1: 'Lucette' },
      page: 'toile' as PageId,
    })
    const lines: readonly Line[] = [
      ['xl', 'Compte rendu'],
      ['m', '• Samira B. et Lucette s’engagent à : Prêter la salle de Samiran\nSAMIRA B. et lucette ont dit oui'],
    ]
    const asked = {
      document: documentOf(lines, [{ op: 'create-item', item: promise }]),
      names: ['Samira B.', 'Jo'],
      variant: 'diffusable',
    } as const
    const content = partsOf((await make('odt', lines, asked)).bytes)['content.xml'] ?? ''
    expect(content).not.toMatch(/samira b|lucette/i)
    expect(content).toContain('une personne et une personne s’engagent à : Prêter la salle de Samiran')
    const inside = partsOf((await make('odt', lines, { ...asked, variant: 'interne' })).bytes)['content.xml'] ?? ''
    expect(inside).toContain('Samira B.')
    const drawn = Buffer.from((await make('svg', lines, asked)).bytes).toString('utf8')
    expect(drawn).not.toMatch(/lucette/i)
  })
})
