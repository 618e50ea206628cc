import { ArrowLeft, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { IconButton, Later } from '../../components/index.ts'
import { CurtainKey } from '../curtain/curtain-button.tsx'
import styles from './lead.module.css'
import { closeLead, leadOpen, openLead } from './lead-open.ts'
import { leadSections } from './lead-sections.ts'
import { SectionRows } from './section-rows.tsx'
import { StepCard } from './step-card.tsx'
import { TimerCard } from './timer-card.tsx'
import { useSessionState } from './use-lead.ts'

/** The facilitator's one panel: where the session stands, and a page for each thing that can be done with it. */
export function LeadPanel() {
  const { t } = useTranslation()
  const name = useStore(leadOpen, ({ section }) => section)
  const section = leadSections.find((each) => each.name === name)
  const title = useRef<HTMLHeadingElement>(null)

  // Whoever goes in or back by keyboard goes on reading from the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name of the section is what moves
  useEffect(() => title.current?.focus(), [name])
  return (
    <aside className={styles.panel} aria-label={t('lead.title')} onKeyDown={leaveByEscape}>
      <header className={styles.header}>
        {section && <IconButton icon={ArrowLeft} label={t('lead.back')} onClick={() => openLead()} />}
        <h2 ref={title} tabIndex={-1}>
          {t(section ? `lead.section.${section.name}` : 'lead.title')}
        </h2>
        <CurtainKey />
        <IconButton icon={X} label={t('common.close')} onClick={closeLead} />
      </header>
      <div className={styles.body}>
        {section ? (
          <Later>
            <section.Part />
          </Later>
        ) : (
          <Start />
        )}
      </div>
    </aside>
  )
}

/** What opens over the panel closes first: it lies elsewhere in the page, or has taken the key. */
function leaveByEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return
  event.preventDefault()
  closeLead()
}

function Start() {
  const state = useSessionState()
  return (
    <div className={styles.start}>
      <StepCard state={state} />
      <TimerCard state={state} />
      <SectionRows state={state} />
    </div>
  )
}
