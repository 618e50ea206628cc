import { fold } from '../../lists/fold.ts'

/** Something on a sheet; no words for what has none, such as a stroke. */
export interface OnSheet {
  readonly kind: string
  readonly words: string
}

/** What two sheets share by name, and what only one of them has; names as they are written, each once. */
export interface SheetComparison {
  readonly both: readonly string[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
  /** How many things without words each has. */
  readonly wordlessA: number
  readonly wordlessB: number
}

/** Compares by kind and name, whatever the case, the accents and the spaces: two groups seldom write the same way. */
export function compareSheets(a: readonly OnSheet[], b: readonly OnSheet[]): SheetComparison {
  const [inA, inB] = [byName(a), byName(b)]
  const words = (names: ReadonlyMap<string, string>, kept: (key: string) => boolean) =>
    [...names].flatMap(([key, name]) => (kept(key) ? [name] : [])).sort((x, y) => x.localeCompare(y))
  return {
    both: words(inA, (key) => inB.has(key)),
    onlyA: words(inA, (key) => !inB.has(key)),
    onlyB: words(inB, (key) => !inA.has(key)),
    wordlessA: a.length - named(a).length,
    wordlessB: b.length - named(b).length,
  }
}

function byName(things: readonly OnSheet[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { kind, words } of named(things)) {
    const key = `${kind} ${plain(words)}`
    if (!names.has(key)) names.set(key, words.trim())
  }
  return names
}

function named(things: readonly OnSheet[]): readonly OnSheet[] {
  return things.filter(({ words }) => plain(words) !== '')
}

function plain(words: string): string {
  return fold(words).replaceAll('-', ' ')
}
