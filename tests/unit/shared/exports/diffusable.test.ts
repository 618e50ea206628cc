import { diffusable, exportBoard } from '@palabre/shared/exports'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import {
  type BoardSnapshot,
  type Commitment,
  type Confirmation,
  commitmentText,
  type Item,
  standingOf,
  withNames,
} from '@palabre/shared/model'
import { expect, test } from 'vitest'
import { frenchWords } from './boards.ts'

const person = 'p_0123456789' as ParticipantId
const neighbour = 'p_abcdefghij'
const head = { author: person, at: 1_790_000_000_000, page: 'carte' as PageId, order: 'a0' }
const geo = [0, 0, 100, 100, 0] as const
const ids = {
  ccas: 'ccas000001' as ItemId,
  need: 'besoin0001' as ItemId,
  quoted: 'parole0001' as ItemId,
  kept: 'parole0002' as ItemId,
}

const ccas = { ...head, id: ids.ccas, kind: 'actor', geo, name: 'CCAS', note: 'note de l’acteur' } as Item
const need = { ...head, id: ids.need, kind: 'need', geo, text: 'Manger à sa faim' } as Item
const said = { ...head, kind: 'statement', geo, column: 'gap', need: ids.need }
const quoted = { ...said, id: ids.quoted, text: 'On manque de bus', quotable: true } as Item
const kept = { ...said, id: ids.kept, text: 'Je saute des repas' } as Item
const refused = { ...said, id: 'parole0003', text: 'Mon voisin boit', quotable: false } as unknown as Item
const names = new Map([
  [ids.ccas, 'CCAS'],
  [person as string, 'Aïcha'],
  [neighbour, 'Bruno'],
])
const promise = {
  ...head,
  id: 'promesse01',
  kind: 'commitment',
  geo,
  what: 'Ouvrir le samedi',
  answers: [ids.need],
  state: 'confirmed',
  ...withNames(
    { subjects: [ids.ccas, person], with: [neighbour, person, 'les voisines', 'Secours-populaire'] },
    (entry) => names.get(entry),
  ),
  history: [{ at: 5, state: 'ongoing', note: 'mot sur l’engagement' }],
} as unknown as Commitment
const hidden = {
  ...head,
  id: 'image00001',
  kind: 'image',
  geo,
  asset: 'picture0123456789',
  alt: 'visages',
  consent: 'group',
}
const shown = { ...hidden, id: 'image00002', alt: 'la halle', consent: 'public' } as unknown as Item
const line = { ...head, kind: 'relation', type: 'other', direction: 'none', label: 'photo', from: ids.ccas }
const toHidden = { ...line, id: 'relation01', to: 'image00001' } as unknown as Item
const tension = {
  ...head,
  id: 'tension001',
  kind: 'tension',
  geo,
  a: 'prix',
  b: 'moyens',
  note: 'note de tension',
} as Item

const confirmation: Confirmation = {
  by: person,
  name: 'Aïcha',
  at: 7,
  hash: 'abc',
  text: commitmentText(promise),
  voices: [{ by: person, name: 'Aïcha', subject: person, at: 7 }],
}

const all = [ccas, need, quoted, kept, refused, promise, hidden as unknown as Item, shown, toHidden, tension]
const board: BoardSnapshot = {
  meta: { title: 'Essai', families: [] },
  pages: [{ id: 'carte' as PageId, kind: 'free', order: 'a0' }],
  items: new Map(all.map((item) => [item.id, item])),
  confirmations: new Map([[promise.id, confirmation]]),
}
const handedOn = diffusable(board, frenchWords)
const file = JSON.stringify(exportBoard(handedOn, { id: 'b', title: 'x', createdAt: 1 }))
const the = <Kind extends Item>(id: string) => handedOn.items.get(id as ItemId) as Kind

test('nothing of who wrote, of notes, of persons, of words not to be quoted, of pictures kept, is in the file', () => {
  const secrets = [
    person,
    neighbour,
    'Aïcha',
    'Bruno',
    'note de',
    'mot sur',
    'Je saute',
    'voisin boit',
    'visages',
    'abc',
  ]
  for (const secret of secrets) expect(file).not.toContain(secret)
  expect(file).not.toContain(String(head.at))
})

test('organisations, names that were written out, and who agreed to be quoted stay', () => {
  for (const open of ['CCAS', 'les voisines', 'Secours-populaire', 'On manque de bus', 'la halle', 'Ouvrir le samedi'])
    expect(file).toContain(open)
  expect(the<Commitment>('promesse01')).toMatchObject({
    subjects: [ids.ccas, 'une personne'],
    with: ['les voisines', 'Secours-populaire', 'plusieurs personnes'],
    names: { [ids.ccas]: 'CCAS', 'Secours-populaire': 'Secours-populaire' },
    history: [{ at: 5, state: 'ongoing' }],
  })
})

test('how many there are stays true, and nothing points at what is kept', () => {
  expect(
    [...handedOn.items.values()].filter((item) => item.kind === 'statement' && item.need === ids.need),
  ).toHaveLength(3)
  expect(the('parole0002')).toMatchObject({ text: '(parole gardée dans le groupe)' })
  expect(handedOn.items.has('image00001' as ItemId)).toBe(false)
  expect(handedOn.items.has('relation01' as ItemId)).toBe(false)
})

test('what was confirmed stays confirmed, what changed since does not become so', () => {
  const standing = ({ items, confirmations }: BoardSnapshot) =>
    standingOf(items.get(promise.id) as Commitment, confirmations?.get(promise.id))
  expect(standing(handedOn)).toBe('confirmed')
  const changed = new Map(board.items).set(promise.id, { ...promise, what: 'Ouvrir le dimanche' })
  expect(standing(diffusable({ ...board, items: changed }, frenchWords))).toBe('to-confirm-again')
})
