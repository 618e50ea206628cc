import { Tabs as Base } from '@base-ui/react/tabs'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'

interface TabsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly tabs: readonly {
    readonly value: Value
    readonly label: string
    readonly icon?: LucideIcon
    /** Absent when what the tab shows lies elsewhere on the screen. */
    readonly content?: ReactNode
  }[]
}

/** A row of tabs, with their panels under it where they have content. */
export function Tabs<Value extends string>({ label, value, onChange, tabs }: TabsProps<Value>) {
  return (
    <Base.Root value={value} onValueChange={(next: Value) => onChange(next)}>
      <Base.List className={styles.list} aria-label={label} activateOnFocus>
        {tabs.map(({ value: tab, label: name, icon: Icon }) => (
          <Base.Tab key={tab} value={tab} className={styles.tab}>
            {Icon && <Icon size={18} aria-hidden />}
            {name}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(
        ({ value: tab, content }) =>
          content !== undefined && (
            <Base.Panel key={tab} value={tab} className={styles.panel}>
              {content}
            </Base.Panel>
          ),
      )}
    </Base.Root>
  )
}
