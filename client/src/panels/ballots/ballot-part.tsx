import { lazy, useRef } from 'react'
import { useStore } from 'zustand'
import { Later } from '../../components/index.ts'
import { panelPart } from '../panel-part.ts'
import { useServices } from '../services.ts'

/** A board that has never voted loads nothing of it. */
const BallotStrip = lazy(panelPart(async () => ({ default: (await import('./ballot-strip.tsx')).BallotStrip })))

/** Voting while a ballot is open, and its result once it is closed. */
export function BallotPart() {
  const { session } = useServices()
  const any = useStore(session, ({ state }) => Object.keys(state.ballots).length > 0)
  // The only one may be taken back: then there is still that to say.
  const ever = useRef(any)
  ever.current ||= any
  return <Later>{ever.current && <BallotStrip />}</Later>
}
