import type { Item } from '@palabre/shared/model'
import type { News } from '@palabre/shared/session'
import { Children, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { itemName } from '../../a11y/describe-item.ts'
import { Dialog } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { ItemLink, useShowItem } from '../after/compare.tsx'
import { useMoments } from '../after/use-moments.ts'
import { pageTitles } from '../pages/page-title.ts'
import { useServices } from '../services.ts'
import { useBoard, useEditor } from '../use-editor.ts'
import { useSurroundings } from '../use-surroundings.ts'
import styles from './news.module.css'
import { useNews } from './use-news.ts'

/** As many of a kind are named; the others are counted. */
const named = 5

/** Everything that happened since one was last here, one's own first, each a way to where it lies. */
export function NewsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { visit } = useServices()
  const { moment } = useMoments()
  const news = useNews()
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('news.title')}
      description={visit.last === null ? t('news.firstVisit') : t('news.lastVisit', { date: moment(visit.last) })}
    >
      {visit.last !== null && !news && <p>{t('after.loading')}</p>}
      {news && news.count === 0 && <p>{t('news.nothing')}</p>}
      {news && news.count > 0 && <Told news={news} onClose={onClose} />}
    </Dialog>
  )
}

function Told({ news, onClose }: { readonly news: News; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const ballots = useStore(useServices().session, ({ state }) => state.ballots)
  const pages = useBoard((board) => board.pages)
  const own = news.commitments.filter(({ mine }) => mine)
  const others = news.commitments.filter(({ mine }) => !mine)
  const commitmentsOf = (list: News['commitments']) =>
    list.map(({ commitment, confirmation }) => (
      <li key={commitment.id}>
        <ItemButton item={commitment} onClose={onClose} />{' '}
        <span className={styles.soft}>{t(confirmation.released ? 'standing.released' : 'standing.confirmed')}</span>
      </li>
    ))
  return (
    <div className={styles.told}>
      <Part title={t('news.yourCommitments')}>{commitmentsOf(own)}</Part>
      <Part title={t('news.yourWords')}>
        {news.grouped.map(({ statement, need }) => (
          <li key={statement.id}>
            <ItemButton item={statement} onClose={onClose} /> {t('news.groupedInto')}{' '}
            <ItemButton item={need} onClose={onClose} />
          </li>
        ))}
      </Part>
      <Part title={t('news.minutes')}>
        {news.minutes.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={utilities.wordLink}
              onClick={() => {
                onClose()
                editor.goToPage(id)
              }}
            >
              {pageTitles(pages, t).get(id)}
            </button>
          </li>
        ))}
      </Part>
      <Part title={t('news.ballots')}>
        {news.ballots.map((id) => (
          <li key={id}>
            {ballots[id]?.question}{' '}
            <span className={styles.soft}>
              {t('news.turnout', { turnout: ballots[id]?.turnout ?? 0, electorate: ballots[id]?.electorate ?? 0 })}
            </span>
          </li>
        ))}
      </Part>
      <Part title={t('news.commitments')}>{commitmentsOf(others)}</Part>
      {news.added.map(([kind, items]) => (
        <Part key={kind} title={t('news.added', { what: t(`describe.count.${kind}`, { count: items.length }) })}>
          {items.slice(0, named).map((item) => (
            <li key={item.id}>
              <ItemButton item={item} onClose={onClose} />
            </li>
          ))}
          {items.length > named && (
            <li className={styles.soft}>{t('after.andMore', { count: items.length - named })}</li>
          )}
        </Part>
      ))}
      <Moved what="changed" news={news} onClose={onClose} />
      <Moved what="gone" news={news} onClose={onClose} />
    </div>
  )
}

interface MovedProps {
  readonly what: 'changed' | 'gone'
  readonly news: News
  readonly onClose: () => void
}

/** What others reworded, or took away, since the end of a session. */
function Moved({ what, news, onClose }: MovedProps) {
  const { t } = useTranslation()
  const { moment } = useMoments()
  const since = news.movedSince
  if (since === undefined) return null
  return news[what].map(({ kind, items, count }) => (
    <Part
      key={kind}
      title={t(`news.${what}`, { what: t(`describe.count.${kind}`, { count }) })}
      soft={t('news.movedSince', { date: moment(since) })}
    >
      {items.slice(0, named).map((item) => (
        <li key={item.id}>
          {what === 'gone' ? item.label || t('after.unnamed') : <ItemLink item={item} onClose={onClose} />}
        </li>
      ))}
      {count > named && <li className={styles.soft}>{t('after.andMore', { count: count - named })}</li>}
    </Part>
  ))
}

interface PartProps {
  readonly title: string
  readonly soft?: string
  readonly children: ReactNode
}

function Part({ title, soft, children }: PartProps) {
  if (Children.count(children) === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      {soft && <p className={styles.soft}>{soft}</p>}
      <ul className={utilities.list}>{children}</ul>
    </section>
  )
}

function ItemButton({ item, onClose }: { readonly item: Item; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const show = useShowItem()
  return (
    <button
      type="button"
      className={utilities.wordLink}
      onClick={() => {
        onClose()
        show(item.id)
      }}
    >
      {itemName(item, around, t)}
    </button>
  )
}
