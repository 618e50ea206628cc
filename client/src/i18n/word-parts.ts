/**
 * What the words of a language come in, so that nobody waits for words that are not on screen yet: those of the pages
 * before a board, those of a board as it opens, and those of everything that is opened on it.
 */
export type WordPart = 'start' | 'board' | 'panels'

/** The front page, joining, and what may go wrong: whole branches of a language's file, or branches of branches. */
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

/** The bars and the canvas of a board, its menus, the strip of an idle session, what is painted and what is said of it; all else is panels'. */
const boardWords: ReadonlySet<string> = new Set([
  'after.meetings',
  'arrange',
  'ballots.title',
  'canvas',
  'colour',
  'columnHint',
  'connection',
  'curtain',
  'describe',
  'direction',
  'family',
  'familyShort',
  'field.stakeA',
  'field.stakeB',
  'floor.before',
  'floor.next',
  'floor.pass',
  'floor.proxy',
  'floor.raise',
  'floor.raised',
  'floor.somebody',
  'floor.speaks',
  'floor.yours',
  'gapSubject',
  'history',
  'key',
  'kind',
  'lead.button',
  'leave',
  'legend',
  'level',
  'linkRole',
  'lostWords',
  'mandate.title',
  'needs.mayBeQuoted',
  'netMap.open',
  'news.title',
  'page',
  'pages',
  'people.nowYou',
  'people.waiting.pending',
  'picture.offline',
  'presence',
  'reaction',
  'relationState',
  'relationType',
  'report.button',
  'report.pending',
  'represents.pending',
  'represents.title',
  'retransmit.title',
  'returnKey.title',
  'ring',
  'scene',
  'session',
  'shapeForm',
  'sheets.title',
  'sheets.titleChanged',
  'shortcuts.title',
  'skip',
  'standing',
  'statementColumn',
  'statementSource',
  'strip',
  'takeHome.export',
  'takeHome.import',
  'territoryOrigin',
  'tool',
  'toolbar',
  'view',
  'zoom',
])

/** The part that a sentence comes with, by its dotted key, with or without the ending of a plural. */
export function partOf(key: string): WordPart {
  if (isAmong(startWords, key)) return 'start'
  return isAmong(boardWords, key) ? 'board' : 'panels'
}

function isAmong(words: ReadonlySet<string>, key: string): boolean {
  const steps = key.replace(/_(zero|one|two|few|many|other)$/, '').split('.')
  return steps.some((_, index) => words.has(steps.slice(0, index + 1).join('.')))
}
