import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { importPalabre } from '@palabre/shared/imports'
import { type Actor, type Item, isPlaced, type Relation } from '@palabre/shared/model'
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

interface FiledRow {
  readonly from: string
  readonly to: string
  readonly via?: string
  readonly group?: string
  readonly level: number | null
  readonly directed: boolean
  readonly nature: string
  readonly tension?: boolean
}

describe.each(facts.territories)('the sample of $name', (territory) => {
  const items = itemsOf(`territoire-${territory.id}`)
  const actors = items.filter(isActor)
  const relations = items.filter(isRelation)
  const nameOf = new Map(territory.actors.map(({ id, name }): [string, string] => [id, name]))
  const newName = new Map(actors.map(({ id, name }): [string, string] => [id, name]))

  it('has every actor by its exact name', () => {
    expect(actors.map(({ name }) => name)).toEqual(territory.actors.map(({ name }) => name))
  })

  const rows: readonly FiledRow[] = territory.relations

  it('has one relation for every row outside of groups, as it was read', () => {
    const told = relations.flatMap(({ from, to, level, direction, nature, type }) =>
      type === 'takes-part'
        ? []
        : [
            {
              from: newName.get(from),
              to: newName.get(to),
              level: level ?? null,
              directed: direction === 'forward',
              nature,
              tension: type === 'tension',
            },
          ],
    )
    const read = rows.flatMap((row) =>
      row.group
        ? []
        : [
            {
              from: nameOf.get(row.from),
              to: nameOf.get(row.to),
              level: row.level,
              directed: row.directed,
              nature: row.nature,
              tension: row.tension === true,
            },
          ],
    )
    expect(told).toEqual(read)
  })

  it('has one action for every group, with each of its actors', () => {
    const groups = [...new Set(rows.flatMap(({ group }) => group ?? []))].map((group) =>
      rows.filter((row) => row.group === group),
    )
    const actions = items.filter((item) => item.kind === 'action')
    const takers = actions.map(({ id }) =>
      relations.flatMap(({ from, to }) => (to === id ? [newName.get(from)] : [])).sort(),
    )
    const read = groups.map((group) =>
      [...new Set(group.flatMap(({ from, to, via }) => [from, to, ...(via ? [via] : [])]))]
        .map((id) => nameOf.get(id))
        .sort(),
    )
    expect(takers).toEqual(read)
  })

  it('has the needs, difficulties, tensions and commitments that the facts name', () => {
    const count = (kind: Item['kind']) => items.filter((item) => item.kind === kind).length
    expect({
      need: count('need'),
      statement: count('statement'),
      tension: count('tension'),
      commitment: count('commitment'),
    }).toEqual({
      need: territory.needs.length,
      statement: territory.difficulties.length,
      tension: facts.reference.tensions.length,
      commitment: territory.commitments.length,
    })
    for (const item of items) if (item.kind === 'commitment') expect(item.state).toBe('proposed')
  })

  it('leaves every reading to be validated, with words short enough for a map', () => {
    for (const { validated, label, note } of relations) {
      expect(validated).toBe(false)
      expect((label ?? '').length).toBeLessThanOrEqual(40)
      expect(note).not.toBe('')
    }
  })

  it('lays nothing on anything else', () => {
    const placed = items.filter(isPlaced)
    const meet = placed.flatMap((one, index) =>
      placed.slice(index + 1).flatMap((other) => {
        const [x, y, width, height] = one.geo
        const [ox, oy, otherWidth, otherHeight] = other.geo
        const apart = x >= ox + otherWidth || ox >= x + width || y >= oy + otherHeight || oy >= y + height
        return apart || one.page !== other.page ? [] : [`${one.kind} ${one.geo} | ${other.kind} ${other.geo}`]
      }),
    )
    expect(meet).toEqual([])
  })
})
