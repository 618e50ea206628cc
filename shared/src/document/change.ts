import type { ItemId, PageId } from '../ids.ts'
import type { BoardMeta, Item, Page } from '../model/index.ts'

/** Fields to set; `undefined` takes a field away. */
export type FieldEdits = Readonly<Record<string, unknown>>

/** What a command wants written: plain data, so that it can be tested, previewed and checked before any document. */
export type Change =
  | { readonly op: 'create-item'; readonly item: Item }
  | { readonly op: 'edit-item'; readonly id: ItemId; readonly fields: FieldEdits }
  /** Replaces `remove` UTF-16 units of the item's text at `at` by `insert`. */
  | {
      readonly op: 'splice-text'
      readonly id: ItemId
      readonly at: number
      readonly remove: number
      readonly insert: string
    }
  | { readonly op: 'delete-item'; readonly id: ItemId }
  | { readonly op: 'create-page'; readonly page: Page }
  | { readonly op: 'edit-page'; readonly id: PageId; readonly fields: FieldEdits }
  /** Deletes the page and what lies on it. */
  | { readonly op: 'delete-page'; readonly id: PageId }
  | { readonly op: 'edit-meta'; readonly fields: Partial<BoardMeta> }
