/** Lines of the check list: filled without saying anything twice. */
import { planBounds } from '@palabre/shared/protocol'
import type { ChecklistLine } from '@palabre/shared/session'

type Lines = readonly ChecklistLine[]

/** What nearly every session needs, whatever its plan; words are `plan.useful.<name>`. */
export const usefulThings = [
  'projector',
  'network',
  'phones',
  'power',
  'paper',
  'poster',
  'chairs',
  'drinks',
  'access',
  'people',
] as const

/** The list with a line for each thing that it does not name yet; what is too much for a list stays out. */
export function withThings(lines: Lines, things: Iterable<string>, newId: () => string): Lines {
  const named = new Set(lines.map(({ text }) => keyOf(text)))
  const filled = [...lines]
  for (const thing of things) {
    const text = thing.trim().slice(0, planBounds.checklistLineLength)
    if (!text || named.has(keyOf(text)) || filled.length >= planBounds.checklist) continue
    named.add(keyOf(text))
    filled.push({ id: newId(), text, done: false })
  }
  return filled
}

/** One thing a line, as material is written down. */
export function thingsOf(material: string | undefined): string[] {
  return (material ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-•–]\s*/, '').trim())
    .filter(Boolean)
}

function keyOf(text: string): string {
  return text
    .trim()
    .toLocaleLowerCase()
    .replace(/[.\s]+$/, '')
}
