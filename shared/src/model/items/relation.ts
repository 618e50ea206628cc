import * as v from 'valibot'
import { itemIdField, labelField, noteField } from '../fields.ts'
import { type ItemHead, itemKind } from '../item-kind.ts'

export const relationTypes = [
  'control',
  'subcontracting',
  'service',
  'formal-partnership',
  'project-partnership',
  'network',
  'liaison',
  'cooperation',
  'help',
  'mutual-help',
  'mutual-aid',
  'tension',
  'takes-part',
  'other',
] as const
export type RelationType = (typeof relationTypes)[number]

export const relationDirections = ['forward', 'both', 'none'] as const
export type RelationDirection = (typeof relationDirections)[number]

/** From the wish to cooperate (1) to the collective organisation of an action (5). */
export const cooperationLevels = [1, 2, 3, 4, 5] as const
export type CooperationLevel = (typeof cooperationLevels)[number]

export const relationStates = ['wished', 'agreed', 'planned', 'building', 'effective', 'difficult', 'absent'] as const
export type RelationState = (typeof relationStates)[number]

export const networkForms = ['formal', 'informal'] as const
export const networkScopes = ['personal', 'institutional'] as const
export const wills = ['voluntary', 'forced'] as const

export const relationKind = itemKind({
  kind: 'relation',
  placed: false,
  references: { mustPoint: ['from', 'to'], samePage: true },
  defaults: { type: 'other', direction: 'none' },
  fields: v.strictObject({
    from: itemIdField,
    to: itemIdField,
    type: v.optional(v.picklist(relationTypes)),
    direction: v.optional(v.picklist(relationDirections)),
    level: v.optional(v.picklist(cooperationLevels)),
    state: v.optional(v.picklist(relationStates)),
    nature: v.optional(labelField),
    label: v.optional(labelField),
    note: v.optional(noteField),
    networkForm: v.optional(v.picklist(networkForms)),
    networkScope: v.optional(v.picklist(networkScopes)),
    will: v.optional(v.picklist(wills)),
    /** Whether people confirmed this reading (imports and suggestions start as false). */
    validated: v.optional(v.boolean()),
  }),
})

/** What binds two actors. Its path is drawn from its ends; it has no place of its own. */
export type Relation = ItemHead<'relation'> &
  v.InferOutput<typeof relationKind.fields> & { readonly type: RelationType; readonly direction: RelationDirection }

/** Whether the relation is not yet, or not any more, real: drawn dashed. */
export function isUnreal(state: RelationState | undefined): boolean {
  return state !== undefined && state !== 'effective' && state !== 'difficult'
}
