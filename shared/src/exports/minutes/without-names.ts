import { isId } from '../../ids.ts'
import type { BoardSnapshot } from '../../model/index.ts'
import type { Words } from '../words.ts'

/** Shorter ones are found in too many other words. */
const shortestName = 3

/**
 * The board with the words of its minutes as they may be handed on: where the name of a person stands, it says that
 * it was a person. `names` are those of the people of the board; what commitments call people is added.
 */
export function minutesWithoutNames(board: BoardSnapshot, names: Iterable<string>, words: Words): BoardSnapshot {
  const pattern = patternOf([...names, ...namesInCommitments(board)])
  if (!pattern) return board
  const pages = new Set(board.pages.filter(({ kind }) => kind === 'minutes').map(({ id }) => id))
  const items = new Map(board.items)
  for (const [id, item] of items)
    if (item.kind === 'text' && pages.has(item.page))
      items.set(id, { ...item, text: item.text.replace(pattern, () => words('export.onePerson')) })
  return { ...board, items }
}

/** What persons are called in commitments: an id that is no item of the board is a person's. */
function namesInCommitments({ items, confirmations }: BoardSnapshot): readonly string[] {
  const names: string[] = []
  for (const item of items.values())
    if (item.kind === 'commitment')
      for (const [entry, name] of Object.entries(item.names ?? {}))
        if (isId(entry) && !items.has(entry as never) && name !== entry) names.push(name)
  for (const { name, voices } of confirmations?.values() ?? []) names.push(name, ...voices.map((voice) => voice.name))
  return names
}

/** Whole names alone, the longest first, in any case. */
function patternOf(names: readonly string[]): RegExp | undefined {
  const known = [...new Set(names.map((name) => name.trim()))].filter((name) => name.length >= shortestName)
  if (known.length === 0) return undefined
  const parts = known.sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}
