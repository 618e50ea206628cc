import type { LucideIcon } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId } from 'react'
import styles from './tabs.module.css'

interface Tab<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: LucideIcon
  /** Absent when what the tab shows lies elsewhere on the screen. */
  readonly content?: ReactNode
}

interface TabsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly tabs: readonly Tab<Value>[]
}

/** A row of tabs, with the panel of the chosen one under it where it has content. Arrows go from one to the next. */
export function Tabs<Value extends string>({ label, value, onChange, tabs }: TabsProps<Value>) {
  const id = useId()
  const chosen = tabs.find((tab) => tab.value === value)
  const panel = chosen?.content === undefined ? undefined : `${id}-panel`

  // Where the row is longer than its room, the chosen tab is in sight.
  useEffect(() => {
    document.getElementById(`${id}-${value}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [id, value])

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = tabs[targetOf(event.key, tabs.indexOf(chosen as Tab<Value>), tabs.length)]
    if (!next) return
    event.preventDefault()
    onChange(next.value)
    document.getElementById(`${id}-${next.value}`)?.focus()
  }

  return (
    <>
      <div role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {tabs.map(({ value: tab, label: name, icon: Icon }) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${id}-${tab}`}
            className={styles.tab}
            aria-selected={tab === value}
            aria-controls={tab === value ? panel : undefined}
            tabIndex={tab === value || (!chosen && tab === tabs[0]?.value) ? 0 : -1}
            onClick={() => onChange(tab)}
          >
            {Icon && <Icon size={18} aria-hidden />}
            {name}
          </button>
        ))}
      </div>
      {panel && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel of words alone can be reached and scrolled by keys
        <div role="tabpanel" id={panel} className={styles.panel} aria-labelledby={`${id}-${value}`} tabIndex={0}>
          {chosen?.content}
        </div>
      )}
    </>
  )
}

/** Index of the tab that a key leads to; -1 for any other key. */
function targetOf(key: string, from: number, count: number): number {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
  switch (key) {
    case forward:
      return (from + 1) % count
    case backward:
      return (from - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return -1
  }
}
