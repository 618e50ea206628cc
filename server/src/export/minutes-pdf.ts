import { type TextStyle, wrapText } from '@palabre/shared/scene'
import PDFDocument from 'pdfkit'
import { measureText } from './fonts.ts'
import { type FlowDocument, paper } from './minutes.ts'
import { collectPdf, type Pdf, paintText, type Tag } from './pdf-pen.ts'

type Kind = FlowDocument['blocks'][number]['kind']

const pointsPerCm = 72 / 2.54
const page = {
  width: paper.width * pointsPerCm,
  height: paper.height * pointsPerCm,
  margin: paper.margin * pointsPerCm,
} as const
const bottom = page.height - page.margin
const styles: Readonly<Record<Kind, TextStyle>> = {
  title: { size: 20, weight: 700 },
  heading: { size: 14, weight: 700 },
  paragraph: { size: 11, weight: 400 },
  entry: { size: 11, weight: 400 },
  subentry: { size: 11, weight: 400 },
}
const spaceBefore: Readonly<Record<Kind, number>> = { title: 0, heading: 16, paragraph: 3, entry: 2, subentry: 1 }
const tags: Readonly<Record<Kind, string>> = { title: 'H1', heading: 'H2', paragraph: 'P', entry: 'LI', subentry: 'LI' }
const leading = 1.35
/** How deep in lists a block lies, and the mark before it. */
const listed: Readonly<Partial<Record<Kind, { readonly depth: number; readonly mark: string }>>> = {
  entry: { depth: 1, mark: '•' },
  subentry: { depth: 2, mark: '–' },
}
const bulletIndent = 13
const footStyle: TextStyle = { size: 8.5, weight: 400 }

/** A pen that walks down the pages. */
interface Walk {
  readonly pdf: Pdf
  y: number
}

/** Minutes as they are read and printed: text that flows over pages of A4, tagged, with the number of each page. */
export async function renderMinutesPdf(document: FlowDocument): Promise<Buffer> {
  const { blocks, title, language, now } = document
  const pdf = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: 'Palabre', Producer: 'Palabre', CreationDate: new Date(now) },
  })
  const bytes = collectPdf(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const walk: Walk = { pdf, y: 0 }
  turnPage(walk)
  /** The lists that are open, each in the one before. */
  const lists: Tag[] = []
  const laid = blocks.map(laidOut)
  for (const [index, block] of laid.entries()) {
    const { depth } = block
    while (lists.length > depth) lists.pop()?.end()
    while (lists.length < depth) lists.push(addTo(lists.at(-1) ?? root, pdf.struct('L')))
    addBlock(walk, lists.at(-1) ?? root, block, heightToKeep(laid, index))
  }
  while (lists.length > 0) lists.pop()?.end()
  root.end()
  numberPages(pdf, document)
  pdf.end()
  return bytes
}

/** A block in the lines that it takes. */
interface Laid {
  readonly kind: Kind
  readonly depth: number
  readonly mark: string
  readonly left: number
  readonly lines: readonly string[]
  /** Of one line. */
  readonly step: number
}

function laidOut({ kind, text }: FlowDocument['blocks'][number]): Laid {
  const style = styles[kind]
  const { depth, mark } = listed[kind] ?? { depth: 0, mark: '' }
  const left = page.margin + depth * bulletIndent
  const lines = wrapText(text, style, page.width - page.margin - left, measureText)
  return { kind, depth, mark, left, lines, step: style.size * leading }
}

/** What is no higher than this is not parted by the end of a page. */
const shortSection = (bottom - page.margin) / 5
/** Nor is a block of this few lines. */
const shortBlock = 3

/** How much must fit on the page for a block to begin there: a heading stays with what it heads, an entry with what is under it. */
function heightToKeep(blocks: readonly Laid[], index: number): number {
  const block = blocks[index]
  const next = blocks[index + 1]
  if (!block) return 0
  const own = block.step * (block.lines.length > shortBlock ? 2 : block.lines.length)
  if (block.kind === 'heading') {
    const after = blocks.slice(index + 1)
    const end = after.findIndex(({ kind }) => kind === 'heading')
    const section = heightOf(end < 0 ? after : after.slice(0, end))
    const begun = next ? spaceBefore[next.kind] + heightToKeep(blocks, index + 1) : 0
    return own + (section <= shortSection ? section : begun)
  }
  if (block.kind === 'entry' && next?.kind === 'subentry' && block.lines.length <= shortBlock)
    return own + spaceBefore.subentry + heightToKeep(blocks, index + 1)
  return own
}

function heightOf(blocks: readonly Laid[]): number {
  return blocks.reduce((sum, { kind, lines, step }) => sum + spaceBefore[kind] + lines.length * step, 0)
}

/** Paints one block, over as many pages as it takes. */
function addBlock(walk: Walk, parent: Tag, { kind, mark, left, lines, step }: Laid, kept: number): void {
  const style = styles[kind]
  if (walk.y > page.margin) walk.y += spaceBefore[kind]
  if (walk.y + kept > bottom) turnPage(walk)
  // An empty line is room to write by hand.
  if (lines.every((line) => line.trim() === '')) {
    walk.y += step
    return
  }
  const { pdf } = walk
  const block = addTo(parent, pdf.struct(tags[kind]))
  for (const [index, line] of lines.entries()) {
    if (walk.y + step > bottom) turnPage(walk)
    const y = walk.y + style.size
    const content = pdf.markStructureContent(tags[kind])
    const pen = { type: 'text', y, style, paint: 'ink', align: 'start' } as const
    if (mark && index === 0) paintText(pdf, { ...pen, text: mark, x: left - bulletIndent })
    paintText(pdf, { ...pen, text: line, x: left })
    pdf.endMarkedContent()
    block.add(content)
    walk.y += step
  }
  block.end()
}

function numberPages(pdf: Pdf, { foot, page: word }: FlowDocument): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index)
    pdf.markContent('Artifact', { type: 'Pagination' })
    paintText(pdf, {
      type: 'text',
      text: `${foot} · ${word} ${index + 1}/${count}`,
      x: page.margin,
      y: page.height - page.margin / 2,
      style: footStyle,
      paint: 'ink-soft',
      align: 'start',
    })
    pdf.endMarkedContent()
  }
}

function turnPage(walk: Walk): void {
  walk.pdf.addPage({ size: [page.width, page.height], margin: 0 })
  walk.y = page.margin
}

function addTo(parent: Tag, child: Tag): Tag {
  parent.add(child)
  return child
}
