/** Minutes as a flowing document: what DOCX, ODT and PDF are made of. */
import { type BoardSnapshot, itemsOfPage, minutesOf, type Page } from '../../model/index.ts'
import { pageTitle } from '../page-picture.ts'
import type { Words } from '../words.ts'
import { type MinutesPart, minutesParts } from './draft.ts'
import { draftHeadings } from './headings.ts'

/** One piece of the document, in reading order. */
export interface FlowBlock {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'entry' | 'subentry'
  readonly text: string
}

const entryMark = /^[•*–-]\s+/u
/** An entry under an entry. */
const entryBelow = /^\s+[•*–-]\s+/u

/** Of these the group should read that there was nothing. */
const toldWhenEmpty: ReadonlySet<MinutesPart> = new Set<MinutesPart>(['decisions', 'commitments'])

/** The words of a page of minutes; lines that begin with a mark are entries of a list. */
export function flowOf(board: BoardSnapshot, page: Page, words: Words): readonly FlowBlock[] {
  const { title, sections } = minutesOf(itemsOfPage(board, page.id))
  const blocks: FlowBlock[] = [{ kind: 'title', text: lineOf(title?.text ?? '') || pageTitle(page, words) }]
  for (const { heading, paragraphs } of sections) {
    const head = lineOf(heading?.text ?? '')
    const written = paragraphs.filter(({ text }) => lineOf(text)).flatMap(({ text }) => linesOf(text))
    if (written.length === 0) {
      const told = emptyPartTold(head)
      if (told === 'left-out') continue
      if (told === 'nothing') written.push({ kind: 'paragraph', text: words('minutes.nothing') })
    }
    if (head) blocks.push({ kind: 'heading', text: head })
    blocks.push(...written)
  }
  return blocks
}

const languages = Object.values(draftHeadings)

/**
 * What stands on paper of a part without words. A heading of the draft that nobody wrote under says nothing, but where it
 * matters that there was nothing, in whichever language it was drafted; one that people added may be all they have to say.
 */
export function emptyPartTold(heading: string): 'left-out' | 'nothing' | 'heading' {
  const said = lineOf(heading)
  const part = minutesParts.find((each) => languages.some((words) => lineOf(words[each]) === said))
  if (!part) return 'heading'
  return toldWhenEmpty.has(part) ? 'nothing' : 'left-out'
}

/** Empty lines between others hold room to write by hand; those at the ends are left out. */
function linesOf(text: string): readonly FlowBlock[] {
  const lines = withoutControls(text)
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
  return lines.map((line): FlowBlock => {
    if (entryMark.test(line)) return { kind: 'entry', text: line.replace(entryMark, '').trim() }
    if (entryBelow.test(line)) return { kind: 'subentry', text: line.replace(entryBelow, '').trim() }
    return { kind: 'paragraph', text: line.trimEnd() }
  })
}

function lineOf(text: string): string {
  return withoutControls(text).replace(/\s+/g, ' ').trim()
}

/** Control characters and halves of letters have no place in XML; tabs and line ends do. */
function withoutControls(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  )
}
