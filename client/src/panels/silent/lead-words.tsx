import type { SilentRound } from '@palabre/shared/session'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { pageTitles } from '../pages/page-title.ts'
import { usePeople } from '../presence/use-people.ts'
import { useServices } from '../services.ts'
import { useBoard } from '../use-editor.ts'
import { useHere } from '../use-here.ts'
import styles from './silent.module.css'

/** That notes of people who were removed are not shown. Nothing when there are none. */
export function AsideNotes({ round }: { readonly round: SilentRound }) {
  const { t } = useTranslation()
  if (!round.aside) return null
  return (
    <p className={styles.warn}>
      <TriangleAlert size={20} aria-hidden />
      <span>{t('silent.lead.aside', { count: round.aside })}</span>
    </p>
  )
}

/** How many notes of how many of the people who are here, large; and where they will go. */
export function RoundCount({ round }: { readonly round: SilentRound }) {
  const { t } = useTranslation()
  const here = useWriters()
  const pages = useBoard((board) => board.pages)
  const page = pageTitles(pages, t).get(round.page) ?? ''
  const isNeeds = pages.some(({ id, kind }) => id === round.page && kind === 'needs')
  return (
    <div className={styles.big} role="status">
      <strong>{t('silent.notes', { count: round.notes })}</strong>
      <span>{t('silent.lead.of', { count: round.people, all: Math.max(here, round.people) })}</span>
      <span className={styles.soft}>
        {isNeeds
          ? t('silent.lead.goesToColumn', { page, column: t(`statementColumn.${round.column ?? 'expectation'}`) })
          : t('silent.lead.goesTo', { page })}
      </span>
    </div>
  )
}

/** How many people could write: who is here, observers left out, and who has no device. */
function useWriters(): number {
  const { session } = useServices()
  const proxies = useStore(session, ({ state }) => state.proxies)
  const people = useStore(session, (view) => view.people)
  const onScreen = usePeople().filter(({ role }) => role !== 'observer').length + 1
  const here = useHere().value?.here.filter((id) => people.get(id)?.role !== 'observer').length
  return (here ?? onScreen) + proxies
}
