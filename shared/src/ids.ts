import type { Brand } from './brand.ts'

export type BoardId = Brand<string, 'BoardId'>
export type PageId = Brand<string, 'PageId'>
export type ItemId = Brand<string, 'ItemId'>
export type ParticipantId = Brand<string, 'ParticipantId'>
/** Names one life of a document: a restore, an erasure or a refusal starts another. */
export type Epoch = Brand<string, 'Epoch'>

/** Fills a buffer with unpredictable bytes (`crypto.getRandomValues`, or a seeded source in tests). */
export type RandomBytes = (length: number) => Uint8Array

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
const idPattern = /^[A-Za-z0-9_-]{10,32}$/
const pageIdPattern = /^[A-Za-z0-9_-]{1,32}$/

/** An id of 16 characters from a 64-letter alphabet: 96 random bits. */
export function newId<Id extends Brand<string, string>>(random: RandomBytes): Id {
  let id = ''
  for (const byte of random(16)) id += alphabet[byte & 63]
  return id as unknown as Id
}

/** Whether a value can be the id of an item, a board or a participant: 10–32 of `[A-Za-z0-9_-]`. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value)
}

/** Page ids may be short words (`carte`): 1–32 of `[A-Za-z0-9_-]`. */
export function isPageId(value: unknown): value is PageId {
  return typeof value === 'string' && pageIdPattern.test(value)
}
