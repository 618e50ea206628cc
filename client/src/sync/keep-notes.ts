import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { isUnderWay, type SessionState } from '@palabre/shared/session'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { storesOf } from './kept-stores.ts'
import type { OwnNotes, OwnNotesOptions } from './own-notes.ts'

/** One's own notes while they are of use: undefined while no round is under way and none are left. */
export interface KeptNotes {
  readonly current: StoreApi<OwnNotes | undefined>
  destroy(): Promise<void>
}

interface KeepNotes {
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly session: Pick<StoreApi<{ readonly state: SessionState }>, 'getState' | 'subscribe'>
  readonly options: OwnNotesOptions
}

/** A part that could not be fetched is asked for again after this, ms. */
const retryMs = 3_000

/**
 * Opens one's private document when a round is under way, or when notes may be left: on this device, or on the server
 * after an earlier round. Lets go of it when it turns out to be empty, so that nobody holds a socket for nothing.
 */
export function keepNotes({ boardId, participantId, session, options }: KeepNotes): KeptNotes {
  const current = createStore<OwnNotes | undefined>(() => undefined)
  let destroyed = false
  let opening = false
  /** Whether the server was asked once for what earlier rounds left. */
  let looked = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const isWanted = () => {
    const { silent } = session.getState().state
    return (
      isUnderWay(silent) || (!looked && (silent !== null || storesOf(boardId, participantId, 'private').length > 0))
    )
  }

  const open = async () => {
    if (opening || destroyed || current.getState() || !isWanted()) return
    opening = true
    try {
      const { openOwnNotes } = await import('./own-notes.ts')
      opening = false
      if (destroyed) return
      const notes = openOwnNotes(options)
      notes.view.subscribe(() => letGo(notes))
      current.setState(notes, true)
    } catch {
      opening = false
      timer = setTimeout(() => void open(), retryMs)
    }
  }

  const letGo = (notes: OwnNotes) => {
    const { notes: left, state } = notes.view.getState()
    if (state !== 'saved') return
    looked = true
    if (left.length > 0 || isUnderWay(session.getState().state.silent) || current.getState() !== notes) return
    current.setState(undefined, true)
    void notes.destroy()
  }

  const look = () => {
    const notes = current.getState()
    if (notes) letGo(notes)
    else void open()
  }
  const stop = options.role === 'observer' ? () => {} : session.subscribe(look)
  if (options.role !== 'observer') look()

  return {
    current,
    async destroy() {
      destroyed = true
      stop()
      clearTimeout(timer)
      await current.getState()?.destroy()
    },
  }
}
