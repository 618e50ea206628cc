import { duplicateItems, pasteItems } from '@palabre/shared/commands'
import type { Item } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'
import {
  actor,
  boardAfter,
  carte,
  changesOf,
  frame,
  libre,
  refusalOf,
  relation,
  snapshotOf,
  sticky,
} from '../../../helpers/board-world.ts'

const a = actor('a', [0, 0, 160, 72, 0], { family: 'producers', order: 'a1' })
const b = actor('b', [400, 0, 160, 72, 0], { order: 'a2' })
const c = actor('c', [2_000, 0, 160, 72, 0])
const cadre = frame('cadre', [-50, -50, 700, 300, 0])
const board = snapshotOf(a, b, c, cadre, relation(a, b, { label: 'prête', order: 'a3' }), relation(b, c))

const made = (changes: ReturnType<typeof changesOf>): Item[] =>
  changes.flatMap((change) => (change.op === 'create-item' ? [change.item] : []))

describe('duplicating', () => {
  test('copies fields and the relations within, joined to the copies', () => {
    const copies = made(changesOf(duplicateItems, board, { ids: [a.id, b.id], by: { x: 24, y: 24 } }))
    const [copyA, copyB, link] = copies
    expect(copies).toHaveLength(3)
    expect(copyA).toMatchObject({ name: 'a', family: 'producers', geo: [24, 24, 160, 72, 0] })
    expect(link).toMatchObject({ kind: 'relation', label: 'prête', from: copyA?.id, to: copyB?.id })
    expect(new Set([...copies.map(({ id }) => id), ...board.items.keys()]).size).toBe(3 + board.items.size)
  })

  test('a frame is copied with what lies in it, and the copy stays below', () => {
    const copies = made(changesOf(duplicateItems, board, { ids: [cadre.id], by: { x: 0, y: 400 } }))
    expect(copies.map(({ kind }) => kind).sort()).toEqual(['actor', 'actor', 'frame', 'relation'])
  })

  test('a relation alone is nothing to copy', () => {
    expect(refusalOf(duplicateItems, board, { ids: [relation(a, b).id], by: { x: 0, y: 0 } })).toBe('nothing_to_copy')
  })
})

describe('pasting', () => {
  test('puts the middle of the items where it is told, on another page too', () => {
    const items = made(
      changesOf(pasteItems, board, {
        page: libre,
        at: { x: 0, y: 0 },
        content: { items: [a, b, relation(a, b, { order: 'a3' })] },
      }),
    )
    expect(items.map((item) => (item.kind === 'relation' ? undefined : 'geo' in item && item.geo))).toEqual([
      [-280, -36, 160, 72, 0],
      [120, -36, 160, 72, 0],
      undefined,
    ])
    expect(items.every(({ page }) => page === libre)).toBe(true)
  })

  test('leaves out relations whose ends did not come along', () => {
    const items = made(
      changesOf(pasteItems, board, { page: carte, at: { x: 0, y: 0 }, content: { items: [a, relation(a, b)] } }),
    )
    expect(items.map(({ kind }) => kind)).toEqual(['actor'])
  })

  test('makes a sticky of every line, side by side', () => {
    const text = 'Marché\r\n\r\n  Jardin  \nÉpicerie'
    const pasted = boardAfter(pasteItems, snapshotOf(), { page: carte, at: { x: 0, y: 0 }, content: { text } })
    const notes = [...pasted.items.values()].filter((item) => item.kind === 'sticky')
    expect(notes.map((item) => item.text).sort()).toEqual(['Jardin', 'Marché', 'Épicerie'])
    expect(new Set(notes.map(({ geo }) => `${geo[0]},${geo[1]}`)).size).toBe(3)
  })

  test('names what is wrong', () => {
    const at = { x: 0, y: 0 }
    const why = (content: Parameters<typeof pasteItems>[1]['content'], rights: 'all' | 'stickies' = 'all') =>
      refusalOf(pasteItems, board, { page: carte, at, content }, { rules: { rights } })
    expect(why({ text: ' \n ' })).toBe('nothing_to_paste')
    expect(why({ items: [] })).toBe('nothing_to_paste')
    expect(why({ text: 'x\n'.repeat(201) })).toBe('paste_too_long')
    expect(why({ text: 'x'.repeat(10_001) })).toBe('text_too_long')
    expect(why({ items: [a] }, 'stickies')).toBe('stickies_only')
    expect(why({ items: [sticky('s')] }, 'stickies')).toBeUndefined()
    expect(why({ items: [{ ...a, influence: 99 }] })).toBe('invalid_field')
  })
})
