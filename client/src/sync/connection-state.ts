import { closeCodes } from '@palabre/shared/protocol'
import type { LinkState } from './document-link.ts'

/** What the person is told about their edits. `saved` means: on the server's disk, all of them. */
export type ConnectionState =
  | { readonly status: 'connecting' }
  | { readonly status: 'saved' }
  /** `slow`: the server has not answered for a while. */
  | { readonly status: 'saving'; readonly slow: boolean }
  /** `unsaved`: there are edits to send; `kept`: this device keeps them if the page is closed. */
  | { readonly status: 'offline'; readonly unsaved: boolean; readonly kept: boolean }
  /** Edits wait here until the facilitators let people write again. */
  | { readonly status: 'held'; readonly kept: boolean }
  /** The board was replaced on the server: this copy may not come back with what it has. */
  | { readonly status: 'replaced'; readonly code: number }
  | { readonly status: 'refused'; readonly reason: RefusalReason }

export type RefusalReason = 'no_person' | 'role' | 'no_board'

interface Facts {
  readonly link: LinkState
  /** The server's document was here at least once since the page was opened. */
  readonly wasSynced: boolean
  readonly closedFor: number | undefined
  readonly storeWorks: boolean
  readonly slow: boolean
}

/** The one state that is true of these facts. */
export function connectionState({ link, wasSynced, closedFor, storeWorks, slow }: Facts): ConnectionState {
  if (closedFor !== undefined) {
    const reason = refusals.get(closedFor)
    return reason ? { status: 'refused', reason } : { status: 'replaced', code: closedFor }
  }
  if (!link.open) {
    if (!wasSynced && !slow && !link.unsaved) return { status: 'connecting' }
    return { status: 'offline', unsaved: link.unsaved, kept: storeWorks }
  }
  if (link.held) return { status: 'held', kept: storeWorks }
  if (!link.synced && !link.unsaved) return { status: 'connecting' }
  if (link.unsaved || link.unconfirmed > 0) return { status: 'saving', slow }
  return { status: 'saved' }
}

const refusals: ReadonlyMap<number, RefusalReason> = new Map([
  [closeCodes.noPerson, 'no_person'],
  [closeCodes.role, 'role'],
  [closeCodes.noBoard, 'no_board'],
])
