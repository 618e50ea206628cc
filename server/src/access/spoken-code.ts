/** Codes that people read aloud, type on a phone and write on a wall: join codes and return keys. */
import type { RandomBytes } from '@palabre/shared/ids'

/** Digits and capitals without 0 O, 1 I L, and U: 30 letters, 4.9 bits each. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const joinCodeLength = 8
const returnKeyLength = 16

export function newJoinCode(random: RandomBytes): string {
  return newCode(random, joinCodeLength)
}

/** 78 random bits in groups of four, to be printed. */
export function newReturnKey(random: RandomBytes): string {
  return newCode(random, returnKeyLength).replace(/(.{4})(?=.)/g, '$1-')
}

/** What somebody typed, without case, spaces and hyphens; undefined when it cannot be a join code. */
export function readJoinCode(typed: string): string | undefined {
  return readCode(typed, joinCodeLength)
}

/** The same for a return key. */
export function readReturnKey(typed: string): string | undefined {
  return readCode(typed, returnKeyLength)
}

function newCode(random: RandomBytes, length: number): string {
  let code = ''
  // Bytes past the last whole multiple of 30 are left out, so that every letter is as likely.
  const fair = 256 - (256 % alphabet.length)
  while (code.length < length)
    for (const byte of random(length)) if (byte < fair && code.length < length) code += alphabet[byte % alphabet.length]
  return code
}

function readCode(typed: string, length: number): string | undefined {
  const code = typed.replace(/[\s-]/g, '').toUpperCase()
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : undefined
}

/** Draws join codes until `use` finds one that is free, and gives it back. */
export async function withFreshJoinCode(
  random: RandomBytes,
  use: (code: string) => Promise<'code-taken' | 'created' | 'opened'>,
): Promise<string> {
  for (let draws = 0; draws < 20; draws++) {
    const code = newJoinCode(random)
    if ((await use(code)) !== 'code-taken') return code
  }
  throw new Error('20 join codes in a row were taken')
}
