/** What one person alone changed on a board since a moment, told from the log for as long as it says who wrote what. */
import { boardRootsOf, itemKeys, readBoard } from '@palabre/shared/document'
import type { ParticipantId } from '@palabre/shared/ids'
import type { BoardSnapshot } from '@palabre/shared/model'
import * as Y from 'yjs'
import type { DocumentKey } from '../ports/document-ref.ts'
import type { DocumentStores } from '../ports/document-stores.ts'
import type { LoggedUpdate } from '../ports/update-log.ts'
import { documentLayouts, openRoots } from './gate/layout.ts'
import { snapshotBefore } from './undo-person.ts'

export interface OwnChanges {
  /** Ids of items that they made, changed or took away, and nobody else since. */
  readonly items: ReadonlySet<string>
  /** The board from where on the log tells, at that moment or later: what differs by then may be anybody's. */
  readonly from: BoardSnapshot
}

/** Works out what a participant alone changed on a board since `since` (epoch ms); undefined when they wrote nothing. */
export async function ownChangesOf(
  { log, snapshots }: Pick<DocumentStores, 'log' | 'snapshots'>,
  key: DocumentKey,
  { participant, since }: { readonly participant: ParticipantId; readonly since: number },
): Promise<OwnChanges | undefined> {
  const rows = await log.read(key, 0)
  const isNew = ({ at }: LoggedUpdate) => at >= since
  const first = rows.find(isNew)
  if (!first || !rows.some((row) => isNew(row) && row.participant === participant)) return undefined
  const snapshot = await snapshotBefore(snapshots, key, first.sequence)
  const isWhole = rows[0]?.sequence === 1
  const base = snapshot && isWhole && snapshot.sequence >= first.sequence ? undefined : snapshot
  const doc = new Y.Doc()
  openRoots(doc, documentLayouts.board)
  if (base) Y.applyUpdate(doc, base.state)
  const rest = rows.filter(({ sequence }) => sequence > (base?.sequence ?? 0))
  for (const row of rest) if (!isNew(row)) Y.applyUpdate(doc, row.update)
  const from = readBoard(doc)

  const mine = new Set<string>()
  const theirs = new Set<string>()
  boardRootsOf(doc).items.observeDeep((events, { origin }) => {
    for (const event of events) for (const id of changedBy(event)) (origin === participant ? mine : theirs).add(id)
  })
  for (const row of rest) if (isNew(row)) Y.applyUpdate(doc, row.update, row.participant)
  return { items: new Set([...mine].filter((id) => !theirs.has(id))), from }
}

/** Where an item lies is nothing that it says. */
const placing: ReadonlySet<string> = new Set([itemKeys.page, itemKeys.order, itemKeys.layer, itemKeys.geo])

function changedBy(event: Y.YEvent<Y.AbstractType<unknown>>): readonly string[] {
  const [id, ...inside] = event.path
  if (id === undefined) return [...event.keys.keys()]
  const onlyMoved = inside.length === 0 && [...event.keys.keys()].every((name) => placing.has(name))
  return onlyMoved ? [] : [String(id)]
}
