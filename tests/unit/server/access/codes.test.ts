import type { BoardId } from '@palabre/shared/ids'
import { describe, expect, it } from 'vitest'
import { createLinkTokens } from '../../../../server/src/access/link-token.ts'
import { personColour } from '../../../../server/src/access/person-colour.ts'
import { pseudonym } from '../../../../server/src/access/pseudonym.ts'
import {
  newJoinCode,
  newReturnKey,
  readJoinCode,
  readReturnKey,
  withFreshJoinCode,
} from '../../../../server/src/access/spoken-code.ts'
import { seededBytes } from '../../../helpers/random.ts'

const board = 'AbCdEfGhIj_k-LmN' as BoardId

describe('link tokens', () => {
  const tokens = createLinkTokens(seededBytes(1)(32))
  const claim = { board, role: 'participant', generation: 3 } as const

  it('say what they give, and are the same every time', () => {
    expect(tokens.read(tokens.write(claim))).toEqual(claim)
    expect(tokens.write(claim)).toBe(tokens.write({ ...claim }))
  })

  it('fit a fragment without escaping', () => {
    const url = new URL(`http://host/j#${tokens.write(claim)}`)
    expect(url.hash.slice(1)).toBe(tokens.write(claim))
  })

  it('differ by role, generation, board and server', () => {
    const others = [
      tokens.write({ ...claim, role: 'observer' }),
      tokens.write({ ...claim, generation: 4 }),
      tokens.write({ ...claim, board: 'another-board-16' as BoardId }),
      createLinkTokens(seededBytes(2)(32)).write(claim),
    ]
    expect(new Set([tokens.write(claim), ...others]).size).toBe(5)
    expect(tokens.read(others[3] as string)).toBeUndefined()
  })

  it('cannot be altered', () => {
    const token = tokens.write(claim)
    const altered = [
      token.replace(/^p/, 'f'),
      token.replace(/^p3/, 'p4'),
      token.replace(/^p3/, 'p03'),
      token.replace('AbCd', 'AbCe'),
      `${token}A`,
      token.slice(0, -1),
      `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`,
      '',
      'p1..',
      'x'.repeat(10_000),
    ]
    for (const forged of altered) expect(tokens.read(forged), forged.slice(0, 60)).toBeUndefined()
  })
})

describe('codes that people read aloud', () => {
  it('are eight letters that are not taken for one another', () => {
    const random = seededBytes(3)
    for (let n = 0; n < 500; n++) expect(newJoinCode(random)).toMatch(/^[23456789A-HJKMNP-TV-Z]{8}$/)
  })

  it('use every letter about as often', () => {
    const random = seededBytes(4)
    const counts = new Map<string, number>()
    for (let n = 0; n < 3_000; n++)
      for (const letter of newJoinCode(random)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect(counts.size).toBe(30)
    for (const count of counts.values()) expect(Math.abs(count - 800)).toBeLessThan(200)
  })

  it('are read however they are typed', () => {
    expect(readJoinCode(' ab-cd 2345 ')).toBe('ABCD2345')
    for (const wrong of ['', 'ABCD234', 'ABCD23456', 'ABCD234O', 'ABCD234!', 'ÀBCD2345'])
      expect(readJoinCode(wrong)).toBeUndefined()
  })

  it('make return keys of four groups', () => {
    const key = newReturnKey(seededBytes(5))
    expect(key).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/)
    expect(readReturnKey(key.toLowerCase().replaceAll('-', ' '))).toBe(key.replaceAll('-', ''))
  })

  it('are drawn again while they are taken', async () => {
    const tried: string[] = []
    const code = await withFreshJoinCode(seededBytes(6), async (drawn) => {
      tried.push(drawn)
      return tried.length < 3 ? 'code-taken' : 'opened'
    })
    expect(tried).toHaveLength(3)
    expect(code).toBe(tried[2])
    await expect(withFreshJoinCode(seededBytes(6), async () => 'code-taken')).rejects.toThrow()
  })
})

describe('what people are given', () => {
  it('colours that differ, and that white letters can be read on', () => {
    const colours = Array.from({ length: 300 }, (_, index) => personColour(index + 1))
    expect(new Set(colours).size).toBe(300)
    for (const colour of colours) {
      expect(colour).toMatch(/^#[0-9a-f]{6}$/)
      expect(contrastWithWhite(colour), colour).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('pseudonyms that come back with a number only when all are taken', () => {
    const names = ['Tilleul', 'Hirondelle', 'Olivier']
    const given = Array.from({ length: 7 }, (_, index) => pseudonym(names, board, index + 1))
    expect(new Set(given).size).toBe(7)
    expect(new Set(given.slice(0, 3))).toEqual(new Set(names))
    expect(given[3]).toBe(`${given[0]} 2`)
    expect(given[6]).toBe(`${given[0]} 3`)
  })
})

function contrastWithWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
