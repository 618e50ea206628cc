import type { Item } from '@palabre/shared/model'
import { X } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { IconButton, SelectField } from '../../components/index.ts'
import { type SheetKey, sheetsOf } from '../../editor/sheets.ts'
import { useBoard } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { compareSheets, type OnSheet } from './compare-sheets.ts'
import styles from './layers.module.css'
import { useSheetOptions } from './use-sheet-options.ts'
import { useSheets } from './use-sheets.ts'

/** Two sheets against each other: which two, how much of each, and what they share in words. */
export function CompareBar() {
  const { t } = useTranslation()
  const { view, look } = useSheets()
  const options = useSheetOptions()
  const compared = view.compared
  if (!compared) return null
  const { a, b, towards } = compared
  const nameOf = (key: SheetKey) => options.find(({ value }) => value === key)?.label ?? t('sheets.gone')
  const compare = (change: Partial<typeof compared>) =>
    look((before) => ({ ...before, compared: { ...compared, ...change } }))
  return (
    <section className={styles.compare} aria-label={t('sheets.comparing')}>
      <div className={styles.sides}>
        <SelectField
          label={t('sheets.sideA')}
          value={a}
          options={options}
          onChange={(next) => next && compare({ a: next })}
        />
        <SelectField
          label={t('sheets.sideB')}
          value={b}
          options={options}
          onChange={(next) => next && compare({ b: next })}
        />
        <IconButton
          icon={X}
          label={t('sheets.compareEnd')}
          onClick={() => look((before) => ({ ...before, compared: undefined }))}
        />
      </div>
      <input
        className={styles.slider}
        type="range"
        min={0}
        max={100}
        step={5}
        value={Math.round(towards * 100)}
        aria-label={t('sheets.towards', { a: nameOf(a), b: nameOf(b) })}
        aria-valuetext={towards < 0.35 ? nameOf(a) : towards > 0.65 ? nameOf(b) : t('sheets.bothShown')}
        onChange={(event) => compare({ towards: Number(event.target.value) / 100 })}
      />
      <Summary a={a} b={b} nameOf={nameOf} />
    </section>
  )
}

interface SummaryProps {
  readonly a: SheetKey
  readonly b: SheetKey
  readonly nameOf: (key: SheetKey) => string
}

function Summary({ a, b, nameOf }: SummaryProps) {
  const { t } = useTranslation()
  const { both, onlyA, onlyB, wordlessA, wordlessB } = useComparison(a, b)
  const lists = [
    { key: 'both', title: t('sheets.onBoth', { count: both.length }), names: both, more: 0 },
    { key: 'a', title: t('sheets.onlyOn', { count: onlyA.length, name: nameOf(a) }), names: onlyA, more: wordlessA },
    { key: 'b', title: t('sheets.onlyOn', { count: onlyB.length, name: nameOf(b) }), names: onlyB, more: wordlessB },
  ]
  return (
    <div className={styles.summary}>
      {lists.map(({ key, title, names, more }) => (
        <details key={key}>
          <summary>{title}</summary>
          {names.length + more === 0 ? (
            <p>{t('sheets.nothing')}</p>
          ) : (
            <ul>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
              {more > 0 && <li>{t('sheets.wordless', { count: more })}</li>}
            </ul>
          )}
        </details>
      ))}
    </div>
  )
}

function useComparison(a: SheetKey, b: SheetKey) {
  const { t } = useTranslation()
  const meta = useBoard((board) => board.meta)
  const byKind = usePageItems((items) => items.byKind)
  const around = useSurroundings()
  return useMemo(() => {
    const on = (key: SheetKey): OnSheet[] =>
      Object.values(byKind)
        .flat()
        .filter((item) => sheetsOf(item, meta).includes(key))
        .map((item) => ({ kind: item.kind, words: hasWords(item) ? itemName(item, around, t) : '' }))
    return compareSheets(on(a), on(b))
  }, [a, b, byKind, meta, around, t])
}

/** Whether people gave it a name: « note vide » is none. */
function hasWords(item: Item): boolean {
  const { name, text, title, alt, what } = item as Partial<Record<'name' | 'text' | 'title' | 'alt' | 'what', string>>
  if (item.kind === 'relation' || item.kind === 'link' || item.kind === 'tension') return true
  return [name, text, title, alt, what].some((words) => (words ?? '').trim() !== '')
}
