import { type Action, allow, openRules, type Role, writableKinds } from '@palabre/shared/policy'
import { describe, expect, test } from 'vitest'

const frozen = { ...openRules, frozen: true }
const stickies = { ...openRules, rights: 'stickies' as const }
const look = { ...openRules, rights: 'look' as const }
const lockedOne = { ...openRules, locked: new Set(['actor00001']) }

describe('the policy', () => {
  test.each<[Role, typeof openRules, Action, Parameters<typeof allow>[3], string]>([
    ['participant', openRules, 'create', { kind: 'actor' }, 'yes'],
    ['participant', frozen, 'create', { kind: 'actor' }, 'frozen'],
    ['participant', stickies, 'create', { kind: 'sticky' }, 'yes'],
    ['participant', stickies, 'create', { kind: 'actor' }, 'stickies_only'],
    ['participant', stickies, 'edit-meta', {}, 'stickies_only'],
    ['participant', look, 'edit', { kind: 'sticky' }, 'look_only'],
    ['participant', lockedOne, 'edit', { kind: 'actor', id: 'actor00001' }, 'locked'],
    ['participant', lockedOne, 'edit', { kind: 'actor', id: 'actor00002' }, 'yes'],
    ['facilitator', frozen, 'delete', { kind: 'actor', id: 'actor00001' }, 'yes'],
    ['facilitator', look, 'edit-pages', {}, 'yes'],
    ['observer', openRules, 'create', { kind: 'sticky' }, 'observers_look'],
  ])('%s under %o asks to %s %o: %s', (role, rules, action, about, answer) => {
    const result = allow(role, rules, action, about)
    expect(result.ok ? 'yes' : result.failure.reason).toBe(answer)
  })

  test('gives the gate the same kinds as commands', () => {
    expect(writableKinds('observer', openRules).size).toBe(0)
    expect(writableKinds('participant', frozen).size).toBe(0)
    expect([...writableKinds('participant', stickies)]).toEqual(['statement', 'sticky'])
    expect(writableKinds('facilitator', frozen).has('relation')).toBe(true)
    expect(writableKinds('participant', openRules).has('relation')).toBe(true)
  })
})
