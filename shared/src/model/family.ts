import * as v from 'valibot'
import { labelField } from './fields.ts'

/** Shapes that tell families apart without colour, and on a photocopy. */
export const familyShapes = [
  'circle',
  'square',
  'diamond',
  'triangle',
  'hexagon',
  'pentagon',
  'star',
  'rounded',
] as const
export type FamilyShape = (typeof familyShapes)[number]

export const familySchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  /** Absent for a shipped family: its word comes from i18n (`family.<code>`). */
  label: v.optional(labelField),
  colour: v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/)),
  shape: v.picklist(familyShapes),
})
/** A family of actors, editable per board in `meta.families`. */
export type Family = v.InferOutput<typeof familySchema>

export const familiesSchema = v.pipe(v.array(familySchema), v.maxLength(40))

/**
 * The families a board starts with. Colours keep apart under deuteranopia, protanopia and tritanopia
 * (after Okabe and Ito, 2008), darkened to ≥ 3:1 on white.
 */
export const shippedFamilies: readonly Family[] = [
  { code: 'food-aid', colour: '#c4472b', shape: 'circle' },
  { code: 'local-structure', colour: '#0072b2', shape: 'square' },
  { code: 'public-authority', colour: '#5b4a9e', shape: 'pentagon' },
  { code: 'inhabitants', colour: '#b8860b', shape: 'rounded' },
  { code: 'producers', colour: '#00795c', shape: 'triangle' },
  { code: 'social-workers', colour: '#b0477f', shape: 'diamond' },
  { code: 'other', colour: '#6b6b6b', shape: 'hexagon' },
]

/** The family of a code; unknown and absent codes read as `other`. */
export function familyOf(families: readonly Family[], code: string | undefined): Family {
  return (
    families.find((family) => family.code === code) ??
    families.find((family) => family.code === 'other') ??
    (shippedFamilies[shippedFamilies.length - 1] as Family)
  )
}
