import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import type { RunOptions } from './editor.ts'

/** Whether an item carries words that can be typed in place: its text, its name, its title, its label. */
export function hasWords(item: Item | undefined): boolean {
  return item !== undefined && item.kind !== 'ink'
}

/**
 * How typing on an item is told apart into undo steps. A text without words cannot be seen, so no step ends on one:
 * what fills or removes it stays with the step that left it empty, however long ago.
 */
export function typingStep(id: ItemId, item: Item | undefined): RunOptions {
  return { mergeWith: `words:${id}`, unhurried: item?.kind === 'text' && item.text.trim() === '' }
}
