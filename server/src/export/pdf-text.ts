import type { TextSection, Words } from '@palabre/shared/exports'
import { type TextStyle, wrapText } from '@palabre/shared/scene'
import { measureText } from './fonts.ts'
import { type Pdf, paintText, type Tag } from './pdf-pen.ts'

const page = { width: 595.28, height: 841.89, margin: 50 } as const
const styles = {
  title: { size: 20, weight: 700 },
  2: { size: 14, weight: 700 },
  3: { size: 11.5, weight: 700 },
  line: { size: 10, weight: 400 },
} as const satisfies Record<string, TextStyle>
const spaceBefore = { title: 0, 2: 16, 3: 9, line: 2 } as const
const leading = 1.32
const bulletIndent = 12
const bottom = page.height - page.margin

/** A pen that walks down pages of A4. */
interface Walk {
  readonly pdf: Pdf
  y: number
}

/** The words of a board on pages of their own, tagged as headings and lists. */
export function addTextPages(
  pdf: Pdf,
  document: Tag,
  title: string,
  sections: readonly TextSection[],
  words: Words,
): void {
  if (sections.length === 0) return
  const root = pdf.struct('Sect')
  document.add(root)
  const walk: Walk = { pdf, y: 0 }
  turnPage(walk)
  addBlock(walk, root, 'H1', `${title} – ${words('export.textVersion')}`, 'title')
  addBlock(walk, root, 'P', words('export.textVersionOf'), 'line')
  for (const { heading, level, lines } of sections) {
    addBlock(walk, root, level === 2 ? 'H2' : 'H3', heading, level)
    if (lines.length === 0) continue
    const list = pdf.struct('L')
    root.add(list)
    for (const line of lines) addBlock(walk, list, 'LI', line, 'line')
    list.end()
  }
  root.end()
}

/** Wraps and paints a heading, a paragraph or the entry of a list as one element, over as many pages as it takes. */
function addBlock(walk: Walk, parent: Tag, tag: string, text: string, kind: keyof typeof styles): void {
  const style = styles[kind]
  const listed = tag === 'LI'
  const left = page.margin + (listed ? bulletIndent : 0)
  const lines = wrapText(text, style, page.width - page.margin - left, measureText)
  const step = style.size * leading
  // A heading stays with at least two lines of what it heads.
  const needed =
    kind === 'line' ? step * Math.min(lines.length, 2) : step * lines.length + styles.line.size * leading * 2
  walk.y += spaceBefore[kind]
  if (walk.y + needed > bottom) turnPage(walk)
  const { pdf } = walk
  const block = pdf.struct(tag)
  parent.add(block)
  for (const [index, line] of lines.entries()) {
    if (walk.y + step > bottom) turnPage(walk)
    const y = walk.y + style.size
    const content = pdf.markStructureContent(tag)
    if (listed && index === 0)
      paintText(pdf, { type: 'text', text: '•', x: page.margin, y, style, paint: 'ink', align: 'start' })
    paintText(pdf, { type: 'text', text: line, x: left, y, style, paint: 'ink', align: 'start' })
    pdf.endMarkedContent()
    block.add(content)
    walk.y += step
  }
  block.end()
}

function turnPage(walk: Walk): void {
  walk.pdf.addPage({ size: [page.width, page.height], margin: 0 })
  walk.y = page.margin
}
