/** Bodies and replies of silent writing. */
import * as v from 'valibot'
import { type ItemId, isId, isPageId, type PageId } from '../ids.ts'
import { statementColumns } from '../model/index.ts'

/** `POST /api/boards/:id/silent`: where the notes will go. */
export const silentBody = v.object({
  page: v.custom<PageId>(isPageId, 'a page id'),
  /** On a page of needs. */
  column: v.optional(v.picklist(statementColumns)),
  /** A promise: whoever writes now will not be named. */
  anonymous: v.optional(v.boolean(), false),
})

export interface OpenedSilent {
  readonly silentId: string
}

/** `POST /api/boards/:id/silent/:sid/reveal` */
export const revealBody = v.object({
  order: v.optional(v.picklist(['together', 'turns']), 'together'),
  anonymous: v.optional(v.boolean(), false),
  /** In turns: only if this many people's notes are still to come, so that two hands make one step. */
  ifPeople: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** In turns: all the turns that are left, at once. */
  rest: v.optional(v.boolean(), false),
})
export type RevealBody = v.InferOutput<typeof revealBody>

/** `POST /api/boards/:id/silent/:sid/mine/reveal`: one's own notes, because one wants to. */
export const revealMineBody = v.object({
  anonymous: v.optional(v.boolean(), false),
  /** These alone; absent: all that were written for this round. */
  notes: v.optional(v.pipe(v.array(v.custom<ItemId>(isId, 'a note id')), v.maxLength(200))),
})
