/** A board file with one need and one commitment, and what it may say of votes and confirmations. */
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import type { ImportContext } from '@palabre/shared/imports'
import { type Commitment, commitmentText } from '@palabre/shared/model'

/** Ids by counting, after this letter. */
export function contextFrom(prefix: string): ImportContext {
  let next = 0
  const newId = <Id extends ItemId | PageId>() => `${prefix}${String(next++).padStart(9, '0')}` as Id
  return { newId, now: 1_800_000_000_000, author: 'p_importer_' as ParticipantId }
}

const need = {
  id: 'besoin0001',
  kind: 'need',
  page: 'carte',
  order: 'a0',
  author: 'p_1',
  at: 1,
  geo: [0, 0, 160, 72, 0],
  text: 'Manger',
}
const { text: _text, ...placed } = need
const promise = { ...placed, id: 'promesse01', kind: 'commitment', what: 'Une navette', subjects: ['Ana'] }
export const confirmation = {
  by: 'p_1',
  name: 'Ana',
  at: 5,
  hash: 'a'.repeat(64),
  text: commitmentText({ ...promise, with: [], answers: [] } as unknown as Commitment),
  voices: [{ by: 'p_1', name: 'Ana', subject: 'Ana', at: 5 }],
}
export const dots = {
  question: 'Par quoi commencer ?',
  method: 'dots',
  items: ['besoin0001', 'parti00001'],
  dots: 3,
  perItem: 2,
  labels: { besoin0001: 'Manger', parti00001: 'Se loger' },
  electorate: 5,
  proxies: 1,
  turnout: 3,
  openedAt: 10,
  state: 'closed',
  closedAt: 20,
  results: {
    method: 'dots',
    items: { besoin0001: { dots: 4, voters: 2 }, parti00001: { dots: 1, voters: 1 } },
  },
}
export const consent = {
  ...dots,
  method: 'consent',
  items: [],
  labels: {},
  results: {
    method: 'consent',
    items: { question: { agree: 2, disagree: 1, abstain: 0 } },
    comments: [{ item: 'question', answer: 'agree', comment: 'Oui' }],
  },
}
export const ranking = {
  ...dots,
  method: 'ranking',
  results: {
    method: 'ranking',
    items: { besoin0001: { points: 6, first: 3 }, parti00001: { points: 3, first: 0 } },
  },
}

export function file(session: unknown): unknown {
  return {
    format: 'palabre-board',
    version: 1,
    meta: { title: 'Planche' },
    pages: [{ id: 'carte', kind: 'free', order: 'a0' }],
    items: [need, promise],
    session,
  }
}
export const withBallot = (ballot: unknown) => file({ ballots: { ballot0001: ballot } })
export const withConfirmation = (said: unknown, id = 'promesse01') => file({ confirmations: { [id]: said } })
export const sums = (items: object) => ({ ...dots, results: { ...dots.results, items } })
