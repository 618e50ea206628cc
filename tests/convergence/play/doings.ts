/** What people do with the diagnostic, each as often as it stands here. */
import {
  addPage,
  connect,
  deleteItems,
  deletePage,
  duplicateItems,
  editBoard,
  editFields,
  editText,
  followCommitments,
  gatherNeed,
  groupStatements,
  linkItems,
  mergeNeeds,
  moveItems,
  movePage,
  pasteItems,
  placeInColumn,
  placeItem,
  renamePage,
  reorderItems,
  splitNeed,
  ungroupStatements,
} from '@palabre/shared/commands'
import { boardRootsOf, LocalEdit } from '@palabre/shared/document'
import type { ItemId, PageId } from '@palabre/shared/ids'
import {
  type Item,
  type ItemKindName,
  isPlaced,
  itemKinds,
  linkRoles,
  pageKinds,
  relationTypes,
  statementColumns,
  withNames,
} from '@palabre/shared/model'
import * as Y from 'yjs'
import type { Person } from './person.ts'
import type { Script } from './script.ts'

type Doing = (person: Person, script: Script) => unknown

const freeNames = ['Marie', 'le CCAS', 'les-voisines', 'Secours_populaire', '__proto__', 'constructor']
const simpleKinds = ['actor', 'action', 'territory', 'tension', 'sticky', 'image', 'frame'] as const

const byCommand: Readonly<Record<string, Doing>> = {
  place: (person, script) => place(person, script, script.pick(simpleKinds) ?? 'actor', {}),
  actor: (person, script) => place(person, script, 'actor', { name: `Acteur ${script.below(99)}` }),
  action: (person, script) => place(person, script, 'action', { name: 'Un goûter' }),
  statement: (person, script) =>
    person.run(placeInColumn, {
      kind: 'statement',
      page: aPage(person, script),
      column: script.pick(statementColumns) ?? 'gap',
      text: 'une parole',
      fields: { need: script.oneIn(2) ? pick(person, script, 'need') : undefined },
    }),
  need: (person, script) => place(person, script, 'need', {}),
  commitment: (person, script) =>
    place(person, script, 'commitment', {
      what: 'tenir la permanence',
      ...people(person, script),
      answers: needs(person, script),
    }),
  connect: (person, script) => {
    const [from, to] = [pickAny(person, script), pickAny(person, script)]
    if (from && to) person.run(connect, { from, to, fields: { type: script.pick(relationTypes) ?? 'other' } })
  },
  connectAgain: (person, script) => {
    const [from, to] = [pick(person, script, 'actor'), pick(person, script, 'action')]
    if (from && to) person.run(connect, { from, to, fields: { type: 'takes-part' } })
  },
  meet: (person, script) => {
    const [from, to] = [pick(person, script, 'actor'), pick(person, script, 'need')]
    if (from && to) person.run(linkItems, { from, to, role: 'meets' })
  },
  link: (person, script) => {
    const [from, to] = [pickAny(person, script), pickAny(person, script)]
    if (from && to) person.run(linkItems, { from, to, role: script.pick(linkRoles) ?? 'causes' })
  },
  rename: (person, script) => edit(person, script, 'actor', { name: `n${script.below(99)}` }),
  retell: (person, script) => edit(person, script, 'commitment', { what: `w${script.below(99)}` }),
  promise: (person, script) => {
    const id = pick(person, script, 'commitment')
    if (id) person.run(editFields, { ids: [id], fields: people(person, script, id) })
  },
  answer: (person, script) => edit(person, script, 'commitment', { answers: needs(person, script) }),
  follow: (person, script) =>
    person.run(followCommitments, {
      ids: ids(person, 'commitment').slice(0, 2),
      state: script.oneIn(2) ? 'kept' : 'ongoing',
    }),
  priority: (person, script) => edit(person, script, 'need', { priority: script.below(9) }),
  group: (person, script) => {
    const need = pick(person, script, 'need')
    if (need) person.run(groupStatements, { ids: script.some(ids(person, 'statement'), 3), need })
  },
  gather: (person, script) =>
    person.run(gatherNeed, { ids: script.some(ids(person, 'statement'), 3), text: 'un besoin' }),
  ungroup: (person, script) => person.run(ungroupStatements, { ids: script.some(ids(person, 'statement'), 3) }),
  merge: (person, script) => {
    const into = pick(person, script, 'need')
    if (into) person.run(mergeNeeds, { ids: script.some(ids(person, 'need'), 2), into })
  },
  split: (person, script) => {
    const need = pick(person, script, 'need')
    if (need) person.run(splitNeed, { need, statements: script.some(ids(person, 'statement'), 3) })
  },
  write: (person, script) => {
    const item = [...person.board.items.values()].find((each) => each.kind === (script.oneIn(2) ? 'need' : 'statement'))
    if (item && 'text' in item) person.run(editText, { id: item.id, text: `${item.text} mot`.slice(-40) })
  },
  move: (person, script) =>
    person.run(moveItems, { ids: script.some(placed(person), 3), by: { x: script.below(500), y: script.below(500) } }),
  reorder: (person, script) => person.run(reorderItems, { ids: script.some(placed(person), 2), to: 'back' }),
  delete: (person, script) => person.run(deleteItems, { ids: script.some([...person.board.items.keys()].sort(), 2) }),
  deleteActor: (person, script) => person.run(deleteItems, { ids: script.some(ids(person, 'actor'), 1) }),
  deleteNeed: (person, script) => person.run(deleteItems, { ids: script.some(ids(person, 'need'), 1) }),
  duplicate: (person, script) =>
    person.board.items.size < 30 &&
    person.run(duplicateItems, { ids: script.some(placed(person), 4), by: { x: 20, y: 20 } }),
  paste: (person, script) => {
    if (person.board.items.size > 30) return
    const items = script.some([...person.board.items.values()], 5)
    const alien = { ...items[0], id: person.newId() } as Item
    const content = { items: script.oneIn(3) && items[0] ? [...items, alien] : items }
    person.run(pasteItems, { page: aPage(person, script), at: { x: 0, y: 0 }, content })
  },
  page: (person, script) =>
    person.board.pages.length < 5 &&
    person.run(addPage, { kind: script.pick(pageKinds) ?? 'free', id: `${person.newId()}` as PageId }),
  movePage: (person, script) => person.run(movePage, { id: aPage(person, script), to: script.below(4) }),
  renamePage: (person, script) => person.run(renamePage, { id: aPage(person, script), title: 'Autre' }),
  deletePage: (person, script) => script.oneIn(4) && person.run(deletePage, { id: aPage(person, script) }),
  title: (person, script) => person.run(editBoard, { title: `t${script.below(9)}` }),
  undo: ({ history }) => history.undo(),
  undoAgain: ({ history }) => history.undo(),
  undoOnceMore: ({ history }) => history.undo(),
  redo: ({ history }) => history.redo(),
}

/** What outside tools do without asking any command: allowed by the gate, made whole by readers. */
const raw: Readonly<Record<string, Doing>> = {
  rawDelete: (person, script) => write(person, (items) => items.delete(anyId(person, script) ?? '')),
  rawNeed: (person, script) => rawSet(person, script, 'statement', 'need', anyId(person, script)),
  rawAnswers: (person, script) =>
    rawSet(person, script, 'commitment', 'answers', script.some([...person.board.items.keys()], 3)),
  rawEnd: (person, script) => rawSet(person, script, 'relation', 'to', anyId(person, script)),
  rawLinkEnd: (person, script) => rawSet(person, script, 'link', 'from', anyId(person, script)),
  rawPage: (person, script) => rawSet(person, script, 'actor', 'page', aPage(person, script)),
  rawLink: (person, script) => {
    const [from, to] = [anyId(person, script), anyId(person, script)]
    if (from && to) rawConnector(person, script, { from, to: script.oneIn(3) ? from : to })
  },
}

export const doings = { ...byCommand, ...raw }

function place(person: Person, script: Script, kind: Exclude<ItemKindName, 'relation' | 'link'>, fields: object): void {
  if (person.board.items.size > 30) return
  const at = { x: script.below(2_000), y: script.below(2_000) }
  const own = kind === 'image' ? { asset: 'picture0123456789' } : fields
  person.run(placeItem, { kind, page: aPage(person, script), at, text: 'mots', fields: own } as never)
}

function edit(person: Person, script: Script, kind: ItemKindName, fields: Record<string, unknown>): void {
  const id = pick(person, script, kind)
  if (id) person.run(editFields, { ids: [id], fields })
}

/** Actors of the board, participants by their id, and names as people say them. */
function people(person: Person, script: Script, id?: ItemId): Record<string, unknown> {
  const entries = () => [
    ...script.some(ids(person, 'actor'), 2),
    ...script.some(freeNames, 1),
    ...(script.oneIn(3) ? [person.id] : []),
  ]
  const { items } = person.board
  const commitment = id && items.get(id)
  const before = commitment?.kind === 'commitment' ? commitment.names : undefined
  const nameOf = (entry: string) => {
    const item = items.get(entry as ItemId)
    return item && 'name' in item ? item.name : entry.startsWith('p_') ? 'Une personne' : undefined
  }
  return { ...withNames({ subjects: entries(), with: entries() }, nameOf, before) }
}

function needs(person: Person, script: Script): ItemId[] {
  return [...new Set(script.some(ids(person, 'need'), 3))]
}

function ids(person: Person, kind: ItemKindName): ItemId[] {
  return [...person.board.items.values()].flatMap((item) => (item.kind === kind ? [item.id] : [])).sort()
}

function placed(person: Person): ItemId[] {
  return [...person.board.items.values()].flatMap((item) => (isPlaced(item) ? [item.id] : [])).sort()
}

function pick(person: Person, script: Script, kind: ItemKindName): ItemId | undefined {
  return script.pick(ids(person, kind))
}

/** Likely two actors, now and then anything that lies somewhere. */
function pickAny(person: Person, script: Script): ItemId | undefined {
  return script.oneIn(2) ? pick(person, script, 'actor') : script.pick(placed(person))
}

function anyId(person: Person, script: Script): ItemId | undefined {
  return script.pick([...boardRootsOf(person.doc).items.keys()].sort()) as ItemId | undefined
}

function aPage(person: Person, script: Script): PageId {
  const [first] = person.board.pages
  return (script.oneIn(4) ? script.pick(person.board.pages) : first)?.id ?? ('actor-map' as PageId)
}

function write(person: Person, change: (items: Y.Map<Y.Map<unknown>>) => unknown): void {
  person.history.beginStep({}, 0)
  person.doc.transact(() => change(boardRootsOf(person.doc).items), new LocalEdit('raw'))
}

function rawSet(person: Person, script: Script, kind: ItemKindName, key: string, value: unknown): void {
  const id = pick(person, script, kind)
  if (id && value !== undefined) write(person, (items) => items.get(id)?.set(key, value))
}

function rawConnector(person: Person, script: Script, ends: Record<string, unknown>): void {
  const kind = script.oneIn(2) ? itemKinds.link.kind : itemKinds.relation.kind
  const map = new Y.Map<unknown>()
  map.set('base', { kind, author: person.id, at: 1 })
  map.set('page', aPage(person, script))
  map.set('order', 'a0')
  for (const [key, value] of Object.entries(ends)) map.set(key, value)
  if (kind === 'link') map.set('role', 'causes')
  write(person, (items) => items.set(person.newId(), map))
}
