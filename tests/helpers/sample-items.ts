import { applyChanges, LocalEdit } from '@palabre/shared/document'
import { type ItemId, newId, type PageId, type ParticipantId } from '@palabre/shared/ids'
import { type Item, relationTypes, shippedFamilies } from '@palabre/shared/model'
import type { Doc } from 'yjs'
import { seededBytes, seededRandom } from './random.ts'

interface Where {
  readonly page: PageId
  readonly author: ParticipantId
  readonly seed?: number
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The index-th fractional index with three whole digits. */
function drawOrder(index: number): string {
  const digit = (place: number) => digits[Math.floor(index / digits.length ** place) % digits.length] ?? '0'
  return `c${digit(2)}${digit(1)}${digit(0)}`
}

/** So many items as a busy board has them: six actors in ten, three relations, one sticky note; always the same ones. */
export function sampleItems(count: number, { page, author, seed = 1 }: Where): readonly Item[] {
  const random = seededRandom(seed)
  const bytes = seededBytes(seed + 1)
  const between = (low: number, high: number) => Math.round(low + random() * (high - low))
  const side = Math.ceil(Math.sqrt(count))
  const actors: ItemId[] = []
  return Array.from({ length: count }, (_, index): Item => {
    const head = { id: newId<ItemId>(bytes), author, at: 1_790_000_000_000 + index, page, order: drawOrder(index) }
    const place = { x: (index % side) * 240 + between(0, 60), y: Math.floor(index / side) * 160 + between(0, 40) }
    const [from, to] = [actors.at(-1), actors[between(0, actors.length - 1)]]
    if (index % 10 >= 6 && index % 10 < 9 && from && to && from !== to) {
      const type = relationTypes[between(0, relationTypes.length - 1)] ?? 'other'
      return { ...head, kind: 'relation', from, to, type, direction: 'forward', label: `Lien ${index}` }
    }
    if (index % 10 === 9) {
      const text = `Note ${index} : une idée pour la suite`
      return {
        ...head,
        kind: 'sticky',
        geo: [place.x, place.y, 180, 180, 0],
        text,
        colour: 'yellow',
        size: 'm',
        align: 'start',
      }
    }
    actors.push(head.id)
    const family = shippedFamilies[between(0, shippedFamilies.length - 1)]?.code ?? 'other'
    return {
      ...head,
      kind: 'actor',
      geo: [place.x, place.y, 160, 72, 0],
      name: `Acteur du territoire ${index}`,
      family,
    }
  })
}

/** Writes items into a document, so many in each transaction. */
export function writeItems(doc: Doc, items: readonly Item[], each = 500): void {
  for (let i = 0; i < items.length; i += each) {
    const changes = items.slice(i, i + each).map((item) => ({ op: 'create-item' as const, item }))
    applyChanges(doc, changes, new LocalEdit('sample'))
  }
}
