import { joinPlans, planChanges } from '@palabre/client/src/panels/plan/plan-changes.ts'
import {
  addStep,
  duplicateStep,
  editStep,
  moveStep,
  putStep,
  removeStep,
} from '@palabre/client/src/panels/plan/plan-draft.ts'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type { Phase } from '@palabre/shared/session'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const step = (id: string, more: Partial<Phase> = {}): Phase => ({ id, title: id, ...more })
const [a, b, c, d] = [step('a'), step('b'), step('c'), step('d')] as const
const ids = (steps: readonly Phase[]): string => steps.map(({ id }) => id).join('')

describe('writing a plan', () => {
  it('adds, takes away, puts back, moves and doubles steps', () => {
    expect(ids(addStep([a, b], c, 'a'))).toBe('acb')
    expect(ids(addStep([a, b], c))).toBe('abc')
    expect(ids(removeStep([a, b, c], 'b'))).toBe('ac')
    expect(ids(putStep([a, c], b, 1))).toBe('abc')
    expect(ids(moveStep([a, b, c], 'a', 2))).toBe('bca')
    expect(ids(moveStep([a, b, c], 'c', 0))).toBe('cab')
    expect(ids(moveStep([a, b, c], 'b', 9))).toBe('acb')
    expect(ids(moveStep([a, b, c], 'x', 0))).toBe('abc')
    expect(duplicateStep([a, b], 'a', 'z')).toEqual([a, { ...a, id: 'z' }, b])
  })

  it('leaves out fields that say nothing, the frame of a page that was left, and a promise about no notes', () => {
    const page = 'carte' as PageId
    const notes = { silent: true, anonymous: true, column: 'gap' } as const
    const full = step('a', { minutes: 5, page, frame: 'frame-0001' as ItemId, ...notes })
    expect(editStep([full], 'a', { title: 'b' })[0]).toEqual({ ...full, title: 'b' })
    expect(editStep([full], 'a', { minutes: undefined, silent: false, instruction: '' })).toEqual([
      { id: 'a', title: 'a', page: 'carte', frame: 'frame-0001' },
    ])
    expect(editStep([full], 'a', { page: 'toile' as PageId })[0]).not.toHaveProperty('frame')
    expect(editStep([full], 'a', { title: '' })[0]).toMatchObject({ title: '', frame: 'frame-0001' })
  })
})

describe('what somebody else did to a plan', () => {
  const told = (before: readonly Phase[], after: readonly Phase[]) =>
    planChanges(before, after).map(({ what, step: { id } }) => `${what} ${id}`)

  it('is told step by step', () => {
    expect(told([a, b, c], [a, b, c])).toEqual([])
    expect(told([a, b], [a, { ...b, title: 'B' }, c])).toEqual(['changed b', 'added c'])
    expect(told([a, b, c], [a, c])).toEqual(['removed b'])
    expect(told([a, b, c, d], [d, a, b, c])).toEqual(['moved d'])
  })

  it('is joined with what I did', () => {
    expect(ids(joinPlans([a, b], [a, b, c], [a, d, b]))).toBe('adbc')
    expect(ids(joinPlans([a, b, c], [c, a, b], [a, b]))).toBe('ab')
    const mine = { ...b, minutes: 10 }
    expect(
      joinPlans(
        [a, b],
        [a, mine],
        [
          { ...a, title: 'A' },
          { ...b, minutes: 20 },
        ],
      ),
    ).toEqual([{ ...a, title: 'A' }, mine])
    expect(joinPlans([a, b], [a, mine], [a])).toEqual([a, mine])
  })

  it('never loses or doubles a step that either of us added', () => {
    const steps = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')).map((all) => all.map((id) => step(id)))
    fc.assert(
      fc.property(steps, steps, steps, (base, mine, theirs) => {
        const joined = joinPlans(base, mine, theirs).map(({ id }) => id)
        expect(new Set(joined).size).toBe(joined.length)
        const known = new Set(base.map(({ id }) => id))
        for (const { id } of [...mine, ...theirs]) if (!known.has(id)) expect(joined).toContain(id)
      }),
    )
  })
})
