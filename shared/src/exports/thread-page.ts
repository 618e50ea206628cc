import { orphansOf, type Strand, strandsOf } from '../findings/index.ts'
import type { Geo } from '../geometry/index.ts'
import type { ItemId, PageId, ParticipantId } from '../ids.ts'
import type { BoardSnapshot, Commitment, Item, LinkRole, Page, PlacedItem } from '../model/index.ts'
import type { Words } from './words.ts'

/** The stages of the thread, from left to right. */
const stages = ['statements', 'findings', 'need', 'actors', 'commitments', 'followUps'] as const
type Stage = (typeof stages)[number]

interface Column {
  readonly x: number
  /** Of one card, page units. */
  readonly width: number
  readonly height: number
  /** Cards side by side. */
  readonly abreast: number
}

const gap = 16
const columns: Readonly<Record<Stage, Column>> = {
  statements: { x: 0, width: 230, height: 128, abreast: 2 },
  findings: { x: 560, width: 260, height: 128, abreast: 1 },
  need: { x: 900, width: 290, height: 150, abreast: 1 },
  actors: { x: 1_270, width: 200, height: 72, abreast: 1 },
  commitments: { x: 1_550, width: 300, height: 168, abreast: 1 },
  followUps: { x: 1_930, width: 300, height: 168, abreast: 1 },
}
const headingHeight = 44
const headingWidth = 260
const rowGap = 56
const firstRow = 90
const threadPageId = 'thread' as PageId
const nobody = 'p_withheld' as ParticipantId

/**
 * The whole thread of a board as one page: a row for each need, from what people said to what follows, and below what
 * is not tied yet. A board of its own, so that every picture that can be made of a page can be made of it.
 */
export function threadPage(board: BoardSnapshot, words: Words): { readonly board: BoardSnapshot; readonly page: Page } {
  const page: Page = { id: threadPageId, kind: 'free', title: words('thread.title'), order: 'a' }
  const sheet = new Sheet(board)
  for (const stage of stages) sheet.write(words(`thread.stage.${stage}`), columns[stage].x, 0)
  let y = firstRow
  for (const strand of strandsOf(board)) y = sheet.addStrand(strand, y) + rowGap
  const orphans = orphansOf(board)
  const loose = {
    statements: orphans.statements,
    findings: orphans.tensions,
    commitments: orphans.commitmentsWithoutNeed,
  }
  if (Object.values(loose).some((items) => items.length > 0)) {
    sheet.write(words('thread.loose'), 0, y, columns.need.x)
    sheet.addRow(loose, y + headingHeight + gap)
  }
  return { board: { meta: board.meta, pages: [page], items: sheet.items }, page }
}

/** Copies of items laid out anew; an item that belongs to two strands is there twice. */
class Sheet {
  readonly items = new Map<ItemId, Item>()
  private readonly board: BoardSnapshot

  constructor(board: BoardSnapshot) {
    this.board = board
  }

  addStrand({ need, statements, findings, actors, commitments, followUps }: Strand, y: number): number {
    const copies = this.addRow(
      { statements, findings, need: [need], actors: actors.map(({ actor }) => actor), commitments, followUps },
      y,
    )
    const [needCopy] = copies.need
    if (!needCopy) return copies.bottom
    for (const id of copies.statements) this.items.set(id, { ...this.items.get(id), need: needCopy } as Item)
    for (const id of copies.findings) this.link(needCopy, id, 'stems-from')
    for (const [index, id] of copies.actors.entries())
      this.link(id, needCopy, actors[index]?.bond === 'could-meet' ? 'could-meet' : 'meets')
    const names = new Map(copies.actors.map((id, index) => [actors[index]?.actor.id as string, id]))
    for (const [index, id] of copies.commitments.entries()) {
      const takers = commitments[index]?.subjects.flatMap((subject) => names.get(subject) ?? []) ?? []
      for (const taker of takers.length > 0 ? takers : [needCopy]) this.link(taker, id, 'responds-to')
    }
    const [lastCommitment] = copies.commitments
    if (lastCommitment) for (const id of copies.followUps) this.link(id, lastCommitment, 'follows-up')
    return copies.bottom
  }

  /** Lays items out in their columns from `y` down; gives the ids of the copies and where the row ends. */
  addRow(row: Partial<Record<Stage, readonly PlacedItem[]>>, y: number) {
    const copies: Record<Stage, ItemId[]> = {
      statements: [],
      findings: [],
      need: [],
      actors: [],
      commitments: [],
      followUps: [],
    }
    let bottom = y
    for (const stage of stages) {
      const { x, width, height, abreast } = columns[stage]
      for (const [index, item] of (row[stage] ?? []).entries()) {
        const left = x + (index % abreast) * (width + gap)
        const top = y + Math.floor(index / abreast) * (height + gap)
        copies[stage].push(this.copy(item, [left, top, width, height, 0]))
        bottom = Math.max(bottom, top + height)
      }
    }
    return { ...copies, bottom }
  }

  write(text: string, x: number, y: number, width = headingWidth): void {
    const head = { author: nobody, at: 0, page: threadPageId, order: this.nextOrder() }
    const geo: Geo = [x, y, width, headingHeight, 0]
    const id = this.nextId('heading')
    this.items.set(id, { ...head, id, kind: 'text', geo, text, colour: 'black', size: 'l', align: 'start' })
  }

  private copy(item: PlacedItem, geo: Geo): ItemId {
    const id = this.nextId(item.id)
    const { layer: _layer, ...shown } = item
    const named = item.kind === 'commitment' ? this.withNames(item) : {}
    this.items.set(id, { ...shown, ...named, id, geo, page: threadPageId, order: this.nextOrder() } as Item)
    return id
  }

  /** The copies of actors have other ids: people are called by their names here. */
  private withNames({ subjects, with: others, names = {} }: Commitment): Partial<Commitment> {
    const nameOf = (person: string): string => {
      const item = this.board.items.get(person as ItemId)
      return item?.kind === 'actor' || item?.kind === 'action' ? item.name : (names[person] ?? person)
    }
    return { subjects: subjects.map(nameOf), with: others.map(nameOf), answers: [] }
  }

  private link(from: ItemId, to: ItemId, role: LinkRole): void {
    const id = this.nextId('link')
    const head = { author: nobody, at: 0, page: threadPageId, order: this.nextOrder() }
    this.items.set(id, { ...head, id, kind: 'link', from, to, role })
  }

  private nextId(of: string): ItemId {
    return `${of}-${this.items.size}` as ItemId
  }

  private nextOrder(): string {
    return String(this.items.size).padStart(8, '0')
  }
}
