import { boxOf, encloses, grow } from '@palabre/shared/geometry'
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import type { ItemId } from '@palabre/shared/ids'
import { type Actor, type Item, type Relation, shippedFamilies } from '@palabre/shared/model'
import {
  actorWidthFor,
  type Detail,
  type Drawing,
  drawItem,
  drawnBounds,
  type Primitive,
  type SceneContext,
  sceneWords,
  surroundingsOf,
} from '@palabre/shared/scene'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryItem } from '../../../helpers/arbitrary-items.ts'
import { measure } from './measure.ts'

const details: readonly Detail[] = ['full', 'wide', 'plain', 'speck']
const words = sceneWords((key) => {
  const [section = '', name = ''] = key.split('.')
  return (fr as unknown as Record<string, Record<string, string>>)[section]?.[name] ?? key
})

function contextOf(items: readonly Item[], detail: Detail): SceneContext {
  const snapshot = {
    meta: { title: '', families: shippedFamilies },
    pages: [],
    items: new Map(items.map((item) => [item.id, item])),
  }
  return { families: shippedFamilies, surroundings: surroundingsOf(snapshot), words, measure, detail }
}

const head = { author: 'p_0123456789' as Item['author'], at: 0, page: 'carte' as Item['page'], order: 'a1' }
const actor = (id: string, x: number, more: Partial<Actor> = {}): Actor => ({
  ...head,
  kind: 'actor',
  id: id as ItemId,
  geo: [x, 0, 160, 72, 0],
  name: 'Secours Populaire',
  ...more,
})
const relation = (more: Partial<Relation> = {}): Relation => ({
  ...head,
  kind: 'relation',
  id: 'relation-1' as ItemId,
  from: 'actor-left-1' as ItemId,
  to: 'actor-right-1' as ItemId,
  type: 'help',
  direction: 'none',
  ...more,
})

function drawRelation(more: Partial<Relation>, detail: Detail = 'full'): Drawing {
  const item = relation(more)
  return drawItem(item, contextOf([actor('actor-left-1', 0), actor('actor-right-1', 600), item], detail))
}

const textsOf = ({ primitives }: Drawing) => primitives.flatMap((part) => (part.type === 'text' ? [part.text] : []))
const pathsOf = ({ primitives }: Drawing) => primitives.filter((part) => part.type === 'path')

function numbersOf(primitive: Primitive): number[] {
  return primitive.type === 'path'
    ? primitive.commands.flatMap(([, ...numbers]) => numbers)
    : Object.values(primitive).flatMap((value) =>
        typeof value === 'number' ? [value] : 'x' in Object(value) ? [value.x, value.y] : [],
      )
}

describe('any item, in any detail', () => {
  test('is drawn with numbers only, and the same way each time', () => {
    fc.assert(
      fc.property(arbitraryItem, fc.constantFrom(...details), (item, detail) => {
        const context = contextOf([item], detail)
        const drawing = drawItem(item, context)
        expect(drawing.primitives.flatMap(numbersOf).every(Number.isFinite)).toBe(true)
        expect(drawItem(item, context)).toEqual(drawing)
      }),
    )
  })
})

describe('an actor', () => {
  test('shows its name and the word of its family, and says when it is a third party', () => {
    const card = actor('actor-1234', 0, { family: 'food-aid', thirdParty: true })
    const texts = textsOf(drawItem(card, contextOf([card], 'full')))
    expect(texts).toEqual(['Secours', 'Populaire', 'Aide alimentaire', 'Tiers'])
  })

  test('of an unknown family is drawn as another', () => {
    const card = actor('actor-1234', 0, { family: 'gone' })
    expect(textsOf(drawItem(card, contextOf([card], 'full')))).toContain('Autre')
  })

  test('has a mark of its own in each family: also without colour', () => {
    const marks = shippedFamilies.map(({ code }) => {
      const card = actor('actor-1234', 0, { family: code })
      const [, mark] = pathsOf(drawItem(card, contextOf([card], 'plain')))
      return JSON.stringify(mark)
    })
    expect(new Set(marks).size).toBe(shippedFamilies.length)
  })

  test('keeps its name in view from far away, its small print not', () => {
    const card = actor('actor-1234', 0, { family: 'food-aid' })
    expect(textsOf(drawItem(card, contextOf([card], 'plain'))).join(' ')).toBe('Secours Populaire')
    expect(textsOf(drawItem(card, contextOf([card], 'speck')))).toEqual([])
  })
})

describe('a relation', () => {
  test('is not drawn while an end is missing', () => {
    const item = relation()
    const drawing = drawItem(item, contextOf([actor('actor-left-1', 0), item], 'full'))
    expect(drawing.primitives).toEqual([])
  })

  test('has as many heads as it has directions', () => {
    const filled = (direction: Relation['direction']) =>
      pathsOf(drawRelation({ direction })).filter((part) => part.type === 'path' && part.fill).length
    expect([filled('none'), filled('forward'), filled('both')]).toEqual([0, 1, 2])
  })

  test('is dashed exactly while it is not real', () => {
    const dashed = (state: Relation['state']) =>
      pathsOf(drawRelation({ state })).some((part) => part.type === 'path' && part.stroke?.dash)
    expect(['wished', 'planned', 'absent'].map((state) => dashed(state as Relation['state']))).toEqual([
      true,
      true,
      true,
    ])
    expect(['effective', 'difficult', undefined].map((state) => dashed(state as Relation['state']))).toEqual([
      false,
      false,
      false,
    ])
  })

  test('tells a tension, a difficulty and an absence apart by form, not by colour alone', () => {
    const forms = [{}, { type: 'tension' }, { state: 'difficult' }, { state: 'absent' }].map((more) =>
      JSON.stringify(
        pathsOf(drawRelation(more as Partial<Relation>)).map((part) => part.type === 'path' && part.commands),
      ),
    )
    expect(new Set(forms).size).toBe(4)
  })

  test('carries its level as a number, its label, else its nature, else its type', () => {
    expect(textsOf(drawRelation({ level: 3, label: 'Repas partagés', nature: 'don' }))).toEqual(['3', 'Repas partagés'])
    expect(textsOf(drawRelation({ nature: 'don' }))).toEqual(['don'])
    expect(textsOf(drawRelation({}))).toEqual(['Aide'])
    expect(textsOf(drawRelation({ type: 'other' }))).toEqual([])
  })
})

const placed = fc
  .tuple(arbitraryItem, fc.integer({ min: 60, max: 900 }), fc.integer({ min: 60, max: 900 }))
  .filter(([item]) => item.kind !== 'relation' && item.kind !== 'text')
  .map(([item, width, height]) => ({ ...item, geo: [10, 20, width, height, 0] }) as Item)

describe('bounds as drawn', () => {
  test('hold everything of an item that lies somewhere', () => {
    fc.assert(
      fc.property(placed, (item) => {
        const bounds = drawnBounds(item, () => undefined)
        const { frame, primitives } = drawItem(item, contextOf([item], 'full'))
        for (const part of primitives) {
          if (part.type !== 'rectangle' || !frame || !bounds) continue
          const box = boxOf(frame[0] + part.x, frame[1] + part.y, part.width, part.height)
          expect(encloses(grow(bounds, 0.001), box)).toBe(true)
        }
      }),
    )
  })
})

test('a card grows wider with a long name, up to a limit, and never narrower', () => {
  const wide = (name: string, width = 160) => actorWidthFor({ name, geo: [0, 0, width, 72, 0] }, measure)
  expect(wide('CCAS')).toBe(160)
  expect(wide('CCAS', 300)).toBe(300)
  const grown = wide('Association des parents d’élèves du collège Jean-Moulin de Celleneuve')
  expect(grown).toBeGreaterThan(160)
  expect(grown).toBeLessThan(240)
  expect(wide('x'.repeat(200))).toBe(240)
})

describe('a card among many, with the whole page on one screen', () => {
  const said = 'Que le bus passe encore après 19 h, surtout le vendredi, quand on rentre du travail'
  const at = { ...head, id: 'card-12345' as ItemId, geo: [0, 0, 200, 120, 0] } as const
  const cards: readonly Item[] = [
    { ...at, kind: 'statement', text: said, column: 'expectation' },
    { ...at, kind: 'need', text: said },
    { ...at, kind: 'sticky', text: said, colour: 'yellow', size: 'm', align: 'start' } as Item,
    { ...at, kind: 'commitment', what: said, subjects: [], with: [], state: 'planned' } as unknown as Item,
  ]

  test.each(cards.map((card) => [card.kind, card] as const))('%s: can be told by how it begins', (_kind, card) => {
    const lines = drawItem(card, contextOf([card], 'plain')).primitives.filter((part) => part.type === 'text')
    expect(lines.map(({ text }) => text).join(' ')).toContain('Que le bus passe')
    expect(Math.min(...lines.map(({ style }) => style.size))).toBeGreaterThanOrEqual(20)
  })
})
