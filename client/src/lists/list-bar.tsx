import { Search, SlidersHorizontal } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/index.ts'
import { useNarrow } from '../panels/use-media.ts'
import styles from './lists.module.css'

interface ListBarProps {
  readonly search: string
  readonly onSearch: (search: string) => void
  /** Rows on screen and rows in all. */
  readonly shown: number
  readonly total: number
  /** More filters. */
  readonly children?: ReactNode
}

/** Search and filters of a list, and how many rows they leave. */
export function ListBar({ search, onSearch, shown, total, children }: ListBarProps) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  return (
    <search className={styles.bar}>
      <label className={styles.search}>
        <Search size={18} aria-hidden />
        <input
          type="search"
          value={search}
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          onChange={(event) => onSearch(event.target.value)}
        />
      </label>
      {narrow && children ? (
        <Button icon={SlidersHorizontal} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('list.filters')}
        </Button>
      ) : null}
      {(open || !narrow) && children}
      <output className={styles.count}>
        {shown === total ? t('list.count', { count: total }) : t('list.countOf', { shown, total })}
      </output>
    </search>
  )
}

interface FilterProps {
  readonly label: string
  /** The word for “no filter”. */
  readonly all: string
  readonly value: string | undefined
  readonly words: readonly string[]
  readonly onChange: (value: string | undefined) => void
}

/** Lets through the rows that say one thing in a column; compared by the words people read. */
export function ListFilter({ label, all, value, words, onChange }: FilterProps) {
  return (
    <select
      className={styles.filter}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    >
      <option value="">{all}</option>
      {words.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </select>
  )
}
