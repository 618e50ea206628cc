/** The parts of a language's file that are needed before a board is open: the front page, joining, and what may go wrong. */
const startWords: ReadonlySet<string> = new Set([
  'belonging',
  'board',
  'broken',
  'common',
  'errors',
  'home',
  'join',
  'privacy',
  'pseudonym',
  'role',
  'settings',
  'share',
  'template',
])

export function isStartWord(name: string): boolean {
  return startWords.has(name)
}
