import type { ItemId } from '@palabre/shared/ids'
import type { TFunction } from 'i18next'
import type { StoreApi } from 'zustand/vanilla'
import type { Editor } from '../editor/editor.ts'
import type { Peer } from '../sync/presence.ts'
import type { Announcer } from './announcer.ts'
import { describeSelection, type Surroundings } from './describe-item.ts'

interface Announced {
  readonly editor: Editor
  readonly around: Surroundings
  readonly announcer: Announcer
  readonly peers: StoreApi<readonly Peer[]>
  /** Read each time: the language may change. */
  readonly words: () => TFunction
}

/** Selections that follow each other this closely (a marquee, a held arrow key) are said once, at the end. */
const settleMs = 250
/** People who arrive within this time are said together, so that a whole room joining is one sentence. */
const gatherMs = 4_000

/**
 * Says aloud what happens on the canvas: what is selected, who has arrived. Refusals are notices, which are read out
 * by themselves. Returns the way to stop.
 */
export function announceBoard(announced: Announced): () => void {
  const stops = [announceSelection(announced), announceArrivals(announced)]
  return () => {
    for (const stop of stops) stop()
  }
}

function announceSelection({ editor, around, announcer, words }: Announced): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let said: ReadonlySet<ItemId> = editor.state.getState().selection
  const say = (): void => {
    const { selection } = editor.state.getState()
    if (selection === said || (selection.size === 0 && said.size === 0)) return
    said = selection
    const items = [...selection].flatMap((id) => editor.board.item(id) ?? [])
    announcer.say(describeSelection(items, around, words()))
  }
  const stop = editor.state.subscribe((now, before) => {
    if (now.selection === before.selection) return
    clearTimeout(timer)
    timer = setTimeout(say, settleMs)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}

function announceArrivals({ announcer, peers, words }: Announced): () => void {
  const known = new Set(peers.getState().map(({ user }) => user.id))
  const arrived = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (): void => {
    timer = undefined
    const names = [...arrived.values()]
    arrived.clear()
    if (names.length === 0) return
    const key = names.includes('') ? 'presence.joinedUnnamed' : 'presence.joined'
    announcer.say(words()(key, { count: names.length, names: names.join(', ') }))
  }
  const stop = peers.subscribe((open) => {
    for (const { user } of open) {
      if (known.has(user.id)) continue
      known.add(user.id)
      arrived.set(user.id, user.name)
      timer ??= setTimeout(say, gatherMs)
    }
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
