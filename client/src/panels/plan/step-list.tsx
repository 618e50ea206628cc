import type { Phase } from '@palabre/shared/session'
import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PictogramMark } from '../marks/pictogram-mark.tsx'
import { useServices } from '../services.ts'
import styles from './editor.module.css'
import { durationWords } from './plan-times.ts'
import type { PlanDraft } from './use-plan-draft.ts'

/** Where a step that is held would go. */
interface Drag {
  readonly id: string
  /** Among the others, counted without it. */
  readonly place: number
}

/** The steps in order. The grip of each moves it: dragged, or with the arrow keys. */
export function StepList({ draft }: { readonly draft: PlanDraft }) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { steps, chosen, act } = draft
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<Drag>()

  const move = (step: Phase, place: number): void => {
    if (place < 0 || place >= steps.length) return
    act({ do: 'move', id: step.id, place })
    const title = step.title || t('plan.noTitle')
    announcer.say(t('plan.moved', { title, place: place + 1, count: steps.length }))
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (!drag || !list.current) return
    const rows = [...list.current.children].filter((row) => (row as HTMLElement).dataset.step !== drag.id)
    const place = rows.filter((row) => middleOf(row) < event.clientY).length
    if (place !== drag.place) setDrag({ ...drag, place })
    rows[Math.min(place, rows.length - 1)]?.scrollIntoView({ block: 'nearest' })
  }
  const drop = (step: Phase): void => {
    if (drag && drag.place !== steps.indexOf(step)) move(step, drag.place)
    setDrag(undefined)
  }
  const others = drag ? steps.filter(({ id }) => id !== drag.id) : []
  const markOf = (step: Phase): string | undefined => {
    if (!drag || drag.place === steps.findIndex(({ id }) => id === drag.id)) return undefined
    if (others[drag.place]?.id === step.id) return 'before'
    return drag.place >= others.length && others[others.length - 1]?.id === step.id ? 'after' : undefined
  }

  return (
    <ol ref={list} className={styles.steps} aria-label={t('plan.list')}>
      {steps.map((step, place) => (
        <li
          key={step.id}
          className={styles.step}
          data-step={step.id}
          data-chosen={step.id === chosen || undefined}
          data-held={step.id === drag?.id || undefined}
          data-drop={markOf(step)}
        >
          <button
            type="button"
            className={styles.grip}
            aria-label={t('plan.grip', { title: step.title || t('plan.noTitle') })}
            onKeyDown={(event) => onGripKey(event, (by) => move(step, place + by))}
            onPointerDown={(event) => {
              if (event.button !== 0) return
              event.currentTarget.setPointerCapture(event.pointerId)
              setDrag({ id: step.id, place })
            }}
            onPointerMove={onPointerMove}
            onPointerUp={() => drop(step)}
            onPointerCancel={() => setDrag(undefined)}
          >
            <GripVertical size={20} aria-hidden />
          </button>
          <button
            type="button"
            className={styles.open}
            aria-current={step.id === chosen || undefined}
            onClick={() => act({ do: 'choose', id: step.id })}
          >
            <span className={styles.picture}>
              {step.pictogram ? <PictogramMark pictogram={step.pictogram} size={20} /> : <b>{place + 1}</b>}
            </span>
            <span className={styles.name}>{step.title || t('plan.noTitle')}</span>
            <span className={styles.length}>{step.minutes ? durationWords(t, step.minutes) : ''}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function onGripKey(event: KeyboardEvent, move: (by: number) => void): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
  if (by === 0) return
  event.preventDefault()
  move(by)
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
