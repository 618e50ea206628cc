import {
  familiesAtMost,
  withFamily,
  withNewFamily,
  withoutFamily,
} from '@palabre/client/src/panels/families/family-edits.ts'
import { type Family, familiesSchema, parse, shippedFamilies } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'

describe('editing families', () => {
  test('gives a new family a code, a colour and a shape of its own', () => {
    const families = withNewFamily(shippedFamilies, 'Élu·es')
    const added = families[families.length - 1] as Family
    expect(added.label).toBe('Élu·es')
    expect(shippedFamilies.some(({ shape }) => shape === added.shape)).toBe(false)
    expect(shippedFamilies.some(({ colour }) => colour === added.colour)).toBe(false)
  })

  test('keeps codes apart and every list valid, up to the most a board may have', () => {
    let families: readonly Family[] = shippedFamilies
    while (families.length < familiesAtMost) families = withNewFamily(families, 'Famille')
    families = withNewFamily(withoutFamily(families, 'family-9'), 'Famille')
    expect(new Set(families.map(({ code }) => code)).size).toBe(familiesAtMost)
    expect(parse(familiesSchema, families).ok).toBe(true)
  })

  test('gives a shipped family its own word back when its label is emptied', () => {
    const renamed = withFamily(shippedFamilies, 'producers', { label: 'Paysan·nes' })
    expect(renamed.find(({ code }) => code === 'producers')?.label).toBe('Paysan·nes')
    const emptied = withFamily(renamed, 'producers', { label: '' })
    expect(emptied).toEqual(shippedFamilies)
  })
})
