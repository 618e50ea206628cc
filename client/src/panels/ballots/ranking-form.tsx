import type { Ballot, Vote } from '@palabre/shared/session'
import { ArrowDown, ArrowUp, GripVertical, Plus, X } from 'lucide-react'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { labelOf } from './ballot-list.ts'
import { movedTo } from './drafts.ts'
import styles from './vote.module.css'

interface RankingFormProps {
  readonly ballot: Ballot
  readonly vote: Extract<Vote, { method: 'ranking' }>
  readonly onChange: (vote: Vote) => void
}

/** Nothing is ranked at first, so that no order is suggested; then by dragging, or by the arrows. */
export function RankingForm({ ballot, vote: { order }, onChange }: RankingFormProps) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const list = useRef<HTMLOListElement>(null)
  const focusNext = useRef<string>(undefined)
  const set = (next: readonly string[]) => onChange({ method: 'ranking', order: next })
  const nameOf = (item: string) => labelOf(ballot, item, t('ballots.nameless'))
  const move = (item: string, to: number): void => {
    const next = movedTo(order, item, to)
    set(next)
    announcer.say(t('ballots.ranking.movedTo', { name: nameOf(item), place: next.indexOf(item) + 1, of: next.length }))
  }
  const step = (item: string, by: 1 | -1): void => {
    move(item, order.indexOf(item) + by)
    focusNext.current = `${item} ${by}`
  }
  // An element that moves in the page loses the focus.
  useEffect(() => {
    const wanted = focusNext.current
    focusNext.current = undefined
    if (wanted === undefined) return
    const button = list.current?.querySelector<HTMLButtonElement>(`[data-step="${CSS.escape(wanted)}"]`)
    const item = button?.disabled ? button.parentElement?.querySelector<HTMLButtonElement>('button:enabled') : button
    item?.focus()
  })
  const drag = useDrag(list, order, set)
  const rest = ballot.items.filter((item) => !order.includes(item))
  return (
    <>
      {order.length === 0 ? (
        <p className={styles.soft}>{t('ballots.ranking.start')}</p>
      ) : (
        <ol ref={list} className={styles.items} aria-label={t('ballots.ranking.mine')}>
          {order.map((item, place) => (
            <li key={item} className={styles.item} data-chosen data-dragged={drag.item === item || undefined}>
              <span className={styles.grip} onPointerDown={(event) => drag.begin(event, item)}>
                <GripVertical size={20} aria-hidden />
              </span>
              <span className={styles.place} aria-hidden>
                {place + 1}
              </span>
              <span className={styles.name}>{nameOf(item)}</span>
              <span className={styles.counter}>
                <IconButton
                  icon={ArrowUp}
                  tooltip={false}
                  label={t('ballots.ranking.up', { name: nameOf(item) })}
                  data-step={`${item} -1`}
                  disabled={place === 0}
                  onClick={() => step(item, -1)}
                />
                <IconButton
                  icon={ArrowDown}
                  tooltip={false}
                  label={t('ballots.ranking.down', { name: nameOf(item) })}
                  data-step={`${item} 1`}
                  disabled={place === order.length - 1}
                  onClick={() => step(item, 1)}
                />
                <IconButton
                  icon={X}
                  tooltip={false}
                  label={t('ballots.ranking.leaveOut', { name: nameOf(item) })}
                  onClick={() => set(order.filter((each) => each !== item))}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
      {rest.length > 0 && (
        <section className={styles.rest}>
          <h3>{t('ballots.ranking.rest')}</h3>
          <ul className={styles.items}>
            {rest.map((item) => (
              <li key={item}>
                <Button icon={Plus} className={styles.add} onClick={() => move(item, order.length)}>
                  {nameOf(item)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/**
 * Dragging a line of the list by its handle: it takes the place that the pointer is over. The window listens, since a
 * line that changes place in the page loses the pointer.
 */
function useDrag(
  list: { readonly current: HTMLOListElement | null },
  order: readonly string[],
  set: (order: readonly string[]) => void,
) {
  const [item, setItem] = useState<string>()
  useEffect(() => {
    if (item === undefined) return
    const move = (event: globalThis.PointerEvent) => {
      const lines = [...(list.current?.children ?? [])].map((line) => line.getBoundingClientRect())
      const over = lines.findIndex(({ bottom }) => event.clientY < bottom)
      const to = over === -1 ? order.length - 1 : over
      if (to !== order.indexOf(item)) set(movedTo(order, item, to))
    }
    const end = () => setItem(undefined)
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
    }
  }, [item, list, order, set])
  return {
    item,
    begin(event: PointerEvent, of: string) {
      event.preventDefault()
      setItem(of)
    },
  }
}
