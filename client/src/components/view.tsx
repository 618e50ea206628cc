import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './view.module.css'

type ViewProps = (Titled | Untitled) & {
  /** Lines are kept from growing too long: it is centred where the screen is wider. */
  readonly measured?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}

interface Titled {
  readonly title: ReactNode
  readonly icon?: LucideIcon
  /** What the view is for, under its title. */
  readonly about?: string
  /** What one may do or filter, beside the title. */
  readonly tools?: ReactNode
}

interface Untitled {
  /** Names the view for screen readers. */
  readonly label: string
}

/** The frame of what is shown in place of the map. It scrolls, unless a part with `flex: 1` takes the room and scrolls. */
export function View({ measured, className, children, ...named }: ViewProps) {
  const id = useId()
  const titled = 'title' in named
  return (
    <section
      className={[styles.view, measured && styles.measured, className].filter(Boolean).join(' ')}
      id="palabre-list"
      tabIndex={-1}
      {...(titled ? { 'aria-labelledby': id } : { 'aria-label': named.label })}
    >
      {titled && <Head id={id} {...named} />}
      {children}
    </section>
  )
}

function Head({ id, title, icon: Icon, about, tools }: Titled & { readonly id: string }) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h2 id={id} className={styles.title}>
          {Icon && <Icon size={24} aria-hidden />}
          {title}
        </h2>
        {about && <p className={styles.about}>{about}</p>}
      </div>
      {tools}
    </header>
  )
}
