import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  /** Why there is nothing, and what to do about it. */
  readonly children: ReactNode
  /** The button that does it. */
  readonly action?: ReactNode
}

/** In place of what a view or a list would show, had it anything to show. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  )
}
