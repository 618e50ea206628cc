import { runsRightToLeft } from '@palabre/shared/scene'
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { type FlowDocument, paper } from './minutes.ts'

/** The font of the product, and one that is on every machine beside it. */
const font = 'Atkinson Hyperlegible Next'
const twipsPerCm = 567
const entries = 'entries'
const ink = '2A211B'
const green = '16452F'

/** Minutes for Word and whoever reads its format: real headings, a real list, the number of each page. */
export async function renderDocx({ blocks, title, foot, page, language }: FlowDocument): Promise<Uint8Array> {
  const margin = paper.margin * twipsPerCm
  const document = new Document({
    title,
    creator: 'Palabre',
    lastModifiedBy: 'Palabre',
    styles: {
      default: {
        document: {
          run: { font, size: 22, color: ink, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } },
          paragraph: { spacing: { after: 80, line: 288 } },
        },
        title: { run: { font, size: 40, bold: true, color: green }, paragraph: { spacing: { after: 240 } } },
        heading1: {
          run: { font, size: 28, bold: true, color: green },
          paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: entries,
          levels: ['•', '–'].map((text, level) => ({
            level,
            format: LevelFormat.BULLET,
            text,
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 260 } } },
          })),
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: paper.width * twipsPerCm, height: Math.round(paper.height * twipsPerCm) },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: new Footer({ children: [footOf(foot, page)] }) },
        children: blocks.map(({ kind, text }, index) => {
          // What stands under an entry is not parted from it by the end of a page.
          const kept = kind === 'entry' && blocks[index + 1]?.kind === 'subentry' ? { keepNext: true } : {}
          return new Paragraph({ ...looks[kind], ...kept, ...directionOf(text), text })
        }),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const looks: Readonly<Record<FlowDocument['blocks'][number]['kind'], IParagraphOptions>> = {
  title: { heading: HeadingLevel.TITLE },
  heading: { heading: HeadingLevel.HEADING_1 },
  paragraph: {},
  entry: { numbering: { reference: entries, level: 0 } },
  subentry: { numbering: { reference: entries, level: 1 } },
}

function directionOf(text: string): IParagraphOptions {
  return runsRightToLeft(text) ? { bidirectional: true } : {}
}

function footOf(foot: string, page: string): Paragraph {
  const run = { size: 17, color: '675A4D' }
  return new Paragraph({
    children: [
      new TextRun({ ...run, text: `${foot} · ${page} ` }),
      new TextRun({ ...run, children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] }),
    ],
  })
}
