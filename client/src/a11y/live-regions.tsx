import { useCallback, useSyncExternalStore } from 'react'
import styles from '../styles/utilities.module.css'
import type { Announcer, Politeness } from './announcer.ts'

/** The two regions that screen readers listen to. Mounted once, before anything is said. */
export function LiveRegions({ announcer }: { announcer: Announcer }) {
  return (
    <>
      <Region announcer={announcer} politeness="polite" />
      <Region announcer={announcer} politeness="assertive" />
    </>
  )
}

function Region({ announcer, politeness }: { announcer: Announcer; politeness: Politeness }) {
  const subscribe = useCallback((listener: () => void) => announcer.subscribe(listener), [announcer])
  const { text, turn } = useSyncExternalStore(subscribe, () => announcer.read(politeness))
  return (
    <div className={styles.visuallyHidden} aria-live={politeness} aria-atomic="true" data-announcer={politeness}>
      {/* A new node for each turn: a region that keeps its text says nothing the second time. */}
      <p key={turn}>{text}</p>
    </div>
  )
}
