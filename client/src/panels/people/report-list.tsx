import type { Report } from '@palabre/shared/protocol'
import { Check, Crosshair } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { describeItem } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { closeLead } from '../lead/lead-open.ts'
import { useOpenView } from '../open-view.ts'
import { useEditor, useItem } from '../use-editor.ts'
import { useNarrow } from '../use-media.ts'
import { useSurroundings } from '../use-surroundings.ts'
import styles from './people.module.css'
import { usePeopleCalls, useReports } from './use-people-calls.ts'

/** What people found not to be right, told without whose word it is. */
export function ReportList({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const { value } = useReports(count)
  return (
    <section className={styles.group} aria-label={t('report.list.title')}>
      <h3>{t('report.list.title')}</h3>
      <p className={styles.soft}>{t('report.list.means')}</p>
      <ul className={styles.list}>
        {(value?.reports ?? []).map((report) => (
          <Reported key={report.id} report={report} />
        ))}
      </ul>
    </section>
  )
}

function Reported({ report: { id, item: itemId, words, at } }: { readonly report: Report }) {
  const { t, i18n } = useTranslation()
  const editor = useEditor()
  const openView = useOpenView()
  const narrow = useNarrow()
  const around = useSurroundings()
  const item = useItem(itemId)
  const { settle } = usePeopleCalls()
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(at)
  const about = item
    ? describeItem(item, around, t)
    : t(itemId === undefined ? 'report.list.general' : 'report.list.gone')
  const see = () => {
    if (!item) return
    // On a phone the panel lies over the page.
    if (narrow) closeLead()
    openView('map')
    if ('page' in item) editor.goToPage(item.page)
    editor.select([item.id])
    const box = editor.board.boundsOf(item.id)
    if (box) editor.zoomTo(box)
  }
  return (
    <li className={styles.report}>
      <p>
        <strong>{about}</strong>
        <span className={styles.soft}> {time}</span>
      </p>
      {words && <p className={styles.quote}>{words}</p>}
      <div className={styles.row}>
        {item && (
          <Button icon={Crosshair} onClick={see}>
            {t('report.list.see')}
          </Button>
        )}
        <Button look="quiet" icon={Check} onClick={() => void settle(id)}>
          {t('report.list.settle')}
        </Button>
      </div>
    </li>
  )
}
