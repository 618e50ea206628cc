import { deleteItems, gatherNeed, groupStatements, mergeNeeds, splitNeed } from '@palabre/shared/commands'
import { applyChanges, LocalEdit, readBoard } from '@palabre/shared/document'
import { type BoardSnapshot, type Item, isConnector, referencesOf, type Statement } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardAfter, contextOf, docOf, itemId, refusalOf, the } from '../../../helpers/board-world.ts'
import { actorHere, commitment, link, need, needsBoard, statement } from '../../../helpers/needs-world.ts'
import '../../../helpers/seed-properties.ts'

const bouger = need('bouger')
const rouler = need('rouler', [1_440, 120, 260, 140, 0], { priority: 4 })
const bus = statement('bus', [780, 274, 220, 132, 0], { need: bouger.id })
const taxi = statement('taxi', [1_480, 274, 220, 132, 0], { need: rouler.id, column: 'gap', source: 'lived' })
const ccas = actorHere('ccas')
const croix = actorHere('croix')
const links = [link('a', ccas, bouger), link('b', ccas, rouler), link('c', croix, rouler), link('d', rouler, bouger)]
const navette = commitment('navette', [rouler.id, bouger.id])
const board = needsBoard(bouger, rouler, bus, taxi, ccas, croix, ...links, navette)

describe('merging needs', () => {
  const merged = boardAfter(mergeNeeds, board, { ids: [bouger.id, rouler.id], into: bouger.id })

  test('statements, links and commitments go over to the need that stays', () => {
    expect(merged.items.has(rouler.id)).toBe(false)
    expect(the(merged, taxi.id, 'statement')).toMatchObject({ need: bouger.id, column: 'gap', source: 'lived' })
    expect(the(merged, navette.id, 'commitment').answers).toEqual([bouger.id])
    expect(the(merged, itemId('c'), 'link')).toMatchObject({ from: croix.id, to: bouger.id })
    expect(the(merged, bouger.id, 'need')).toMatchObject({ text: 'bouger', priority: 4 })
  })

  test('what would be said twice, or of itself, goes', () => {
    expect(merged.items.has(itemId('a'))).toBe(true)
    expect(merged.items.has(itemId('b'))).toBe(false)
    expect(merged.items.has(itemId('d'))).toBe(false)
  })

  test('the words of the need that goes are kept beneath the one that stays', () => {
    const kept = statementsOf(merged).filter(({ need: of }) => of === bouger.id)
    expect(kept.map(({ text }) => text).sort()).toEqual(['bus', 'rouler', 'taxi'])
    expect(new Set(kept.map(({ geo }) => geo.join())).size).toBe(3)
  })

  test('takes at least two needs that are there', () => {
    expect(refusalOf(mergeNeeds, board, { ids: [bouger.id, taxi.id], into: bouger.id })).toBe('one_need')
    expect(refusalOf(mergeNeeds, board, { ids: [bouger.id], into: itemId('parti') })).toBe('item_gone')
    const rules = { rights: 'stickies' } as const
    expect(refusalOf(mergeNeeds, board, { ids: [bouger.id, rouler.id], into: bouger.id }, { rules })).toBe(
      'stickies_only',
    )
  })
})

describe('splitting a need', () => {
  const velo = statement('velo', [780, 420, 220, 132, 0], { need: bouger.id })
  const whole = needsBoard(bouger, bus, velo, ccas, croix, link('a', ccas, bouger), link('c', croix, bouger))
  const fresh = itemId('pedaler')

  test('chosen statements and links form a need beside it; the others stay', () => {
    const args = { need: bouger.id, statements: [velo.id], links: [itemId('c')], id: fresh, text: 'Pédaler' }
    const split = boardAfter(splitNeed, whole, args)
    expect(the(split, fresh, 'need')).toMatchObject({ text: 'Pédaler', geo: [1_060, 120, 260, 140, 0] })
    expect(the(split, velo.id, 'statement').need).toBe(fresh)
    expect(the(split, bus.id, 'statement').need).toBe(bouger.id)
    expect(the(split, itemId('c'), 'link').to).toBe(fresh)
    expect(the(split, itemId('a'), 'link').to).toBe(bouger.id)
  })

  test('asks for statements of that need', () => {
    expect(refusalOf(splitNeed, whole, { need: bouger.id, statements: [] })).toBe('item_gone')
    const other = needsBoard(...whole.items.values(), taxi, rouler)
    expect(refusalOf(splitNeed, other, { need: bouger.id, statements: [taxi.id] })).toBe('no_statements')
  })

  test('merged again, it is the need it was', () => {
    const split = boardAfter(splitNeed, whole, { need: bouger.id, statements: [velo.id], id: fresh })
    const again = boardAfter(mergeNeeds, split, { ids: [fresh], into: bouger.id })
    expect(statementsOf(again).map(({ need: of }) => of)).toEqual([bouger.id, bouger.id])
    expect(again.items.size).toBe(whole.items.size)
  })
})

test('people who merge, split, group and delete needs at once agree, and no words are lost', () => {
  const verb = fc.constantFrom('merge', 'split', 'group', 'gather', 'delete')
  const step = fc.record({ who: fc.nat(2), verb, at: fc.nat(30), sync: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const first = docOf(board)
      const docs = [first, new Y.Doc(), new Y.Doc()]
      exchange(docs)
      for (const [index, { who, verb: what, at, sync }] of steps.entries()) {
        const doc = docs[who] as Y.Doc
        act(doc, what, at, index + 10 * who + 1)
        if (sync) exchange(docs)
        expect(dangling(readBoard(doc))).toEqual([])
      }
      exchange(docs)
      const boards = docs.map(readBoard)
      for (const other of boards.slice(1)) expect(other.items).toEqual(boards[0]?.items)
      const said = statementsOf(boards[0] as BoardSnapshot).map(({ text }) => text)
      expect(said).toEqual(expect.arrayContaining(['bus', 'taxi']))
      expect(dangling(boards[0] as BoardSnapshot)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

/** One person does something with what they see. */
function act(doc: Y.Doc, verb: string, at: number, seed: number): void {
  const seen = readBoard(doc)
  const needs = [...seen.items.values()].filter((item) => item.kind === 'need')
  const statements = statementsOf(seen)
  const into = needs[at % Math.max(1, needs.length)]
  const one = statements[at % Math.max(1, statements.length)]
  if (!into || !one) return
  const context = contextOf({ seed: seed + 1_000 })
  const ids = [one.id]
  const result =
    verb === 'merge'
      ? mergeNeeds(seen, { ids: needs.map(({ id }) => id), into: into.id }, context)
      : verb === 'split'
        ? splitNeed(seen, { need: into.id, statements: ids, links: [itemId('c')] }, context)
        : verb === 'group'
          ? groupStatements(seen, { ids, need: into.id }, context)
          : verb === 'gather'
            ? gatherNeed(seen, { ids }, context)
            : deleteItems(seen, { ids: [into.id] }, context)
  if (result.ok) applyChanges(doc, result.value, new LocalEdit(verb))
}

function exchange(docs: readonly Y.Doc[]): void {
  for (const from of docs)
    for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
  for (const from of docs)
    for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
}

function statementsOf({ items }: BoardSnapshot): Statement[] {
  return [...items.values()].filter((item: Item) => item.kind === 'statement')
}

/** Items that point at what is not there, or connectors that join an item with itself. */
function dangling({ items }: BoardSnapshot): string[] {
  return [...items.values()].flatMap((item) => {
    const lost = referencesOf(item).some((id) => !items.has(id))
    return lost || (isConnector(item) && item.from === item.to) ? [item.id] : []
  })
}
