import type { Item } from '@palabre/shared/model'

/** Whether an item carries words that can be typed in place: its text, its name, its title, its label. */
export function hasWords(item: Item | undefined): boolean {
  return item !== undefined && item.kind !== 'ink'
}
