/** Bodies and replies of silent writing. */
import * as v from 'valibot'
import { isPageId, type PageId } from '../ids.ts'
import { statementColumns } from '../model/index.ts'

/** `POST /api/boards/:id/silent`: where the notes will go. */
export const silentBody = v.object({
  page: v.custom<PageId>(isPageId, 'a page id'),
  /** On a page of needs. */
  column: v.optional(v.picklist(statementColumns)),
})

export interface OpenedSilent {
  readonly silentId: string
}

/** `POST /api/boards/:id/silent/:sid/reveal` */
export const revealBody = v.object({
  order: v.optional(v.picklist(['together', 'turns']), 'together'),
  anonymous: v.optional(v.boolean(), false),
})

/** `POST /api/boards/:id/silent/:sid/mine/reveal`: one's own notes, because one wants to. */
export const revealMineBody = v.object({ anonymous: v.optional(v.boolean(), false) })
