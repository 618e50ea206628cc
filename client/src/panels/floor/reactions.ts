import { type Reaction, reactions } from '@palabre/shared/protocol'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PanelServices } from '../services.ts'

/** How many of each there are just now, in the order of the choice; those that nobody sent are left out. */
export type Tally = readonly { readonly reaction: Reaction; readonly count: number }[]

export interface Reactions {
  readonly tally: StoreApi<Tally>
  /** Shows one to everybody; false when the last one was a moment ago. */
  send(reaction: Reaction): boolean
  /** Counts what others send; returns the way to stop. */
  follow(): () => void
}

/** A reaction is on screen this long, ms. */
export const shownMs = 6_000
/** As many as the server lets through. */
const betweenMs = 1_000

const known: ReadonlySet<unknown> = new Set(reactions)

/** Counts what people show without a word: everybody's together, each for a few seconds, and nothing of who. */
export function createReactions(
  frames: PanelServices['frames'],
  now: () => number = () => performance.now(),
): Reactions {
  const tally = createStore<Tally>(() => [])
  const counts = new Map<Reaction, number>()
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let sentAt = Number.NEGATIVE_INFINITY

  const count = (reaction: Reaction, by: 1 | -1): void => {
    counts.set(reaction, (counts.get(reaction) ?? 0) + by)
    tally.setState(
      reactions.flatMap((each) => {
        const sum = counts.get(each) ?? 0
        return sum > 0 ? [{ reaction: each, count: sum }] : []
      }),
      true,
    )
  }
  const show = (reaction: Reaction): void => {
    count(reaction, 1)
    const timer = setTimeout(() => {
      timers.delete(timer)
      count(reaction, -1)
    }, shownMs)
    timers.add(timer)
  }
  return {
    tally,
    send(reaction) {
      if (now() - sentAt < betweenMs) return false
      sentAt = now()
      frames.send({ kind: 'reaction', emoji: reaction })
      show(reaction)
      return true
    },
    follow() {
      const stop = frames.listen((frame) => {
        if (frame.kind === 'reaction' && known.has(frame.emoji)) show(frame.emoji)
      })
      return () => {
        stop()
        for (const timer of timers) clearTimeout(timer)
        timers.clear()
        counts.clear()
        tally.setState([], true)
      }
    },
  }
}
