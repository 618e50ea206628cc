/** Minutes drafted from what happened: plain blocks, for people to go on with. */
import { orphansOf, strandsOf } from '../../findings/index.ts'
import {
  type BoardSnapshot,
  byDrawOrder,
  type Item,
  minutesSizes,
  standingOf,
  statementColumns,
} from '../../model/index.ts'
import type { Attendance, Ballot, GroupsTold, StepTaken } from '../../session/index.ts'
import { voicesCounted } from '../../session/index.ts'
import { fileTold, tellCommitment } from '../text/commitments-told.ts'
import { mandateSections } from '../text/mandate-told.ts'
import { nameOf, oneLine } from '../text/sentences.ts'
import type { Words } from '../words.ts'
import { tellBallot } from './ballot-told.ts'
import { countedIn } from './counted.ts'
import { filled } from './filled.ts'

/** What is known of the meeting that the minutes are about. */
export interface MeetingFacts {
  /** As people write them. */
  readonly opened: string
  readonly closed?: string | undefined
  readonly steps: readonly StepTaken[]
  readonly attendance: Attendance
  readonly belongings: GroupsTold
  /** In the order in which they were opened. */
  readonly ballots: readonly Ballot[]
}

export interface MinutesFacts {
  readonly board: BoardSnapshot
  /** Absent: minutes of a board that no session is known of. */
  readonly meeting?: MeetingFacts | undefined
  /** The day, as people write it. */
  readonly date: string
  /** An instant (epoch ms) as a time of day. */
  readonly time: (at: number) => string
  readonly words: Words
  /** Of the words, as in `fr`. */
  readonly language: string
}

/** The parts of a draft, in their order; the heading of each is `minutes.heading.<part>` in i18n. */
export const minutesParts = [
  'when',
  'steps',
  'present',
  'missing',
  'mandate',
  'said',
  'needs',
  'tensions',
  'decisions',
  'commitments',
  'questions',
  'next',
] as const
export type MinutesPart = (typeof minutesParts)[number]

/** A session without a plan had no steps to tell of; nobody fills in by hand what was said. */
const onlyIfAny: ReadonlySet<MinutesPart> = new Set(['steps', 'said'])

/** One text of the page, from the title down. */
export interface MinutesBlock {
  readonly size: (typeof minutesSizes)[keyof typeof minutesSizes]
  readonly text: string
}

/** What begins each line of a list, in the text that people edit. */
const bullet = '• '
/** A paragraph holds so much, then another one goes on; below what a text may hold, so that there is room to write. */
const longestParagraph = 6_000
const longestLine = 2_000

/** Title, then heading after heading with what happened under it, or an empty line to fill in. */
export function draftMinutes(facts: MinutesFacts): readonly MinutesBlock[] {
  const { board, date, words } = facts
  const lines: Readonly<Record<MinutesPart, readonly string[]>> = {
    when: whenAndWhere(facts),
    steps: facts.meeting ? stepsTold(facts.meeting, facts) : [],
    present: presentTold(facts),
    missing: [board.meta.missing?.trim() ?? ''],
    mandate: mandateSections(board, words).flatMap((section) => section.lines.map(listed)),
    said: saidTold(facts),
    needs: needsTold(facts),
    tensions: tensionsTold(board),
    decisions: ballotsTold(facts),
    commitments: commitmentsTold(board, words),
    questions: questionsTold(board, words),
    next: [words('minutes.nextDate'), words('minutes.nextPlace'), words('minutes.nextTasks')],
  }
  const parts = minutesParts.filter((part) => !onlyIfAny.has(part) || lines[part].length > 0)
  return [
    { size: minutesSizes.title, text: filled(words('minutes.title'), { date }) },
    ...parts.flatMap((part): MinutesBlock[] => [
      { size: minutesSizes.heading, text: words(`minutes.heading.${part}`) },
      ...paragraphsOf(lines[part]).map((text): MinutesBlock => ({ size: minutesSizes.paragraph, text })),
    ]),
  ]
}

function whenAndWhere({ board, meeting, date, words }: MinutesFacts): readonly string[] {
  const hours = meeting && (meeting.closed ? 'minutes.fromTo' : 'minutes.from')
  const when = hours
    ? filled(words(hours), { date, opened: meeting.opened, closed: meeting.closed ?? '' })
    : `${words('minutes.date')} ${date}`
  return [oneLine(board.meta.title), when, words('minutes.place')].filter(Boolean)
}

function stepsTold({ steps }: MeetingFacts, { time }: MinutesFacts): readonly string[] {
  return steps.map(({ title, at }) => listed(`${time(at)} – ${oneLine(title)}`))
}

/** Numbers alone, and no group that would tell on anybody. */
function presentTold({ board, meeting, words }: MinutesFacts): readonly string[] {
  const lines: string[] = []
  if (meeting) {
    const sentence = meeting.attendance.proxies > 0 ? 'minutes.peopleOfWhom' : 'minutes.people'
    lines.push(filled(words(sentence), { ...meeting.attendance }))
    const { groups, others } = meeting.belongings
    if (groups.length > 0) {
      const told = groups.map(({ label, people: count }) => `${belongingTold(label, words)} (${count})`)
      if (others > 0) told.push(`${words('minutes.others')} (${others})`)
      lines.push(`${words('minutes.belongings')} ${told.join(', ')}`)
    }
  }
  const { statements } = voicesCounted(board)
  const { lived, professional, data, unsaid } = statements
  if (lived + professional + data + unsaid > 0)
    lines.push(filled(words('minutes.statements'), { lived, professional, data, unsaid }))
  return lines.map(listed)
}

/** What people chose from the list reads as there; what they said in their own words stays as it is. */
function belongingTold(label: string | null, words: Words): string {
  if (label === null) return words('minutes.unsaid')
  const key = `belonging.${label}`
  const word = words(key)
  return word === key ? label : word
}

/** How much was said in each column, and word for word what may be quoted outside the group. */
function saidTold({ board, words, language }: MinutesFacts): readonly string[] {
  const counted = countedIn(words, language)
  const statements = [...board.items.values()].filter((item) => item.kind === 'statement').sort(byDrawOrder)
  const lines = statementColumns.flatMap((column) => {
    const said = statements.filter((statement) => statement.column === column)
    if (said.length === 0) return []
    const quoted = said.filter(({ quotable }) => quotable === true).map(({ text }) => listedBelow(oneLine(text)))
    return [
      listed(`${words(`statementColumn.${column}`)} – ${counted('minutes.statementCount', said.length)}`),
      ...quoted,
    ]
  })
  const isKept = statements.some(({ quotable }) => quotable !== true)
  return isKept ? [...lines, words('minutes.quotedOnly')] : lines
}

function needsTold({ board, words, language }: MinutesFacts): readonly string[] {
  const counted = countedIn(words, language)
  return strandsOf(board).map(({ need, statements }) => {
    const facts = [
      statements.length === 0 ? '' : counted('minutes.statementCount', statements.length),
      need.priority === undefined ? '' : `${words('minutes.priority')} ${need.priority}`,
    ].filter(Boolean)
    const about = facts.length === 0 ? '' : ` (${facts.join(', ')})`
    return listed((oneLine(need.text) || words('scene.toWord')) + about)
  })
}

function tensionsTold(board: BoardSnapshot): readonly string[] {
  const tensions = [...board.items.values()].filter((item) => item.kind === 'tension').sort(byDrawOrder)
  return tensions.map(({ a, b }) => listed(`${oneLine(a) || '…'} ↔ ${oneLine(b) || '…'}`))
}

function ballotsTold({ meeting, words, language }: MinutesFacts): readonly string[] {
  return (meeting?.ballots ?? []).flatMap((ballot) => tellBallot(ballot, words, language)).map(indented)
}

function commitmentsTold(board: BoardSnapshot, words: Words): readonly string[] {
  const commitments = [...board.items.values()].filter((item) => item.kind === 'commitment').sort(byDrawOrder)
  return commitments.map((commitment) => {
    const standing = standingOf(commitment, board.confirmations?.get(commitment.id))
    const stands = words(`standing.${standing}`).toLowerCase() + fileTold(commitment, board, words)
    return listed(`${tellCommitment(commitment, board, words)} – ${stands}`)
  })
}

/** What nobody answers yet, and what nobody took up. */
function questionsTold(board: BoardSnapshot, words: Words): readonly string[] {
  const { needsWithoutAnswer, needsWithoutCommitment, commitmentsWithoutSubject } = orphansOf(board)
  const named = (items: readonly Item[]) => items.map((item) => nameOf(item, words))
  return [
    ...toldTogether(words('minutes.nobodyAnswers'), named(needsWithoutAnswer)),
    ...toldTogether(words('minutes.nobodyCommits'), named(needsWithoutCommitment)),
    ...toldTogether(words('minutes.nobodyTakes'), named(commitmentsWithoutSubject)),
  ]
}

/** What is said of one thing in a line; of several once, and they stand under it. */
function toldTogether(said: string, names: readonly string[]): readonly string[] {
  if (names.length < 2) return names.map((name) => listed(`${said} ${name}`))
  return [listed(said), ...names.map(listedBelow)]
}

function listed(line: string): string {
  return bullet + line
}

/** An entry under an entry of a list. */
function listedBelow(line: string): string {
  return `   – ${line}`
}

/** The first line of a ballot is an entry of the list; those under it go on from it. */
function indented(line: string): string {
  return line.startsWith('  ') ? line : listed(line)
}

/** Lines as few texts as hold them; one empty text where there is nothing, to be written in. */
function paragraphsOf(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  let paragraph = ''
  for (const line of lines) {
    const cut = line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line
    if (paragraph && paragraph.length + cut.length + 1 > longestParagraph) {
      paragraphs.push(paragraph)
      paragraph = ''
    }
    paragraph = paragraph ? `${paragraph}\n${cut}` : cut
  }
  return [...paragraphs, paragraph]
}
