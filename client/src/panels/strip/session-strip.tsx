import { useStore } from 'zustand'
import { Later } from '../../components/index.ts'
import { BallotPart } from '../ballots/ballot-part.tsx'
import { FloorPart } from '../floor/floor-part.tsx'
import { useServices } from '../services.ts'
import { SilentPart } from '../silent/silent-part.tsx'
import styles from './strip.module.css'

/** Where the session stands, for everyone, and what one may do in it now. Nothing while no session is open. */
export function SessionStrip() {
  const { session } = useServices()
  const open = useStore(session, ({ state }) => state.open)
  if (!open) return null
  return (
    <div className={styles.strip}>
      <Later>
        <SilentPart />
        <BallotPart />
        <FloorPart />
      </Later>
    </div>
  )
}
