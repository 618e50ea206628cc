import type { NeedMatrix } from '@palabre/shared/findings'
import { type Actor, familyOf, type Need } from '@palabre/shared/model'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { familyWord, itemName } from '../../a11y/describe-item.ts'
import { FamilyMark } from '../../panels/marks/family-mark.tsx'
import { useBoard } from '../../panels/use-editor.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import utilities from '../../styles/utilities.module.css'
import { AnswerMark } from './answer-mark.tsx'
import { type GridPlace, gridMove } from './grid-keys.ts'
import styles from './matrix.module.css'
import { familyBands } from './shown-columns.ts'
import { cellWords } from './use-answers.ts'

interface MatrixGridProps {
  readonly matrix: NeedMatrix
  readonly needs: readonly Need[]
  readonly actors: readonly Actor[]
  /** A place to go to, asked for from outside. */
  readonly goal: GridPlace | undefined
  readonly disabled: boolean
  readonly onTurn: (need: Need, actor: Actor) => void
}

/** Sizes in px. */
const rowHeight = 56
const columnWidth = 104
const headWidth = 288
const bandHeight = 30
const nameHeight = 84
const headHeight = bandHeight + nameHeight

/**
 * Needs down, actors across, of which only the cells in view exist. One cell is in the tab order; arrows, Home, End and
 * the page keys move among cells, Enter and space turn one to its next answer.
 */
export function MatrixGrid({ matrix, needs, actors, goal, disabled, onTurn }: MatrixGridProps) {
  const { t } = useTranslation()
  const families = useBoard((board) => board.meta.families)
  const scroller = useRef<HTMLDivElement>(null)
  const [chosen, setPlace] = useState<GridPlace>({ row: 0, column: 0 })
  const place = within(chosen, needs.length, actors.length)
  const wanted = useRef<GridPlace>(undefined)
  const rows = useVirtualizer({
    count: needs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 4,
    rangeExtractor: (range) => withIndex(range, place.row),
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: actors.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    paddingStart: headWidth,
    scrollPaddingStart: headWidth,
    overscan: 3,
    rangeExtractor: (range) => withIndex(range, place.column),
  })
  const go = (next: GridPlace): void => {
    wanted.current = next
    setPlace(next)
    rows.scrollToIndex(next.row)
    columns.scrollToIndex(next.column)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another goal is set.
  useEffect(() => {
    if (goal) go(goal)
  }, [goal])
  useEffect(() => {
    const next = wanted.current
    if (next?.row !== place.row || next.column !== place.column) return
    const cell = cellAt(scroller.current, place)
    if (!cell) return
    wanted.current = undefined
    cell.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = gridMove(event, place, needs.length, actors.length)
    if (!next) return
    event.preventDefault()
    go(next)
  }
  const bands = useMemo(() => familyBands(actors, families), [actors, families])
  const shownColumns = columns.getVirtualItems()
  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows and cells lie at computed places, which tables do not allow. */}
      <div
        role="grid"
        className={styles.grid}
        style={{ width: columns.getTotalSize(), height: rows.getTotalSize() }}
        aria-label={t('matrix.label')}
        aria-describedby="palabre-matrix-keys"
        aria-rowcount={needs.length + 1}
        aria-colcount={actors.length + 1}
        aria-readonly={disabled}
        onKeyDown={onKeyDown}
      >
        {/* biome-ignore-start lint/a11y: one cell of the grid has the focus; heads are read with it. */}
        <div role="row" className={styles.head} style={{ height: headHeight }} aria-rowindex={1}>
          <div role="columnheader" className={styles.corner} style={{ width: headWidth }} aria-colindex={1}>
            {t('matrix.corner')}
          </div>
          {bands.map(({ family, first, count }) => (
            <div
              key={first}
              className={styles.band}
              style={{ left: headWidth + first * columnWidth, width: count * columnWidth, height: bandHeight }}
              aria-hidden
            >
              <span className={styles.bandWord} style={{ left: headWidth + 8 }}>
                {family && <FamilyMark family={family} />}
                {family ? familyWord(family, t) : t('field.unsaid')}
              </span>
            </div>
          ))}
          {shownColumns.map(({ index, start }) => {
            const actor = actors[index]
            return (
              actor && (
                <div
                  key={actor.id}
                  role="columnheader"
                  className={styles.columnHead}
                  style={{ left: start, top: bandHeight, width: columnWidth, height: nameHeight }}
                  aria-colindex={index + 2}
                  title={actor.name}
                >
                  <span className={styles.clamped}>{actor.name || t('describe.nameless.actor')}</span>
                  <span className={utilities.visuallyHidden}>
                    {actor.family === undefined ? '' : familyWord(familyOf(families, actor.family), t)}
                  </span>
                </div>
              )
            )
          })}
        </div>
        {rows.getVirtualItems().map(({ index, start }) => {
          const need = needs[index]
          return (
            need && (
              <div
                key={need.id}
                role="row"
                className={styles.row}
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
                aria-rowindex={index + 2}
              >
                <RowHead need={need} />
                {shownColumns.map((column) => {
                  const actor = actors[column.index]
                  return (
                    actor && (
                      <Cell
                        key={actor.id}
                        need={need}
                        actor={actor}
                        matrix={matrix}
                        left={column.start}
                        column={column.index}
                        current={place.row === index && place.column === column.index}
                        disabled={disabled}
                        onTurn={() => {
                          go({ row: index, column: column.index })
                          onTurn(need, actor)
                        }}
                      />
                    )
                  )
                })}
              </div>
            )
          )
        })}
        {/* biome-ignore-end lint/a11y: see above. */}
      </div>
    </div>
  )
}

const RowHead = memo(function RowHead({ need }: { readonly need: Need }) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y: see the grid.
    <div role="rowheader" className={styles.rowHead} style={{ width: headWidth }} aria-colindex={1} title={need.text}>
      <span className={styles.clamped}>{need.text.trim() || t('describe.nameless.need')}</span>
      {need.priority !== undefined && (
        <span className={styles.priority} title={t('field.priority')}>
          {need.priority}
        </span>
      )}
    </div>
  )
})

interface CellProps {
  readonly need: Need
  readonly actor: Actor
  readonly matrix: NeedMatrix
  readonly left: number
  readonly column: number
  readonly current: boolean
  readonly disabled: boolean
  readonly onTurn: () => void
}

function Cell({ need, actor, matrix, left, column, current, disabled, onTurn }: CellProps) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const cell = matrix.cell(need.id, actor.id)
  const words = cellWords(itemName(need, around, t), itemName(actor, around, t), cell, t)
  return (
    // biome-ignore lint/a11y: see the grid.
    <div
      role="gridcell"
      className={styles.cell}
      style={{ left, width: columnWidth, height: rowHeight }}
      tabIndex={current ? 0 : -1}
      aria-colindex={column + 2}
      aria-label={words}
      title={words}
      data-column={column}
      onClick={disabled ? undefined : onTurn}
      onKeyDown={(event) => {
        if (disabled || (event.key !== 'Enter' && event.key !== ' ')) return
        event.preventDefault()
        onTurn()
      }}
    >
      <AnswerMark answer={cell.answer} committed={cell.commitments.length > 0} />
    </div>
  )
}

function cellAt(scroller: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  return scroller?.querySelector(`[aria-rowindex="${row + 2}"] > [data-column="${column}"]`) ?? null
}

function within({ row, column }: GridPlace, rows: number, columns: number): GridPlace {
  return { row: Math.min(row, Math.max(0, rows - 1)), column: Math.min(column, Math.max(0, columns - 1)) }
}

/** What is in view, and the one that has the focus. */
function withIndex(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (index >= range.count || indexes.includes(index)) return indexes
  return [...indexes, index].sort((a, b) => a - b)
}
