import type { Geo } from '../geometry/index.ts'
import type { ItemId, PageId, ParticipantId } from '../ids.ts'
import {
  type Actor,
  type BoardSnapshot,
  cooperationLevels,
  type Family,
  familyOf,
  type Item,
  type LinkRole,
  linkRoles,
  type Relation,
  relationStates,
  shippedFamilies,
  territoryOrigins,
} from '../model/index.ts'
import {
  cutText,
  type Drawing,
  drawItem,
  fitText,
  lineHeight,
  type MeasureText,
  type Primitive,
  type SceneContext,
  sceneWords,
} from '../scene/index.ts'
import type { Words } from './words.ts'

/** One line of a legend: a sample drawn like the real thing, and what it means. */
interface LegendEntry {
  readonly words: string
  readonly sample: 'actor' | 'relation' | 'action' | 'territory' | 'link'
  /** What sets the sample apart. */
  readonly fields: object
}

interface LegendSection {
  readonly title: string
  readonly entries: readonly LegendEntry[]
}

/** A legend laid out from (0, 0). */
export interface Legend {
  readonly drawings: readonly Drawing[]
  readonly width: number
  readonly height: number
}

const cell = { width: 252, height: 38, sampleWidth: 64, gap: 12 } as const
const titleHeight = 30
const sectionGap = { x: 28, y: 18 } as const
const titleStyle = { size: 16, weight: 700 } as const
const entrySizes = [14, 13, 12, 11] as const
/** Numbers of rows to try: the lowest legend wins, so that the map has the room. */
const rowChoices = [4, 3, 2] as const

/**
 * The legend of what is on a page: its families by colour, shape and word, and how its relations are drawn.
 * Only what is there is explained; a page that explains itself has none.
 */
export function legendOf(
  snapshot: BoardSnapshot,
  page: PageId,
  width: number,
  words: Words,
  measure: MeasureText,
): Legend | undefined {
  const items = [...snapshot.items.values()].filter((item) => item.page === page)
  const sections = [
    familySection(items, snapshot.meta.families, words),
    lineSection(items, words),
    levelSection(items, words),
    alsoSection(items, snapshot, words),
  ].filter(({ entries }) => entries.length > 0)
  if (sections.length === 0) return undefined
  const { families } = snapshot.meta
  const legends = rowChoices.map((rows) => layOut(sections, rows, width, families, words, measure))
  return legends.reduce((lowest, legend) => (legend.height < lowest.height ? legend : lowest))
}

function familySection(items: readonly Item[], families: readonly Family[], words: Words): LegendSection {
  const present = new Set(
    items.flatMap((item) => (item.kind === 'actor' ? [familyOf(families, item.family).code] : [])),
  )
  const known = families.some(({ code }) => code === 'other') ? families : [...families, ...shippedFamilies.slice(-1)]
  const entries = known
    .filter(({ code }) => present.has(code))
    .map(({ code, label }): LegendEntry => {
      return { words: label ?? words(`family.${code}`), sample: 'actor', fields: { family: code } }
    })
  if (items.some((item) => item.kind === 'actor' && item.thirdParty))
    entries.push({ words: words('export.thirdParty'), sample: 'actor', fields: { thirdParty: true } })
  return { title: words('export.families'), entries }
}

/** Line styles that stand for something: what is drawn plainly needs no explaining. */
function lineSection(items: readonly Item[], words: Words): LegendSection {
  const relations = items.filter((item): item is Relation => item.kind === 'relation')
  const entries: LegendEntry[] = []
  const add = (key: string, fields: Partial<Relation>) =>
    entries.push({ words: words(key), sample: 'relation', fields })
  if (relations.some(({ direction }) => direction === 'forward')) add('direction.forward', { direction: 'forward' })
  if (relations.some(({ direction }) => direction === 'both')) add('direction.both', { direction: 'both' })
  const stated = items.flatMap((item) => (item.kind === 'relation' || item.kind === 'action' ? (item.state ?? []) : []))
  const dashed = relationStates.filter((state) => !drawnPlainly.has(state) && stated.includes(state))
  if (dashed.length > 0) {
    const names = dashed.map((state) => words(`relationState.${state}`).toLowerCase()).join(', ')
    entries.push({
      words: `${words('export.notYetReal')} (${names})`,
      sample: 'relation',
      fields: { state: dashed[0] },
    })
  }
  if (relations.some(({ state }) => state === 'difficult')) add('relationState.difficult', { state: 'difficult' })
  if (relations.some(({ state }) => state === 'absent')) add('relationState.absent', { state: 'absent' })
  if (relations.some(({ type }) => type === 'tension')) add('relationType.tension', { type: 'tension' })
  return { title: words('export.relations'), entries }
}

const drawnPlainly: ReadonlySet<string> = new Set(['effective', 'difficult', 'absent'])

function levelSection(items: readonly Item[], words: Words): LegendSection {
  const present = new Set(items.map((item) => (item.kind === 'relation' ? item.level : undefined)))
  return {
    title: words('export.levels'),
    entries: cooperationLevels
      .filter((level) => present.has(level))
      .map((level) => ({ words: words(`level.${level}`), sample: 'relation', fields: { level } })),
  }
}

/** What else lies on the map: actions, outlines of territories, and what each kind of link says. */
function alsoSection(items: readonly Item[], { items: all }: BoardSnapshot, words: Words): LegendSection {
  const entries: LegendEntry[] = []
  if (items.some(({ kind }) => kind === 'action'))
    entries.push({ words: words('export.actionHelp'), sample: 'action', fields: {} })
  for (const origin of territoryOrigins)
    if (items.some((item) => item.kind === 'territory' && item.origin === origin))
      entries.push({ words: words(`territoryOrigin.${origin}`), sample: 'territory', fields: { origin } })
  const isDrawn = (item: Item, role: LinkRole) =>
    item.kind === 'link' && item.role === role && all.get(item.from)?.page === all.get(item.to)?.page
  for (const role of linkRoles)
    if (items.some((item) => isDrawn(item, role)))
      entries.push({ words: words(`linkRole.${role}`), sample: 'link', fields: { role } })
  return { title: words('export.also'), entries }
}

function layOut(
  sections: readonly LegendSection[],
  rowsAtMost: number,
  width: number,
  families: readonly Family[],
  words: Words,
  measure: MeasureText,
): Legend {
  const drawings: Drawing[] = []
  const columnsAtMost = Math.max(1, Math.floor((width + sectionGap.x) / (cell.width + sectionGap.x)))
  let left = 0
  let top = 0
  let tallest = 0
  let widest = 0
  for (const section of sections) {
    const columns = Math.min(columnsAtMost, Math.ceil(section.entries.length / rowsAtMost))
    const rows = Math.ceil(section.entries.length / columns)
    const sectionWidth = columns * cell.width
    if (left > 0 && left + sectionWidth > width) {
      left = 0
      top += tallest + sectionGap.y
      tallest = 0
    }
    drawings.push({ primitives: [heading(section.title, left, top, sectionWidth, measure)] })
    for (const [index, entry] of section.entries.entries()) {
      const x = left + Math.floor(index / rows) * cell.width
      const y = top + titleHeight + (index % rows) * cell.height
      drawings.push(sampleOf(entry, x, y, families, words, measure), wordsOfEntry(entry, x, y, measure))
    }
    tallest = Math.max(tallest, titleHeight + rows * cell.height)
    widest = Math.max(widest, left + sectionWidth)
    left += sectionWidth + sectionGap.x
  }
  return { drawings, width: widest, height: top + tallest }
}

function heading(title: string, x: number, top: number, width: number, measure: MeasureText): Primitive {
  const text = cutText(title, titleStyle, width - cell.gap, measure)
  return { type: 'text', text, x, y: top + titleStyle.size, style: titleStyle, paint: 'ink', align: 'start' }
}

function wordsOfEntry(entry: LegendEntry, x: number, y: number, measure: MeasureText): Drawing {
  const style = { weight: 400 } as const
  const left = x + cell.sampleWidth + cell.gap
  const room = { width: cell.width - cell.sampleWidth - cell.gap * 2, height: cell.height, maxLines: 2 }
  const text = fitText(entry.words, style, { ...room, sizes: entrySizes }, measure)
  const height = text.lines.length * text.size * lineHeight
  const primitives = text.lines.map((line, index): Primitive => {
    const baseline = y + (cell.height - height) / 2 + text.size * (0.94 + index * lineHeight)
    return {
      type: 'text',
      text: line,
      x: left,
      y: baseline,
      style: { size: text.size, ...style },
      paint: 'ink',
      align: 'start',
    }
  })
  return { primitives }
}

/** A real item on a board of its own, so that a legend can never differ from the map. */
function sampleOf(
  { sample, fields }: LegendEntry,
  x: number,
  y: number,
  families: readonly Family[],
  words: Words,
  measure: MeasureText,
): Drawing {
  const middle = y + cell.height / 2
  const left = point('legend-from', [x, middle, 0, 0, 0])
  const right = point('legend-to--', [x + cell.sampleWidth, middle, 0, 0, 0])
  const context: SceneContext = {
    families,
    words: sceneWords(words),
    measure,
    detail: 'full',
    surroundings: {
      item: (id) => (id === left.id ? left : right),
      connectorsOf: () => [],
      referringTo: () => [],
      itemsIn: () => [],
    },
  }
  if (sample === 'actor') {
    const height = 28
    return drawItem({ ...left, geo: [x, middle - height / 2, cell.sampleWidth, height, 0], ...fields }, context)
  }
  if (sample === 'action' || sample === 'territory') {
    const height = 28
    const geo: Geo = [x, middle - height / 2, cell.sampleWidth, height, 0]
    return wordless(drawItem({ ...head, id: left.id, kind: sample, geo, name: '', ...fields } as Item, context))
  }
  if (sample === 'link') {
    const ends = { from: left.id, to: right.id }
    return wordless(
      drawItem({ ...head, id: 'legend-link' as ItemId, kind: sample, ...ends, ...fields } as Item, context),
    )
  }
  const relation: Relation = {
    ...head,
    id: 'legend-line' as ItemId,
    kind: 'relation',
    from: left.id,
    to: right.id,
    type: 'other',
    direction: 'none',
    // A blank label keeps the name of the type off the sample.
    label: ' ',
    ...fields,
  }
  return drawItem(relation, context)
}

/** A sample without the words it would carry on the map: they stand beside it. Signs stay. */
function wordless(drawing: Drawing): Drawing {
  const isSign = (primitive: Primitive) => primitive.type !== 'text' || /^[^\p{L}\p{N}]{1,2}$/u.test(primitive.text)
  return { ...drawing, primitives: drawing.primitives.filter(isSign) }
}

const head = { author: '' as ParticipantId, at: 0, page: '' as PageId, order: '' } as const

function point(id: string, geo: Geo): Actor {
  return { ...head, id: id as ItemId, kind: 'actor', name: '', geo }
}
