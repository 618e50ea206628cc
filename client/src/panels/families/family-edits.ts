import { type Family, type FamilyShape, familyShapes } from '@palabre/shared/model'

/** Families on a board at most: the bound of `meta.families`. */
export const familiesAtMost = 40

/** Colours that keep apart without colour vision, for families people add; after the shipped ones. */
const spareColours = ['#8a5a00', '#2f6f8f', '#9b3d2e', '#4f7a28', '#7a4fa3', '#a8326b', '#3a5f5f', '#6b5b2a'] as const

/** A new family with a code, a colour and a shape that no other has, as far as they reach. */
export function withNewFamily(families: readonly Family[], label: string): Family[] {
  const shapes = new Set(families.map(({ shape }) => shape))
  const colours = new Set(families.map(({ colour }) => colour.toLowerCase()))
  const index = families.length
  const shape: FamilyShape =
    familyShapes.find((each) => !shapes.has(each)) ?? familyShapes[index % familyShapes.length] ?? 'circle'
  const colour =
    spareColours.find((each) => !colours.has(each)) ?? spareColours[index % spareColours.length] ?? '#6b6b6b'
  return [...families, { code: freeCode(families), label, colour, shape }]
}

/** The families with one changed; an empty label of a shipped family gives its own word back. */
export function withFamily(families: readonly Family[], code: string, change: Partial<Family>): Family[] {
  return families.map((family) => {
    if (family.code !== code) return family
    const { label, ...rest } = { ...family, ...change }
    return label ? { ...rest, label } : rest
  })
}

export function withoutFamily(families: readonly Family[], code: string): Family[] {
  return families.filter((family) => family.code !== code)
}

function freeCode(families: readonly Family[]): string {
  const taken = new Set(families.map(({ code }) => code))
  let number = families.length + 1
  while (taken.has(`family-${number}`)) number += 1
  return `family-${number}`
}
