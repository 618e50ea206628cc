/** Whether every record that an update touched is valid by itself and was this person's to touch. */
import {
  boardRootsOf,
  checkItem,
  checkMeta,
  checkNote,
  checkPage,
  type ItemBase,
  itemKeys,
} from '@palabre/shared/document'
import type { Role } from '@palabre/shared/policy'
import { limits } from '@palabre/shared/protocol'
import * as Y from 'yjs'
import type { DocumentLayout } from './layout.ts'
import { type RecordIndex, sameBase } from './record-index.ts'
import type { PersonalRules } from './rights.ts'
import type { Touched } from './touched.ts'
import { againstSchema, notAllowed, type Refusal, tooLarge } from './verdict.ts'

export interface RecordContext {
  readonly doc: Y.Doc
  readonly layout: DocumentLayout
  readonly index: RecordIndex
  readonly role: Role
  /** Undefined where the session's rules do not hold. */
  readonly rules: PersonalRules | undefined
}

/** Far more than anybody's pages; a board is asked to stay readable. */
const mostPages = 500
/** Only the server counts migrations. */
const schemaKey = 'schema'

export function faultOfRecords(touched: Touched, context: RecordContext): Refusal | undefined {
  for (const id of touched.items) {
    const fault = faultOfTouchedItem(id, touched, context)
    if (fault) return fault
  }
  return faultOfPages(touched, context) ?? faultOfMeta(touched, context) ?? faultOfQuota(touched, context)
}

function faultOfTouchedItem(id: string, touched: Touched, context: RecordContext): Refusal | undefined {
  const { doc, layout, index, role, rules } = context
  const wasLive = index.isLive(id)
  const known = index.baseOf(id)
  const record = layout.items === undefined ? undefined : doc.getMap(layout.items).get(id)
  if (!(record instanceof Y.Map)) {
    // Made and deleted within one update, or gone before: nothing was there for anyone.
    if (!wasLive || !known) return undefined
    if (rules && !rules.allows(role, 'delete', { kind: known.kind, id })) return notAllowed(`delete ${known.kind}`)
    return undefined
  }
  const checked = layout.kind === 'private' ? checkNote(id, record) : checkItem(id, record)
  if (!checked.ok) return againstSchema(`${checked.failure.field}: ${checked.failure.detail}`)
  const base = record.get(itemKeys.base) as ItemBase
  if (known && !sameBase(known, base)) return againstSchema('another base for a known id')
  if (touched.replacedTexts.has(id)) return againstSchema('a text that was replaced')
  const action = wasLive ? 'edit' : 'create'
  if (rules && !rules.allows(role, action, { kind: base.kind, id })) return notAllowed(`${action} ${base.kind}`)
  return undefined
}

function faultOfPages({ pages }: Touched, { doc, role, rules }: RecordContext): Refusal | undefined {
  if (pages.size === 0) return undefined
  if (rules && !rules.allows(role, 'edit-pages', {})) return notAllowed('edit pages')
  const roots = boardRootsOf(doc)
  for (const id of pages) {
    const record = roots.pages.get(id)
    if (!(record instanceof Y.Map)) continue
    const checked = checkPage(id, record)
    if (!checked.ok) return againstSchema(`${checked.failure.field}: ${checked.failure.detail}`)
  }
  return roots.pages.size > mostPages ? tooLarge(`more than ${mostPages} pages`) : undefined
}

function faultOfMeta({ meta }: Touched, { doc, role, rules }: RecordContext): Refusal | undefined {
  if (meta.size === 0) return undefined
  if (rules && !rules.allows(role, 'edit-meta', {})) return notAllowed('edit meta')
  const root = boardRootsOf(doc).meta
  for (const key of meta) {
    if (key === schemaKey) return againstSchema('the schema is counted by the server')
    if (!root.has(key)) continue
    const checked = checkMeta(key, root.get(key))
    if (!checked.ok) return againstSchema(`${checked.failure.field}: ${checked.failure.detail}`)
  }
  return undefined
}

/** Counts only what the update adds, so that a board above the quota can still be tidied. */
function faultOfQuota({ items }: Touched, { doc, layout, index }: RecordContext): Refusal | undefined {
  if (layout.items === undefined) return undefined
  const root = doc.getMap(layout.items)
  let added = 0
  for (const id of items) added += Number(root.has(id)) - Number(index.isLive(id))
  const total = index.size + added
  return added > 0 && total > limits.boardItems ? tooLarge(`${total} > ${limits.boardItems} items`) : undefined
}
