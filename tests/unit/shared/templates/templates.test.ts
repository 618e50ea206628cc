import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { importPalabre } from '@palabre/shared/imports'
import type { Actor, Item, Relation } from '@palabre/shared/model'
import { listTemplates, templateBoard } from '@palabre/shared/templates'
import { describe, expect, it } from 'vitest'
import facts from '../../../fixtures/territoires.json' with { type: 'json' }

function itemsOf(template: string): Item[] {
  let next = 0
  const newId = <Id extends ItemId | PageId>() => `new${String(next++).padStart(9, '0')}` as Id
  const result = importPalabre(templateBoard(template), { newId, now: 0, author: 'p_nobody__' as ParticipantId })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  expect(result.value.warnings).toEqual([])
  return result.value.changes.flatMap((change) => (change.op === 'create-item' ? [change.item] : []))
}

const isActor = (item: Item): item is Actor => item.kind === 'actor'
const isRelation = (item: Item): item is Relation => item.kind === 'relation'

describe('the list of templates', () => {
  it.each(['fr', 'en'] as const)('speaks %s and offers what is promised', (language) => {
    const templates = listTemplates(language)
    expect(templates.map(({ id }) => id)).toEqual([
      'carte-des-acteurs',
      'blank',
      'territoire-frontignan',
      'territoire-vauvert',
      'territoire-pezenas',
      'territoire-celleneuve',
    ])
    for (const { title, description, minutes } of templates) {
      expect(title).not.toBe('')
      expect(description).not.toBe('')
      expect(minutes).toBeGreaterThanOrEqual(0)
    }
  })

  it('makes boards that import without a warning', () => {
    for (const { id } of listTemplates('fr')) itemsOf(id)
  })

  it('knows no other template', () => {
    expect(templateBoard('nothing')).toBeUndefined()
    expect(templateBoard('__proto__')).toBeUndefined()
  })
})

describe.each(facts.territories)('the sample of $name', (territory) => {
  const items = itemsOf(`territoire-${territory.id}`)
  const actors = items.filter(isActor)
  const relations = items.filter(isRelation)
  const nameOf = new Map(territory.actors.map(({ id, name }): [string, string] => [id, name]))
  const newName = new Map(actors.map(({ id, name }): [string, string] => [id, name]))

  it('has every actor by its exact name', () => {
    expect(actors.map(({ name }) => name)).toEqual(territory.actors.map(({ name }) => name))
  })

  it('has one relation for every row, as it was read', () => {
    const told = relations.map(({ from, to, level, direction, nature, type }) => ({
      from: newName.get(from),
      to: newName.get(to),
      level: level ?? null,
      directed: direction === 'forward',
      nature,
      tension: type === 'tension',
    }))
    const read = territory.relations.map((row) => ({
      from: nameOf.get(row.from),
      to: nameOf.get(row.to),
      level: row.level,
      directed: row.directed,
      nature: row.nature,
      tension: 'tension' in row && row.tension === true,
    }))
    expect(told).toEqual(read)
  })

  it('leaves every reading to be validated, with words short enough for a map', () => {
    for (const { validated, label, note } of relations) {
      expect(validated).toBe(false)
      expect(label?.length).toBeLessThanOrEqual(40)
      expect(note).not.toBe('')
    }
  })

  it('lays no actor on another, nor a note on an actor', () => {
    const boxes = items.flatMap((item) => (item.kind === 'actor' || item.kind === 'sticky' ? [item.geo] : []))
    for (const [index, [x, y, width, height]] of boxes.entries())
      for (const [ox, oy, otherWidth, otherHeight] of boxes.slice(index + 1))
        expect(x < ox + otherWidth && ox < x + width && y < oy + otherHeight && oy < y + height).toBe(false)
  })
})
