import type { Ballot, Vote } from '@palabre/shared/session'
import { ArrowDown, ArrowUp, GripVertical, Plus, X } from 'lucide-react'
import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
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
  const [form, focusNext] = useFocusKept()
  const set = (next: readonly string[]) => onChange({ method: 'ranking', order: next })
  const nameOf = (item: string) => labelOf(ballot, item, t('ballots.nameless'))
  const move = (item: string, to: number): void => {
    const next = movedTo(order, item, to)
    set(next)
    announcer.say(t('ballots.ranking.movedTo', { name: nameOf(item), place: next.indexOf(item) + 1, of: next.length }))
  }
  const step = (item: string, by: 1 | -1): void => {
    focusNext(`${item} ${by}`)
    move(item, order.indexOf(item) + by)
  }
  const add = (item: string): void => {
    const next = rest[rest.indexOf(item) + 1] ?? rest.find((each) => each !== item)
    focusNext(next ?? `${item} -1`)
    move(item, order.length)
  }
  const leaveOut = (item: string): void => {
    focusNext(item)
    set(order.filter((each) => each !== item))
  }
  const drag = useDrag(list, order, set)
  const rest = ballot.items.filter((item) => !order.includes(item))
  return (
    <div ref={form}>
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
                  onClick={() => leaveOut(item)}
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
                <Button icon={Plus} className={styles.add} data-step={item} onClick={() => add(item)}>
                  {nameOf(item)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/**
 * Where the focus goes once the list has changed, by the `data-step` of a button: an element that moves in the page, or
 * goes, loses it. It has it again before the window around looks where it went.
 */
function useFocusKept() {
  const form = useRef<HTMLDivElement>(null)
  const wanted = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const button = form.current?.querySelector<HTMLButtonElement>(`[data-step="${CSS.escape(wanted.current)}"]`)
    wanted.current = undefined
    // At the end of the list an arrow leads nowhere: the other one is beside it.
    const usable = button?.disabled ? button.parentElement?.querySelector<HTMLButtonElement>('button:enabled') : button
    usable?.focus()
  })
  const focusNext = (step: string): void => {
    wanted.current = step
  }
  return [form, focusNext] as const
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
