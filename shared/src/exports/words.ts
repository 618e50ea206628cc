/** Looks up a key of i18n (`relationType.help`) in the reader's language. */
export type Words = (key: string) => string

/** Words from a dictionary of i18n; a key without a word reads as itself, so that nothing fails on a missing one. */
export function wordsOf(dictionary: object): Words {
  const known = new Map<string, string>()
  return (key) => {
    const word = known.get(key) ?? lookUp(dictionary, key)
    known.set(key, word)
    return word
  }
}

function lookUp(dictionary: object, key: string): string {
  let node: unknown = dictionary
  for (const part of key.split('.')) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, part)) return key
    node = (node as Record<string, unknown>)[part]
  }
  return typeof node === 'string' ? node : key
}
