import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { importPalabre } from '@palabre/shared/imports'
import type { Actor, Item, Relation } from '@palabre/shared/model'
import { builtInTemplates, checkTemplate, sheetOf, templateBoard } from '@palabre/shared/templates'
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

describe('the templates that ship', () => {
  it('are the ones that are promised, each once, by group', () => {
    const ids = builtInTemplates.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.slice(0, 4)).toEqual(['carte-des-acteurs', 'diagnostic-partage', 'engagements', 'blank'])
    expect(ids.slice(-4)).toEqual([
      'territoire-frontignan',
      'territoire-vauvert',
      'territoire-pezenas',
      'territoire-celleneuve',
    ])
    const order = ['start', 'method', 'sample']
    const groups = builtInTemplates.map(({ group }) => order.indexOf(group))
    expect(groups).toEqual([...groups].sort())
  })

  it.each(builtInTemplates.map((template) => [template.id, template] as const))(
    '%s is read like any file',
    (_, file) => {
      expect(checkTemplate(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, value: expect.anything() })
    },
  )

  it.each(builtInTemplates.map((template) => [template.id, template] as const))(
    '%s is set as French is, and fits two languages',
    (_, template) => {
      for (const language of ['fr', 'en'] as const) {
        const { title, description, instruction, board } = sheetOf(template, language)
        expect([title, description, instruction].every((words) => words.trim() === words && words !== '')).toBe(true)
        expect(board.items.every((item) => typeof item.id === 'string')).toBe(true)
      }
      const sheet = sheetOf(template, 'fr', { example: true })
      // Actors of samples keep the names that they give themselves.
      const ours = sheet.board.items.filter(({ kind }) => template.group !== 'sample' || kind !== 'actor')
      const french = JSON.stringify({ ...sheet, board: ours })
      expect(french.match(/.{0,20}(?:[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]| [;!?»]|« | : ).{0,10}/g)).toBeNull()
    },
  )

  it('name themselves on the pages of a method, and keep the example apart', () => {
    expect(templateBoard('engagements')?.pages.map(({ method }) => method)).toEqual(['engagements'])
    const plain = templateBoard('engagements', 'en')
    const filled = templateBoard('engagements', 'en', { example: true })
    expect(filled?.pages.map(({ kind }) => kind)).toEqual(plain?.pages.map(({ kind }) => kind))
    expect(filled?.items.length).toBeGreaterThan(plain?.items.length ?? 0)
    expect(JSON.stringify(plain)).toContain('promise')
  })

  it('give a blank board its four pages', () => {
    expect(templateBoard('blank')?.pages.map(({ kind }) => kind)).toEqual(['actor-map', 'needs', 'commitments', 'free'])
  })

  it('have no other among them', () => {
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
