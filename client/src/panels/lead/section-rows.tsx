import { type Ballot, rulesOfSession, type SessionState } from '@palabre/shared/session'
import type { TFunction } from 'i18next'
import { Download, type LucideIcon, Share2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../board-dialogs.ts'
import styles from './lead.module.css'
import { type LeadSectionName, openLead } from './lead-open.ts'
import { leadSections } from './lead-sections.ts'

/** A row for each thing that can be done with the session, and how it stands now. */
export function SectionRows({ state }: { readonly state: SessionState }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('lead.sections')}>
      <ul className={styles.rows}>
        {leadSections.map(({ name, icon }) => (
          <Row
            key={name}
            icon={icon}
            word={t(`lead.section.${name}`)}
            hint={hints[name]?.(state, t)}
            onOpen={() => openLead(name)}
          />
        ))}
        <Row
          icon={Download}
          word={t('takeHome.export')}
          hint={t('lead.exportHint')}
          onOpen={() => openDialog('export')}
        />
        <Row icon={Share2} word={t('share.button')} hint={t('lead.shareHint')} onOpen={() => openDialog('share')} />
      </ul>
    </nav>
  )
}

interface RowProps {
  readonly icon: LucideIcon
  readonly word: string
  readonly hint: string | undefined
  readonly onOpen: () => void
}

function Row({ icon: Icon, word, hint, onOpen }: RowProps) {
  return (
    <li>
      <button type="button" className={styles.sectionRow} onClick={onOpen}>
        <Icon size={20} aria-hidden />
        <span className={styles.rowWords}>
          {word}
          {hint && <span className={styles.soft}>{hint}</span>}
        </span>
      </button>
    </li>
  )
}

type Hint = (state: SessionState, t: TFunction) => string | undefined

/** What is under way in each section; nothing where nothing is. */
const hints: Partial<Record<LeadSectionName, Hint>> = {
  plan: ({ plan }, t) => (plan.length > 0 ? t('lead.hint.steps', { count: plan.length }) : t('lead.hint.noPlan')),
  room: (state, t) => {
    const { frozen, curtain, spotlight } = state
    if (curtain) return t('lead.hint.curtain')
    if (frozen) return t('lead.hint.frozen')
    if (spotlight?.held) return t('lead.hint.spotlight')
    return t(`lead.rights.${rulesOfSession(state).rights}`)
  },
  silent: ({ silent }, t) =>
    silent && silent.state !== 'revealed'
      ? t('lead.hint.notes', {
          notes: t('lead.hint.noteCount', { count: silent.notes }),
          people: t('lead.hint.people', { count: silent.people }),
        })
      : undefined,
  ballots: ({ ballots }, t) => {
    const open = Object.values(ballots).find((ballot: Ballot) => ballot.state === 'open')
    return open ? t('lead.hint.ballot', { turnout: open.turnout, electorate: open.electorate }) : undefined
  },
  floor: ({ floor }, t) => (floor.queue.length > 0 ? t('lead.hint.hands', { count: floor.queue.length }) : undefined),
  people: ({ waiting, reports }, t) => {
    if (waiting > 0) return t('lead.hint.waiting', { count: waiting })
    return reports > 0 ? t('lead.hint.reports', { count: reports }) : undefined
  },
}
