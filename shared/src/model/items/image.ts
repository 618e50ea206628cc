import * as v from 'valibot'
import { bounds } from '../fields.ts'
import { type ItemHead, itemKind, type Placed } from '../item-kind.ts'

/** What people in a picture, or who took it, agreed to. */
export const imageConsents = ['none', 'group', 'public'] as const
export type ImageConsent = (typeof imageConsents)[number]

export const imageKind = itemKind({
  kind: 'image',
  size: [320, 240],
  fields: v.strictObject({
    /** Id of a picture kept by the server (`…/assets/:assetId`). */
    asset: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{10,64}$/)),
    /** What it shows, for people who do not see it; also its legend. */
    alt: v.optional(v.pipe(v.string(), v.maxLength(bounds.stakeLength))),
    consent: v.optional(v.picklist(imageConsents)),
  }),
})

/** A picture. Without `public` consent it stays out of what is handed on. */
export type Image = ItemHead<'image'> & Placed & v.InferOutput<typeof imageKind.fields>
