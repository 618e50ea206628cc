/** The shared diagnostic of a territory: needs, difficulties as statements of what is missing, and tensions. */
import { type Box, boxOf, geoBounds } from '../geometry/index.ts'
import type { PageId } from '../ids.ts'
import { columnBox, type Item, isPlaced, needsPage, type StatementColumn } from '../model/index.ts'
import { type Building, headOf } from './territoires-building.ts'
import type { FiledTension, FiledTerritory } from './territoires-file.ts'

const cardWidth = 280
const gap = 24
/** Two cards side by side in a column. */
const lanes = [40, 340] as const
const tensionSize = [600, 120] as const
const tensionGap = 40
/** One above each column. */
const tensionPitch = needsPage.columnWidth + needsPage.gutter
const tensionsInARow = 4

interface Cards {
  readonly kind: 'need' | 'statement'
  readonly column: StatementColumn
  readonly texts: readonly (string | undefined)[]
  readonly fields: object
}

/** Cards in their columns below what stands there, tensions above the columns. `there` is what lies on the page. */
export function buildNeeds(
  { name, needs, difficulties }: Pick<FiledTerritory, 'name' | 'needs' | 'difficulties'>,
  tensions: readonly FiledTension[],
  page: PageId,
  building: Building,
  there: readonly Item[],
): Item[] {
  const boxes = there.flatMap((item) => (item.page === page && isPlaced(item) ? [geoBounds(item.geo)] : []))
  const stacks: readonly Cards[] = [
    { kind: 'need', column: 'expectation', texts: needs.map(({ text }) => text), fields: {} },
    { kind: 'statement', column: 'gap', texts: difficulties.map(({ text }) => text), fields: { column: 'gap' } },
  ]
  return [
    ...stacks.flatMap((cards) => buildCards(cards, name, page, building, boxes)),
    ...buildTensions(tensions, page, building, boxes),
  ]
}

function buildCards(
  { kind, column, texts, fields }: Cards,
  territory: string,
  page: PageId,
  building: Building,
  boxes: readonly Box[],
): Item[] {
  const { minX, maxX } = columnBox(column, 0)
  const below = boxes.filter((box) => box.minX < maxX && box.maxX > minX).map(({ maxY }) => maxY + gap)
  const top = Math.max(needsPage.contentTop, ...below)
  const bottoms: [number, number] = [top, top]
  return texts.flatMap((text) => {
    if (text === undefined) {
      building.warnings.add('blank_row', `${kind}, ${territory}`)
      return []
    }
    const lane = bottoms[1] < bottoms[0] ? 1 : 0
    const height = heightFor(text)
    const geo = [minX + lanes[lane], bottoms[lane], cardWidth, height, 0]
    bottoms[lane] += height + gap
    return [{ ...headOf(kind, page, building), geo, text, ...fields } as unknown as Item]
  })
}

/** In rows above everything, the first row lowest. */
function buildTensions(
  tensions: readonly FiledTension[],
  page: PageId,
  building: Building,
  boxes: readonly Box[],
): Item[] {
  const [width, height] = tensionSize
  const floor = Math.min(0, ...boxes.map(({ minY }) => minY)) - tensionGap
  let next = 0
  return tensions.flatMap(({ a = '', b = '', note }) => {
    if (a === '' && b === '') {
      building.warnings.add('blank_row', 'tension')
      return []
    }
    const column = next % tensionsInARow
    const row = Math.floor(next++ / tensionsInARow)
    const { minX, minY } = boxOf(30 + column * tensionPitch, floor - (row + 1) * (height + tensionGap), 0, 0)
    const fields = { a, b, ...(note === undefined ? {} : { note }) }
    return [{ ...headOf('tension', page, building), geo: [minX, minY, width, height, 0], ...fields } as Item]
  })
}

/** Room for the words at a size that reads well, page units. */
function heightFor(text: string): number {
  const lines = Math.ceil(text.length / 30)
  return Math.min(320, Math.max(120, 48 + lines * 22))
}
